import { type Message, message } from "../i18n/catalog.ts";
import type { PairReason } from "./found-pair.ts";

/** A reason as a sentence. */
export function reasonMessage(reason: PairReason): Message {
  const { type, ...values } = reason;
  return message(`duplicates.why.${type}`, values);
}
