import { compareLabels } from "#shared/reconciliation/ratings/compare-labels.ts";
import type { MarkedCriterion, MarkTable } from "#shared/reconciliation/ratings/mark-table.ts";
import type { RatingsFileProblem } from "#shared/reconciliation/ratings/ratings-file-problem.ts";
import type { CollectedMarks } from "./mark-collector.ts";
import { UNITS_PER_POINT } from "./parse-mark.ts";

export interface AssembledMarks {
  readonly table: MarkTable;
  /** Records that say the same as an earlier one. */
  readonly repeated: number;
  /** Two different marks for one thing; the first {@link MOST_TOLD} of them. */
  readonly contradictions: readonly RatingsFileProblem[];
  readonly contradictionCount: number;
}

/** 800 MB of marks; reached only where many criteria each have few of them. */
const MAX_CELLS = 100_000_000;

/** More problems of a kind are counted, not listed. */
export const MOST_TOLD = 100;

/**
 * Puts marks together to score sheets, ordered by dossier and judge whatever the order of the file: the same marks are the
 * same table. Three counting sorts, so the time is proportional to the number of marks. Dossiers and judges without any
 * mark are left out. `null` where the sheets, with a place for every criterion, would not fit into memory.
 */
export function assembleMarks(
  marks: CollectedMarks,
  criteria: readonly MarkedCriterion[],
  decimals: number,
): AssembledMarks | null {
  const dossiers = sortLabels(marks.dossiers, marks.dossier);
  const judges = sortLabels(marks.judges, marks.judge);
  const dossier = marks.dossier.map((place) => dossiers.moved[place] ?? 0);
  const judge = marks.judge.map((place) => judges.moved[place] ?? 0);
  let order: Uint32Array = new Uint32Array(marks.mark.length).map((_, index) => index);
  order = sortBy(marks.criterion, criteria.length, order);
  order = sortBy(judge, judges.ids.length, order);
  order = sortBy(dossier, dossiers.ids.length, order);

  const sheets = countSheets(order, dossier, judge);
  if (sheets * criteria.length > MAX_CELLS) return null;
  const filler = createSheetFiller(
    {
      dossierIds: dossiers.ids,
      judgeIds: judges.ids,
      criteria,
      marksPerPoint: 10 ** decimals,
      dossier: new Int32Array(sheets),
      judge: new Int32Array(sheets),
      marks: new Float64Array(sheets * criteria.length).fill(Number.NaN),
    },
    marks,
  );
  for (const index of order) filler.take(index, dossier[index] ?? 0, judge[index] ?? 0);
  return filler.assembled();
}

interface SheetFiller {
  /** Marks in the order of dossier, judge and criterion; equal ones in the order of the file. */
  readonly take: (index: number, dossier: number, judge: number) => void;
  readonly assembled: () => AssembledMarks;
}

function createSheetFiller(table: MarkTable, marks: CollectedMarks): SheetFiller {
  const width = table.criteria.length;
  const unit = UNITS_PER_POINT / table.marksPerPoint;
  const order = marks.order ? new Float64Array(table.dossier.length).fill(Number.NaN) : null;
  const contradictions: RatingsFileProblem[] = [];
  let repeated = 0;
  let contradictionCount = 0;
  let sheet = -1;
  let filled = -1;
  let firstRow = 0;

  const takeAgain = (cell: number, mark: number, row: number): void => {
    if (table.marks[cell] === mark) {
      repeated += 1;
      return;
    }
    contradictionCount += 1;
    if (contradictions.length >= MOST_TOLD) return;
    contradictions.push({
      type: "ratings-mark-twice",
      row,
      firstRow,
      dossier: table.dossierIds[table.dossier[sheet] ?? 0] ?? "",
      judge: table.judgeIds[table.judge[sheet] ?? 0] ?? "",
      criterion: table.criteria[cell % width]?.id ?? "",
    });
  };

  return {
    take: (index, dossier, judge) => {
      if (sheet < 0 || table.dossier[sheet] !== dossier || table.judge[sheet] !== judge) {
        sheet += 1;
        table.dossier[sheet] = dossier;
        table.judge[sheet] = judge;
        if (order) order[sheet] = marks.order?.[index] ?? Number.NaN;
      }
      const cell = sheet * width + (marks.criterion[index] ?? 0);
      const mark = Math.round((marks.mark[index] ?? 0) / unit);
      const row = marks.row[index] ?? 0;
      if (cell === filled) {
        takeAgain(cell, mark, row);
        return;
      }
      table.marks[cell] = mark;
      filled = cell;
      firstRow = row;
    },
    assembled: () => ({
      table: order?.every((place) => !Number.isNaN(place)) ? { ...table, order } : table,
      repeated,
      contradictions,
      contradictionCount,
    }),
  };
}

/** Those labels that have a mark, in label order, and where each place has moved. */
function sortLabels(
  labels: readonly string[],
  column: Int32Array,
): { readonly ids: readonly string[]; readonly moved: Int32Array } {
  const isMet = new Uint8Array(labels.length);
  for (const place of column) isMet[place] = 1;
  const order = [...labels.keys()]
    .filter((place) => isMet[place] === 1)
    .toSorted((left, right) => compareLabels(labels[left] ?? "", labels[right] ?? ""));
  const moved = new Int32Array(labels.length);
  for (const [now, place] of order.entries()) moved[place] = now;
  return { ids: order.map((place) => labels[place] ?? ""), moved };
}

/** A stable counting sort of the indexes by a column of places. */
function sortBy(places: Int32Array, size: number, order: Uint32Array): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (const place of places) next[place + 1] = (next[place + 1] ?? 0) + 1;
  for (let place = 0; place < size; place += 1) next[place + 1] = (next[place + 1] ?? 0) + (next[place] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const index of order) {
    const place = places[index] ?? 0;
    const target = next[place] ?? 0;
    sorted[target] = index;
    next[place] = target + 1;
  }
  return sorted;
}

function countSheets(order: Uint32Array, dossier: Int32Array, judge: Int32Array): number {
  let sheets = 0;
  let last = -1;
  for (const index of order) {
    if (last < 0 || dossier[last] !== dossier[index] || judge[last] !== judge[index]) sheets += 1;
    last = index;
  }
  return sheets;
}
