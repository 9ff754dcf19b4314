import { marksOfSeason } from "#shared/reconciliation/ratings/season-marks.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { reconcilePanel } from "#shared/reconciliation/report/reconcile-panel.ts";
import { createRandom } from "#shared/rehearsal/random.ts";
import { emptyReading, type Reading } from "#shared/scoring/reading.ts";
import type { Season } from "#shared/season/season.ts";
import { buildSeason, buildSheets } from "#tests/support/builders.ts";

export interface ReconciledPanel {
  readonly season: Season;
  readonly readings: readonly Reading[];
  readonly report: PanelReport;
}

const SEVERITIES = [-6, -2, 0, 3, 7];
const READERS = 3;

/** A season of which each dossier was read by three of five judges, and what is reported of it. */
export function reconciledPanel(dossiers: number, k: number): ReconciledPanel {
  const complete = buildSeason(
    { dossiers, judges: SEVERITIES.length },
    { list: { name: `Top ${k}`, size: k } },
  );
  const season = {
    ...complete,
    assignments: complete.assignments.filter((_, index) => {
      const [dossier, judge] = [Math.floor(index / SEVERITIES.length), index % SEVERITIES.length];
      return (judge + dossier * 2 + (dossier % 3)) % SEVERITIES.length < READERS;
    }),
  };
  const random = createRandom(11, "marks");
  const quality = season.dossiers.map(() => 70 + 5 * random.normal());
  const sheets = buildSheets(season, (dossier, judge) =>
    [0, 1, 2, 3].map(() => {
      const points = (quality[dossier] ?? 70) + (SEVERITIES[judge] ?? 0) + 4 * random.normal();
      return Math.round(Math.min(100, Math.max(0, points)));
    }),
  );
  const readings = sheets.map((signed) => ({ ...emptyReading(signed.sheet), sheets: [signed] }));
  const table = marksOfSeason(season, readings);
  const basis = { table, k, tieOrder: season.rubric.tieOrder, isDealtAtRandom: true };
  return { season, readings, report: reconcilePanel({ basis, seed: 1, draws: 400 }, () => undefined) };
}
