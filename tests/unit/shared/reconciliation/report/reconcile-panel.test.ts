import { describe, expect, it } from "vitest";
import { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { type PanelQuestion, reconcilePanel } from "#shared/reconciliation/report/reconcile-panel.ts";
import type { SheetRow } from "../build-table.ts";
import { basisOf, renameAll, renamed, simulatedRows } from "./simulated-basis.ts";

const rows = simulatedRows({ dossiers: 60, judges: 8, readers: 2, seed: 3 });

function reportOf(question: Partial<PanelQuestion> = {}): PanelReport {
  const report = reconcilePanel({ basis: basisOf(rows), seed: 5, draws: 400, ...question }, () => {});
  expect(PanelReport.parse(report)).toEqual(report);
  return report;
}

function adjustedOf({ ranking }: PanelReport) {
  return new Map(
    ranking.map(({ dossierId, adjusted }) => {
      if (adjusted.state !== "known") throw new Error(adjusted.reason);
      return [dossierId, adjusted] as const;
    }),
  );
}

function lineOf({ line }: PanelReport) {
  if (line.state !== "known") throw new Error(line.reason);
  return new Map(line.rows.map((row) => [row.dossierId, row]));
}

function effectsOf({ severity }: PanelReport) {
  return new Map(
    severity.judges.map((row) => {
      if (row.severity.state !== "known") throw new Error(row.severity.reason);
      return [row.judgeId, row.severity.effect] as const;
    }),
  );
}

function repeatsOf({ diagnostics }: PanelReport) {
  if ("state" in diagnostics) throw new Error(diagnostics.reason);
  return diagnostics.panelRepeats;
}

describe("reconcilePanel", () => {
  it("finds a text that a judge read under two numbers", () => {
    const basis = basisOf(rows);
    const textOf = new Map(basis.table.dossierIds.map((id, place) => [id, `text ${place % 6}`]));
    expect(repeatsOf(reportOf({ basis }))).toMatchObject({ state: "withheld", reason: "too-few-readings" });
    expect(repeatsOf(reportOf({ basis: { ...basis, textOf } }))).toMatchObject({ state: "known" });
  });

  it("shows beside each adjusted mean an error that is larger than noise alone", () => {
    const report = reportOf();
    const residual = report.severity.sd?.residual ?? Number.NaN;
    for (const { sd, comparisonSd } of adjustedOf(report).values()) {
      expect(comparisonSd).toBeGreaterThan((0.98 * residual) / Math.sqrt(2));
      expect(comparisonSd).toBeLessThan(residual);
      expect(sd).toBeGreaterThan(comparisonSd);
    }
  });

  it("keeps line, judges and diagnostics in label order", () => {
    const { line, severity, diagnostics } = reportOf();
    const judgeIds = Array.from({ length: 8 }, (_, at) => `j${at + 1}`);
    expect(severity.judges.map(({ judgeId }) => judgeId)).toEqual(judgeIds);
    if (line.state !== "known" || "state" in diagnostics) throw new Error("withheld");
    expect(diagnostics.judges.map(({ judgeId }) => judgeId)).toEqual(judgeIds);
    expect(line.rows.map(({ dossierId }) => dossierId)).toEqual(
      rows
        .map(([dossierId]) => dossierId)
        .filter((id, at, all) => all.indexOf(id) === at)
        .toSorted(),
    );
  });

  it.each([true, false])(
    "says the same to the last digit whatever anybody is called, dealt at random: %s",
    (isDealtAtRandom) => {
      const report = reportOf({ basis: basisOf(rows, { isDealtAtRandom }) });
      const other = reportOf({ basis: basisOf(renameAll(rows), { isDealtAtRandom }) });
      expect(other.severity.estimator).toBe(isDealtAtRandom ? "crossed" : "intra-block");
      const lines = lineOf(other);
      for (const [dossierId, row] of lineOf(report))
        expect(lines.get(renamed(dossierId))).toEqual({ ...row, dossierId: renamed(dossierId) });
      const adjusted = adjustedOf(other);
      for (const [dossierId, figures] of adjustedOf(report)) {
        const { state, rank, mean, sd, comparisonSd } = figures;
        expect(adjusted.get(renamed(dossierId))).toEqual({
          state,
          rank,
          mean: expect.closeTo(mean, 9),
          sd: expect.closeTo(sd, 9),
          comparisonSd: expect.closeTo(comparisonSd, 9),
        });
      }
      const effects = effectsOf(other);
      for (const [judgeId, effect] of effectsOf(report))
        expect(effects.get(renamed(judgeId))).toBeCloseTo(effect, 9);
    },
  );

  it("ranks inside each part only where two panels share no dossier", () => {
    const apart = rows.map(([dossier, judge, ...marks]): SheetRow => [`x${dossier}`, `x${judge}`, ...marks]);
    const report = reportOf({ basis: basisOf([...rows, ...apart]) });
    const adjusted = adjustedOf(report);
    expect(report.line).toMatchObject({ state: "withheld", reason: "disconnected" });
    for (const [dossierId, { rank }] of adjustedOf(reportOf({ basis: basisOf(rows) }))) {
      expect(adjusted.get(`x${dossierId}`)?.rank).toBe(adjusted.get(dossierId)?.rank);
      expect(rank).toBeLessThanOrEqual(60);
    }
    expect([...adjusted.values()].filter(({ rank }) => rank === 1)).toHaveLength(2);
  });

  it("draws no line that it has too few draws for", () => {
    expect(reportOf({ draws: 19 }).line).toMatchObject({
      state: "withheld",
      reason: "too-few-draws",
      found: 19,
      needed: 20,
    });
    expect(reportOf({ draws: 20 }).line.state).toBe("known");
    expect(reportOf({ draws: 199, interval: 0.99 }).line).toMatchObject({ needed: 200 });
  });

  it("draws no line where the list has room for all", () => {
    expect(reportOf({ basis: basisOf(rows, { k: 60 }) }).line).toMatchObject({ reason: "everybody-listed" });
  });
});
