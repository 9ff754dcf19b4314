import { type Message, message } from "../i18n/catalog.ts";
import type { FacetsReport } from "./facets/facets-report.ts";
import type { Withheld } from "./withheld.ts";

type AnyWithheld = Withheld | Extract<FacetsReport, { readonly state: "withheld" }>;

/** Why a figure is not given, in one sentence. */
export function withheldSentence({ reason, found = 0, needed = 0 }: AnyWithheld): Message {
  return message(`withheld.sentence.${reason}`, { found, needed });
}

/** The same in a few words, for the cell of a table or the middle of a sentence. */
export function withheldWords({ reason }: Pick<AnyWithheld, "reason">): Message {
  return message(`withheld.short.${reason}`);
}
