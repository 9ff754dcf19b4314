import * as fc from "fast-check";
import { indexLabels } from "#shared/reconciliation/ratings/build-ratings.ts";
import { type MarkTable, MISSING_MARK } from "#shared/reconciliation/ratings/mark-table.ts";

/** Dossier, judge, then a mark in points for each criterion; `null` where there is none. */
export type SheetRow = readonly [dossier: string, judge: string, ...marks: readonly (number | null)[]];

/** A table of sheets in hundredths; criteria are named c1, c2, ... with the weights given. */
export function buildTable(weights: readonly number[], rows: readonly SheetRow[]): MarkTable {
  const dossiers = indexLabels(rows.map(([dossier]) => dossier));
  const judges = indexLabels(rows.map(([, judge]) => judge));
  return {
    dossierIds: dossiers.labels,
    judgeIds: judges.labels,
    criteria: weights.map((weight, place) => ({ id: `c${place + 1}`, weight })),
    marksPerPoint: 100,
    dossier: dossiers.places,
    judge: judges.places,
    marks: Float64Array.from(
      rows.flatMap(([, , ...marks]) =>
        weights.map((_, place) => {
          const mark = marks[place] ?? null;
          return mark === null ? MISSING_MARK : Math.round(mark * 100);
        }),
      ),
    ),
  };
}

/** Two criteria are equal often enough that ties and tie orders matter. */
export const LAW_WEIGHTS = [3500, 2500, 2500, 1500] as const;

/** Every mark a quarter of the scale, so that equal totals and means are common. */
const marks = fc.array(
  fc.integer({ min: 0, max: 4 }).map((steps) => steps * 25),
  { minLength: 4, maxLength: 4 },
);

/** Some of the readings of up to eight dossiers by up to five judges, each at most once. */
export const someRows: fc.Arbitrary<readonly SheetRow[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), marks), {
    minLength: 1,
    maxLength: 30,
    selector: ([dossier, judge]) => dossier * 10 + judge,
  })
  .map((rows) => rows.map(([dossier, judge, points]): SheetRow => [`d${dossier}`, `j${judge}`, ...points]));

/** Every dossier read by every judge. */
export const completeRows: fc.Arbitrary<readonly SheetRow[]> = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 4 }))
  .chain(([dossiers, judges]) =>
    fc
      .array(marks, { minLength: dossiers * judges, maxLength: dossiers * judges })
      .map((sheets) =>
        sheets.map(
          (points, place): SheetRow => [`d${Math.floor(place / judges)}`, `j${place % judges}`, ...points],
        ),
      ),
  );
