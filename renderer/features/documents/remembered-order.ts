import * as z from "zod";
import { DocumentDetails, EMPTY_DETAILS } from "#shared/documents/document-details.ts";
import type { DocumentKind } from "#shared/documents/document-kind.ts";
import { Language } from "#shared/i18n/localised-text.ts";

/** What was filled in when a document of a kind was last made. */
export const RememberedOrder = z.object({
  details: DocumentDetails,
  language: Language,
  isSigned: z.boolean(),
});
export type RememberedOrder = z.output<typeof RememberedOrder>;

/** Seasons do not share it: people of a rehearsal must not get into real letters. */
function keyOf(seasonId: string, kind: DocumentKind): string {
  return `pleno.document.${seasonId}.${kind}`;
}

/** `null` when nothing was remembered or it cannot be read any more. The day is always today's. */
export function recallOrder(
  storage: Pick<Storage, "getItem">,
  seasonId: string,
  kind: DocumentKind,
): RememberedOrder | null {
  const stored = storage.getItem(keyOf(seasonId, kind));
  if (stored === null) return null;
  try {
    const order = RememberedOrder.parse(JSON.parse(stored));
    return { ...order, details: { ...order.details, date: EMPTY_DETAILS.date } };
  } catch {
    return null;
  }
}

export function rememberOrder(
  storage: Pick<Storage, "setItem">,
  seasonId: string,
  kind: DocumentKind,
  { details, language, isSigned }: RememberedOrder,
): void {
  storage.setItem(keyOf(seasonId, kind), JSON.stringify({ details, language, isSigned }));
}
