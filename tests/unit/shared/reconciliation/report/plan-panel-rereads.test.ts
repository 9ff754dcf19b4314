import { describe, expect, it } from "vitest";
import { planPanelRereads, type RereadQuestion } from "#shared/reconciliation/report/plan-panel-rereads.ts";
import { reconcilePanel } from "#shared/reconciliation/report/reconcile-panel.ts";
import type { SheetRow } from "../build-table.ts";
import { basisOf, renameAll, renamed, simulatedRows } from "./simulated-basis.ts";

const rows = simulatedRows({ dossiers: 60, judges: 8, readers: 2, seed: 6 });

function planOf(sheets: readonly SheetRow[] = rows, overrides: Partial<RereadQuestion> = {}) {
  const judgeIds = [...new Set(sheets.map(([, judge]) => judge))];
  const plan = planPanelRereads(
    {
      basis: basisOf(sheets),
      judges: judgeIds.map((judgeId) => ({ judgeId, free: 4, dealt: [], barred: [] })),
      seed: 2,
      budget: 12,
      mostPerDossier: 1,
      rounds: 1,
      ...overrides,
    },
    () => {},
  );
  if (plan.state !== "known") throw new Error(plan.reason);
  return plan;
}

describe("planPanelRereads", () => {
  it("names the error that the report shows", () => {
    const { ranking } = reconcilePanel({ basis: basisOf(rows), seed: 2, draws: 20 }, () => {});
    const plan = planOf();
    expect(plan.rows.length).toBe(12);
    for (const { dossierId, scoreSd, scoreSdAfter } of plan.rows) {
      const adjusted = ranking.find((row) => row.dossierId === dossierId)?.adjusted;
      if (adjusted?.state !== "known") throw new Error("withheld");
      expect(scoreSd).toBeCloseTo(adjusted.comparisonSd, 9);
      expect(scoreSdAfter).toBeLessThan(scoreSd);
    }
  });

  it("is the same plan whatever anybody is called", () => {
    const [plan, other] = [planOf(), planOf(renameAll(rows))];
    expect(other.rows.map(({ dossierId, judgeId }) => [dossierId, judgeId])).toEqual(
      plan.rows.map(({ dossierId, judgeId }) => [renamed(dossierId), renamed(judgeId)]),
    );
    expect(other.comparison).toEqual(plan.comparison);
    expect(other.expectedShareNow).toBe(plan.expectedShareNow);
  });

  it("gives nobody what they have read, were dealt or may not read", () => {
    const [first] = planOf().rows;
    const { dossierId = "", judgeId = "" } = first ?? {};
    for (const closed of [{ dealt: [dossierId] }, { barred: [dossierId] }]) {
      const plan = planOf(rows, {
        judges: Array.from({ length: 8 }, (_, at) => ({
          judgeId: `j${at + 1}`,
          free: 4,
          dealt: [],
          barred: [],
          ...(`j${at + 1}` === judgeId ? closed : {}),
        })),
      });
      const pairs = plan.rows.map((row) => `${row.dossierId} ${row.judgeId}`);
      expect(pairs).not.toContain(`${dossierId} ${judgeId}`);
      for (const [dossier, judge] of rows) expect(pairs).not.toContain(`${dossier} ${judge}`);
    }
  });
});
