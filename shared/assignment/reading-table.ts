/** Who reads what, by index; belongs to one dealing. */
export interface ReadingTable {
  /** Judges without a conflict, by dossier. */
  readonly free: readonly ReadonlySet<number>[];
  readonly readersOf: readonly Set<number>[];
  readonly dossiersOf: readonly Set<number>[];
  /** Most readings by judge; `Infinity` where there is no limit. */
  readonly capacity: number[];
  /** Judges whose reading of the dossier stays, by dossier. */
  readonly fixed: readonly Set<number>[];
  /** Team by judge where the readers of a dossier have to come from different teams. */
  readonly teamOf: readonly (string | null)[] | null;
}

interface TableLimits {
  readonly capacity?: readonly number[];
  readonly teamOf?: readonly (string | null)[] | null;
}

export interface IndexPair {
  readonly dossier: number;
  readonly judge: number;
}

export interface Handover {
  readonly dossier: number;
  readonly from: number;
  readonly to: number;
}

export function createReadingTable(
  free: readonly (readonly number[])[],
  judgeCount: number,
  { capacity, teamOf = null }: TableLimits = {},
): ReadingTable {
  return {
    free: free.map((indices) => new Set(indices)),
    readersOf: free.map(() => new Set()),
    dossiersOf: Array.from({ length: judgeCount }, () => new Set()),
    capacity: Array.from({ length: judgeCount }, (_, judge) => capacity?.[judge] ?? Infinity),
    fixed: free.map(() => new Set()),
    teamOf,
  };
}

/** One number for one reading. */
export function pairKey(table: ReadingTable, dossier: number, judge: number): number {
  return dossier * table.dossiersOf.length + judge;
}

export function loadOf(table: ReadingTable, judge: number): number {
  return table.dossiersOf[judge]?.size ?? 0;
}

export function hasPlace(table: ReadingTable, judge: number): boolean {
  return loadOf(table, judge) < (table.capacity[judge] ?? 0);
}

/** Whether a judge may become one more reader of a dossier; the judge's own limit is another question. */
export function canJoin(table: ReadingTable, { dossier, judge }: IndexPair): boolean {
  return isFreeToRead(table, judge, dossier) && !hasTeamMate(table, { dossier, judge }, null);
}

/** Whether a reading may pass from one judge to another; the limit of the other is another question. */
export function canReplace(table: ReadingTable, { dossier, from, to }: Handover): boolean {
  return (
    isFreeToRead(table, to, dossier) &&
    table.fixed[dossier]?.has(from) !== true &&
    !hasTeamMate(table, { dossier, judge: to }, from)
  );
}

function isFreeToRead(table: ReadingTable, judge: number, dossier: number): boolean {
  return table.free[dossier]?.has(judge) === true && table.readersOf[dossier]?.has(judge) === false;
}

function hasTeamMate(
  { teamOf, readersOf }: ReadingTable,
  reading: IndexPair,
  except: number | null,
): boolean {
  const team = teamOf?.[reading.judge];
  if (!teamOf || team === null || team === undefined) return false;
  for (const reader of readersOf[reading.dossier] ?? [])
    if (reader !== except && teamOf[reader] === team) return true;
  return false;
}

export function addReading(table: ReadingTable, { dossier, judge }: IndexPair): void {
  table.readersOf[dossier]?.add(judge);
  table.dossiersOf[judge]?.add(dossier);
}

export function handOver(table: ReadingTable, { dossier, from, to }: Handover): void {
  table.readersOf[dossier]?.delete(from);
  table.dossiersOf[from]?.delete(dossier);
  addReading(table, { dossier, judge: to });
}

export function readingsOf(table: ReadingTable): IndexPair[] {
  return table.readersOf.flatMap((judges, dossier) => [...judges].map((judge) => ({ dossier, judge })));
}

/** The readings with the ids behind the indices, in the order of dossiers and judges. */
export function toReadings<D extends string, M extends string>(
  table: ReadingTable,
  dossiers: readonly { readonly id: D }[],
  judges: readonly { readonly id: M }[],
): { dossierId: D; memberId: M }[] {
  return dossiers.flatMap(({ id: dossierId }, dossier) =>
    judges.flatMap(({ id: memberId }, judge) =>
      table.readersOf[dossier]?.has(judge) ? [{ dossierId, memberId }] : [],
    ),
  );
}
