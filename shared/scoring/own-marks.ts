import type { DossierCard } from "../dossier/dossier.ts";
import type { DossierId, Sha256Hex } from "../identifiers.ts";
import { type RubricPack, scoredCriteria } from "../rubric/rubric-pack.ts";
import { meanOf } from "./mean.ts";
import { type Reading, resolveSheets } from "./reading.ts";
import { MILLIONTHS_PER_POINT, sheetTotal } from "./sheet-total.ts";

/** A judge's own released sheet, in points. These figures describe a judge to that judge alone; none is a score. */
export interface OwnSheet {
  readonly dossierId: DossierId;
  readonly textHash: Sha256Hex;
  readonly releasedAt: string;
  readonly total: number;
  /** The marks in the order of the rubric's scored criteria. */
  readonly marks: readonly number[];
}

/** Below this number of sheets a correlation says nothing. */
export const MIN_HALO_SHEETS = 10;
/** Below this number of sheets a third is too small for a mean. */
export const MIN_ORDER_SHEETS = 15;

const HUNDREDTHS_PER_POINT = 100;

/** The sheets that count, in the order of their release; forked sheets and dossiers in conflict are left out. */
export function collectOwnSheets(
  readings: Iterable<Reading>,
  dossiers: readonly DossierCard[],
  rubric: RubricPack,
): readonly OwnSheet[] {
  const textHashes = new Map(dossiers.map(({ id, textHash }) => [id, textHash]));
  const criteria = scoredCriteria(rubric);
  return [...readings]
    .flatMap((reading): OwnSheet[] => {
      const resolved = resolveSheets(reading.sheets);
      const textHash = textHashes.get(reading.dossierId);
      if (reading.conflict || resolved.state !== "released" || textHash === undefined) return [];
      const { marks, releasedAt } = resolved.current.sheet;
      const total = sheetTotal(marks, rubric);
      if (total === null) return [];
      return [
        {
          dossierId: reading.dossierId,
          textHash,
          releasedAt,
          total: total / MILLIONTHS_PER_POINT,
          marks: criteria.map(({ id }) => (marks[id] ?? 0) / HUNDREDTHS_PER_POINT),
        },
      ];
    })
    .toSorted((a, b) => compareText(a.releasedAt, b.releasedAt) || compareText(a.dossierId, b.dossierId));
}

/** The ends of the rubric's scale, in points. */
export function scaleInPoints({ scale }: Pick<RubricPack, "scale">): {
  readonly min: number;
  readonly max: number;
} {
  return { min: scale.min / HUNDREDTHS_PER_POINT, max: scale.max / HUNDREDTHS_PER_POINT };
}

export interface Spread {
  readonly count: number;
  readonly mean: number;
  /** Sample standard deviation (divided by n − 1); `null` for fewer than two values. */
  readonly deviation: number | null;
  readonly lowest: number;
  readonly highest: number;
}

/** Mean and spread; `null` without values. */
export function summariseValues(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    count: values.length,
    mean,
    deviation: values.length < 2 ? null : Math.sqrt(squares / (values.length - 1)),
    lowest: Math.min(...values),
    highest: Math.max(...values),
  };
}

/**
 * Share of values that lie within `reach` points of their mean: how much of the scale stays unused around one's own
 * middle (central tendency as restriction of range; Saal, Downey & Lahey 1980, Psychological Bulletin 88, 413–428).
 */
export function shareNearMean(values: readonly number[], reach: number): number {
  if (values.length === 0) return 0;
  const mean = meanOf(values);
  return values.filter((value) => Math.abs(value - mean) <= reach).length / values.length;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How often values fall into equal parts of a range; a value on a border belongs to the part above, the end to the last. */
export function countByRange(
  values: readonly number[],
  { min, max }: { readonly min: number; readonly max: number },
  parts: number,
): readonly Bin[] {
  const width = (max - min) / parts;
  const counts = Array.from({ length: parts }, () => 0);
  for (const value of values) {
    const part = Math.min(parts - 1, Math.max(0, Math.floor((value - min) / width)));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts.map((count, part) => ({ from: min + part * width, to: min + (part + 1) * width, count }));
}

/**
 * Halo: the mean of Pearson's correlations between every two criteria over own sheets (intercorrelation of
 * dimensions; Cooper 1981, Psychological Bulletin 90, 218–244). From −1 to 1. A high figure may also mean that good
 * innovations are good in everything. `null` below {@link MIN_HALO_SHEETS} sheets or when no two criteria vary.
 */
export function measureHalo(sheets: readonly Pick<OwnSheet, "marks">[]): number | null {
  if (sheets.length < MIN_HALO_SHEETS) return null;
  const criteria = sheets[0]?.marks.length ?? 0;
  const columns = Array.from({ length: criteria }, (_, index) =>
    sheets.map(({ marks }) => marks[index] ?? 0),
  );
  const correlations = columns.flatMap((column, index) =>
    columns.slice(index + 1).flatMap((other) => correlate(column, other) ?? []),
  );
  return correlations.length === 0 ? null : meanOf(correlations);
}

/** Pearson's product-moment correlation; `null` when either list does not vary. */
function correlate(a: readonly number[], b: readonly number[]): number | null {
  const meanA = meanOf(a);
  const meanB = meanOf(b);
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (const [index, value] of a.entries()) {
    const differenceA = value - meanA;
    const differenceB = (b[index] ?? 0) - meanB;
    products += differenceA * differenceB;
    squaresA += differenceA ** 2;
    squaresB += differenceB ** 2;
  }
  if (squaresA < FLOAT_DUST || squaresB < FLOAT_DUST) return null;
  return Math.max(-1, Math.min(1, products / Math.sqrt(squaresA * squaresB)));
}

/** Marks have two decimals, so real variation is far above this. */
const FLOAT_DUST = 1e-9;

export interface Repeat {
  readonly first: OwnSheet;
  readonly second: OwnSheet;
  /** The later total minus the earlier, in points. */
  readonly difference: number;
}

/** Dossiers whose text came twice under different numbers, by their first and last release. */
export function findRepeats(sheets: readonly OwnSheet[]): readonly Repeat[] {
  const byText = new Map<string, OwnSheet[]>();
  for (const sheet of sheets) byText.set(sheet.textHash, [...(byText.get(sheet.textHash) ?? []), sheet]);
  return [...byText.values()].flatMap((same) => {
    const [first] = same;
    const second = same.at(-1);
    return first && second && first !== second
      ? [{ first, second, difference: second.total - first.total }]
      : [];
  });
}

export type OrderEffect =
  | { readonly state: "too-few" }
  /** Sheets released together have no order among themselves. */
  | { readonly state: "together" }
  | { readonly state: "known"; readonly size: number; readonly first: number; readonly last: number };

/** Mean total of the first and of the last third in the order of release. */
export function compareThirds(sheets: readonly Pick<OwnSheet, "total" | "releasedAt">[]): OrderEffect {
  if (sheets.length < MIN_ORDER_SHEETS) return { state: "too-few" };
  const ordered = sheets.toSorted((a, b) => compareText(a.releasedAt, b.releasedAt));
  const size = Math.floor(ordered.length / 3);
  const first = ordered.slice(0, size);
  const last = ordered.slice(-size);
  if (isCut(ordered, size) || isCut(ordered, ordered.length - size)) return { state: "together" };
  const totals = (third: typeof first): number => meanOf(third.map(({ total }) => total));
  return { state: "known", size, first: totals(first), last: totals(last) };
}

/** Whether the border before `index` cuts through sheets released at one moment. */
function isCut(ordered: readonly Pick<OwnSheet, "releasedAt">[], index: number): boolean {
  return ordered[index - 1]?.releasedAt === ordered[index]?.releasedAt;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
