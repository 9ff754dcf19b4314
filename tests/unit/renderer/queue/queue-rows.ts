import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { dossierDesk, EMPTY_DESK } from "#shared/desk/desk.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { MemberId } from "#shared/identifiers.ts";
import { emptyReading } from "#shared/scoring/reading.ts";
import { buildDossier } from "#tests/support/builders.ts";

interface RowParts {
  readonly card?: Partial<DossierCard>;
  readonly desk?: Partial<QueueRow["desk"]>;
  readonly row?: Partial<Pick<QueueRow, "status" | "total" | "isComplete">>;
}

/** One unread dossier of a judge, unless told otherwise. */
export function buildRow(index: number, { card = {}, desk = {}, row = {} }: RowParts = {}): QueueRow {
  const dossier = buildDossier(index, card);
  return {
    dossier,
    reading: emptyReading({ dossierId: dossier.id, memberId: MemberId.parse("judge-1") }),
    status: "unread",
    total: null,
    isComplete: false,
    ...row,
    desk: { ...dossierDesk(EMPTY_DESK, dossier.id), ...desk },
  };
}

export function numbersOf(rows: readonly QueueRow[]): readonly string[] {
  return rows.map(({ dossier }) => dossier.number.replace("2026-000", ""));
}
