import { type Message, message } from "#shared/i18n/catalog.ts";
import type { FacetsReport } from "#shared/reconciliation/facets/facets-report.ts";
import type { Withheld } from "#shared/reconciliation/withheld.ts";

type AnyWithheld = Withheld | Extract<FacetsReport, { readonly state: "withheld" }>;

/** Why a figure is not shown, in one sentence. */
export function withheldSentence({ reason, found = 0, needed = 0 }: AnyWithheld): Message {
  return message(`reconciling.withheld.${reason}`, { found, needed });
}

/** The same in two words, for the cell of a table. */
export function withheldWords({ reason }: AnyWithheld): Message {
  const isFew = reason.startsWith("too-few");
  return message(isFew ? "reconciling.short.few" : "reconciling.short.none");
}
