import type { PanelBasis } from "#shared/reconciliation/report/panel-basis.ts";
import { createRandom } from "#shared/rehearsal/random.ts";
import { simulateReadings } from "#tests/support/simulated-readings.ts";
import { buildTable, type SheetRow } from "../build-table.ts";

export const WEIGHTS = [6000, 4000] as const;

/** Sheets with two criteria in hundredths of a point, so that no two dossiers have the same marks. */
export function simulatedRows(size: {
  readonly dossiers: number;
  readonly judges: number;
  readonly readers: number;
  readonly seed: number;
}): readonly SheetRow[] {
  const random = createRandom(size.seed, "simulated-basis");
  return simulateReadings(size).readings.map(({ dossier, judge, score }): SheetRow => {
    const difference = random.normal();
    return [`d${dossier}`, `j${judge}`, hundredths(score + difference), hundredths(score - 3 * difference)];
  });
}

export function basisOf(rows: readonly SheetRow[], overrides: Partial<PanelBasis> = {}): PanelBasis {
  return { table: buildTable(WEIGHTS, rows), k: 10, tieOrder: ["c1"], isDealtAtRandom: true, ...overrides };
}

function hundredths(points: number): number {
  return Math.round(100 * points) / 100;
}

/** Other names in another order, and the rows turned round. */
export function renameAll(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows
    .map(([dossier, judge, ...marks]): SheetRow => [renamed(dossier), renamed(judge), ...marks])
    .toReversed();
}

export function renamed(id: string): string {
  return `${id.slice(0, 1)}${(Number(id.slice(1)) * 37) % 101}`;
}
