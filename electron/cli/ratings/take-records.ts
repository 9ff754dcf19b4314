import type { MarkedCriterion } from "#shared/reconciliation/ratings/mark-table.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { MOST_TOLD } from "./assemble-marks.ts";
import { cleanLabel, isLabel } from "./clean-label.ts";
import { createMarkCollector, type MarkCollector } from "./mark-collector.ts";
import { createOrderWatch } from "./order-watch.ts";
import { createMarkReader, type MarkReader, UNITS_PER_POINT } from "./parse-mark.ts";
import type { MarkColumn, RatingsLayout, RatingsProblemOfFile } from "./ratings-layout.ts";
import { createSplitWatch } from "./split-watch.ts";

/** The one criterion of marks that are totals. */
const TOTAL = "total";
/** As R writes what is missing; only so, for any other word may be a mistake. */
const MISSING = "NA";
/** Place of a criterion of the rubric that has no weight: its marks count nowhere and are not looked at. */
const WEIGHTLESS = -1;

/** Takes the records below the header. */
export interface RecordTaker {
  readonly take: (cells: readonly string[], row: number) => void;
  readonly collector: MarkCollector;
  readonly reader: MarkReader;
  readonly problems: readonly RatingsProblemOfFile[];
  readonly problemCount: () => number;
  readonly isSpreadsheet: boolean;
  /** Whether marks seem to have been split at a decimal comma. */
  readonly isSplit: () => boolean;
  /** Criteria of the rubric without weight, as the file names them. */
  readonly ignoredCriteria: ReadonlySet<string>;
  /** Those of the rubric; without one those met, equally weighted. */
  readonly criteria: () => readonly MarkedCriterion[];
}

/** What a record says of one mark. */
interface Reading {
  readonly dossier: string;
  readonly judge: string;
  readonly order: number;
  readonly row: number;
}

export function createRecordTaker(
  layout: RatingsLayout,
  { width, separator }: { readonly width: number; readonly separator: string | null },
  rubric: RubricPack | null,
): RecordTaker {
  const orderColumn = layout.kind === "matrix" ? null : layout.order;
  const collector = createMarkCollector(orderColumn !== null);
  const reader = createMarkReader();
  const problems: RatingsProblemOfFile[] = [];
  const ignoredCriteria = new Set<string>();
  let problemCount = 0;
  const tell = (problem: RatingsProblemOfFile): void => {
    problemCount += 1;
    if (problems.length < MOST_TOLD) problems.push(problem);
  };
  const hasCriteria = layout.kind === "sheets" || (layout.kind === "long" && layout.criterion !== null);
  const criterionPlace = rubric && hasCriteria ? rubricPlaces(rubric) : collector.criteria.place;
  const orderWatch = createOrderWatch(layout, separator);
  const splitWatch = createSplitWatch(layout, separator);
  const scale = rubric?.scale;
  const [min, max, step] = scale ? [scale.min / 100, scale.max / 100, scale.step / 100] : [0, 0, 1];

  const addMark = (reading: Reading, criterion: number, mark: number): void => {
    const { row, order } = reading;
    const dossier = collector.dossiers.place(reading.dossier);
    const judge = collector.judges.place(reading.judge);
    collector.add({ dossier, judge, criterion, mark, row, order });
    if (orderWatch?.isTaken(dossier, judge, order))
      tell({ type: "ratings-order-twice", row, judge: reading.judge, value: String(order) });
  };

  const takeMark = (reading: Reading, criterion: string, text: string, column: string): void => {
    const trimmed = text.trim();
    const place = criterionPlace(criterion);
    if (place === null) {
      tell({ type: "ratings-criterion-unknown", row: reading.row, criterion });
      return;
    }
    if (place === WEIGHTLESS) {
      ignoredCriteria.add(criterion.trim());
      return;
    }
    if (trimmed === "" || trimmed === MISSING) return;
    const { row } = reading;
    const mark = reader.read(trimmed);
    const value = trimmed.slice(0, 80);
    if (mark === null) tell({ type: "ratings-mark-invalid", row, column, value });
    else if (scale && (mark < min * UNITS_PER_POINT || mark > max * UNITS_PER_POINT))
      tell({ type: "ratings-mark-off-scale", row, column, value, min, max });
    else if (scale && hasCriteria && (mark - min * UNITS_PER_POINT) % (step * UNITS_PER_POINT) !== 0)
      tell({ type: "ratings-mark-between-steps", row, column, value, step });
    else addMark(reading, place, mark);
  };

  const readOrder = (cells: readonly string[], row: number, column: MarkColumn | null): number => {
    const text = column === null ? "" : (cells[column.place] ?? "").trim();
    if (text === "" || text === MISSING) return Number.NaN;
    const order = Number(text);
    if (/^\d{1,9}(?:[.]\d+)?$/u.test(text)) return order;
    tell({ type: "intake-cell-invalid", row, column: column?.heading ?? "", value: text.slice(0, 80) });
    return Number.NaN;
  };

  const readLabel = (text: string | undefined, row: number, column: string): string | null => {
    const label = cleanLabel(text ?? "");
    if (isLabel(label)) return label;
    tell(
      label === ""
        ? { type: "ratings-label-empty", row, column }
        : { type: "ratings-label-invalid", row, column, value: label.slice(0, 80) },
    );
    return null;
  };

  const takeSheet = (
    sheet: Exclude<RatingsLayout, { kind: "matrix" }>,
    dossier: string,
    { cells, row }: { readonly cells: readonly string[]; readonly row: number },
  ): void => {
    const judge = readLabel(cells[sheet.judge], row, "judge");
    if (judge === null) return;
    const reading = { dossier, judge, order: readOrder(cells, row, sheet.order), row };
    if (sheet.kind === "sheets") {
      for (const { place, heading } of sheet.marks) takeMark(reading, heading, cells[place] ?? "", heading);
      return;
    }
    const { criterion: at, mark } = sheet;
    const criterion = at === null ? TOTAL : readLabel(cells[at], row, "criterion");
    if (criterion !== null) takeMark(reading, criterion, cells[mark.place] ?? "", mark.heading);
  };

  return {
    collector,
    reader,
    problems,
    problemCount: () => problemCount,
    isSpreadsheet: separator === null,
    isSplit: () => splitWatch?.isLikely() ?? false,
    ignoredCriteria,
    criteria: () => listCriteria(rubric, hasCriteria, collector.criteria.labels),
    take: (cells, row) => {
      // A decimal comma between commas adds a field; where empty cells hide it, the row is still of another length.
      if (separator === "," && cells.length !== width) {
        tell({ type: "ratings-field-count", row, count: cells.length, limit: width });
        return;
      }
      if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) {
        tell({ type: "intake-row-malformed", row });
        return;
      }
      const dossier = readLabel(cells[layout.dossier], row, "dossier");
      if (dossier === null) return;
      if (layout.kind !== "matrix") {
        takeSheet(layout, dossier, { cells, row });
        return;
      }
      splitWatch?.look(cells);
      const common = { dossier, order: Number.NaN, row };
      for (const { place, heading } of layout.marks)
        takeMark({ ...common, judge: heading }, TOTAL, cells[place] ?? "", heading);
    },
  };
}

/** Criteria by id or by name in either language, without regard to case. */
function rubricPlaces(rubric: RubricPack): (label: string) => number | null {
  const places = new Map<string, number>();
  const weightless = rubric.criteria.filter(({ weight }) => weight === 0);
  const scored = scoredCriteria(rubric);
  // Those with weight last: theirs is a name that two have.
  for (const criterion of [...weightless, ...scored])
    for (const word of [criterion.id, criterion.name.id, criterion.name.en])
      places.set(
        word.trim().toLowerCase(),
        scored.findIndex(({ id }) => id === criterion.id),
      );
  return (label) => places.get(label.trim().toLowerCase()) ?? null;
}

function listCriteria(
  rubric: RubricPack | null,
  hasCriteria: boolean,
  met: readonly string[],
): readonly MarkedCriterion[] {
  const ends = rubric ? { min: rubric.scale.min / 100, max: rubric.scale.max / 100 } : {};
  return rubric && hasCriteria
    ? scoredCriteria(rubric).map(({ id, weight }) => ({ id, weight, ...ends }))
    : met.map((id) => ({ id, weight: 1, ...ends }));
}
