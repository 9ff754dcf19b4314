import { addReading, canJoin, type ReadingTable } from "./reading-table.ts";

/**
 * Takes readings from dossiers that have all of theirs for those that miss two or more, so that rather many dossiers miss
 * one reading than a few all of them. How many are missing in all stays the same.
 */
export function spreadMissing(table: ReadingTable, wanted: readonly number[]): void {
  const lackOf = (dossier: number): number => (wanted[dossier] ?? 0) - (table.readersOf[dossier]?.size ?? 0);
  for (const dossier of wanted.keys()) {
    for (const judge of table.free[dossier] ?? []) {
      if (lackOf(dossier) < 2) break;
      if (!canJoin(table, { dossier, judge })) continue;
      const giver = [...(table.dossiersOf[judge] ?? [])].find(
        (other) => lackOf(other) <= 0 && (wanted[other] ?? 0) > 1 && table.fixed[other]?.has(judge) !== true,
      );
      if (giver === undefined) continue;
      table.readersOf[giver]?.delete(judge);
      table.dossiersOf[judge]?.delete(giver);
      addReading(table, { dossier, judge });
    }
  }
}

/** Readings each dossier misses, by index; those that miss none are left out. */
export function findMissing(table: ReadingTable, wanted: readonly number[]): ReadonlyMap<number, number> {
  return new Map(
    wanted.flatMap((readers, dossier) => {
      const lack = readers - (table.readersOf[dossier]?.size ?? 0);
      return lack > 0 ? [[dossier, lack] as const] : [];
    }),
  );
}
