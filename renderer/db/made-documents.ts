import { DocumentKind } from "#shared/documents/document-kind.ts";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import type { SeasonDatabase } from "./season-database.ts";

/** Whether a document was made of the ranking as it is frozen now; reads the journal back to the freezing, no further. */
export async function hasMadeDocument({
  auditBlocks,
}: Pick<SeasonDatabase, "auditBlocks">): Promise<boolean> {
  const starts = await auditBlocks.orderBy("firstSeq").primaryKeys();
  for (const firstSeq of starts.toReversed()) {
    const block = await auditBlocks.get(firstSeq);
    for (const audit of block?.events.toReversed() ?? []) {
      const answer = answerOf(audit);
      if (answer !== null) return answer;
    }
  }
  return false;
}

/** What one event says, from the last one backwards; `null` where it says nothing. */
function answerOf({ event }: AuditEvent): boolean | null {
  if (event.type === "document-made" && DocumentKind.safeParse(event.kind).success) return true;
  return BEGINNINGS.has(event.type) ? false : null;
}

const BEGINNINGS: ReadonlySet<string> = new Set(["ranking-frozen", "result-received", "ranking-reopened"]);
