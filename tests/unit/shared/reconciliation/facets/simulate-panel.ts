import type { FacetColumns } from "#shared/reconciliation/facets/facet-ratings.ts";
import { indexLabels } from "#shared/reconciliation/ratings/build-ratings.ts";
import type { MarkTable } from "#shared/reconciliation/ratings/mark-table.ts";
import { createRandom, type Random } from "#shared/rehearsal/random.ts";

export interface Panel {
  readonly dossiers: number;
  readonly readers: number;
  readonly severities: readonly number[];
  readonly difficulties: readonly number[];
  readonly thresholds: readonly number[];
  readonly spread: number;
  readonly seed: number;
}

export const PANEL: Panel = {
  dossiers: 120,
  readers: 3,
  severities: [-0.8, -0.3, 0, 0.3, 0.8],
  difficulties: [-0.4, 0, 0.4],
  thresholds: [-1.5, -0.5, 0.5, 1.5],
  spread: 1.3,
  seed: 11,
};

/** Marks drawn from the model itself; dossier p1 is read by judges J1, J2, J3, the next by J2, J3, J4, and so on. */
export function simulatePanel(changes: Partial<Panel> = {}): Required<FacetColumns> & {
  readonly dossier: string[];
  readonly judge: string[];
  readonly criterion: string[];
  readonly category: number[];
} {
  const panel = { ...PANEL, ...changes };
  const random = createRandom(panel.seed);
  const columns = {
    dossier: new Array<string>(),
    judge: new Array<string>(),
    criterion: new Array<string>(),
    category: new Array<number>(),
    maxCategory: panel.thresholds.length,
  };
  for (let dossier = 0; dossier < panel.dossiers; dossier += 1) {
    const ability = panel.spread * random.normal();
    for (let reader = 0; reader < panel.readers; reader += 1) {
      const judge = (dossier + reader) % panel.severities.length;
      panel.difficulties.forEach((difficulty, criterion) => {
        columns.dossier.push(`p${dossier + 1}`);
        columns.judge.push(`J${judge + 1}`);
        columns.criterion.push(`c${criterion + 1}`);
        const location = ability - difficulty - (panel.severities[judge] ?? 0);
        columns.category.push(drawCategory(random, location, panel.thresholds));
      });
    }
  }
  return columns;
}

function drawCategory(random: Random, location: number, thresholds: readonly number[]): number {
  const powers: [number, number][] = [[0, 1]];
  let log = 0;
  thresholds.forEach((threshold, at) => {
    log += location - threshold;
    powers.push([at + 1, Math.exp(log)]);
  });
  return random.pickWeighted(powers);
}

/** The same marks as sheets on a 1-5 scale of whole points. */
export function toMarkTable(columns: ReturnType<typeof simulatePanel>): MarkTable {
  const criteria = indexLabels(columns.criterion).labels;
  const sheets = new Map<string, { dossier: string; judge: string; marks: number[] }>();
  columns.category.forEach((category, row) => {
    const [dossier = "", judge = ""] = [columns.dossier[row], columns.judge[row]];
    const key = `${dossier} ${judge}`;
    const sheet = sheets.get(key) ?? { dossier, judge, marks: criteria.map(() => Number.NaN) };
    sheet.marks[criteria.indexOf(columns.criterion[row] ?? "")] = 100 * (category + 1);
    sheets.set(key, sheet);
  });
  const rows = [...sheets.values()];
  const dossiers = indexLabels(rows.map(({ dossier }) => dossier));
  const judges = indexLabels(rows.map(({ judge }) => judge));
  return {
    dossierIds: dossiers.labels,
    judgeIds: judges.labels,
    criteria: criteria.map((id) => ({ id, weight: 10_000 / criteria.length, min: 1, max: 5 })),
    marksPerPoint: 100,
    dossier: dossiers.places,
    judge: judges.places,
    marks: Float64Array.from(rows.flatMap(({ marks }) => marks)),
  };
}
