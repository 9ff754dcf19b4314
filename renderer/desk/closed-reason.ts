import type { Text } from "#renderer/text/text.ts";
import type { QueueRow } from "./judge-queue.ts";

/** Why a dossier is closed to its judge: sent back without a judgement, or a conflict of interest of a named kind. */
export function closedReason(text: Text, { reading }: QueueRow): string {
  const kind = reading.conflict?.declaration.kind ?? "other";
  return kind === "abstention"
    ? text.t("sheet.abstainedText")
    : text.t("sheet.closedText", { kind: text.t(`conflict.kind.${kind}`) });
}
