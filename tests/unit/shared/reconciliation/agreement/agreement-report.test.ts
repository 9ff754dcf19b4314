import { describe, expect, it } from "vitest";
import { AgreementReport, type KnownFigure } from "#shared/reconciliation/agreement/agreement-figures.ts";
import { agreementReport } from "#shared/reconciliation/agreement/agreement-report.ts";
import type { MarkTable } from "#shared/reconciliation/ratings/mark-table.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { buildTable, type SheetRow } from "../build-table.ts";

/** Totals of a table of one or more criteria: their plain sum. */
function totalsOf(table: MarkTable): Ratings {
  const width = table.criteria.length;
  const score = Float64Array.from(table.dossier, (_, row) =>
    table.marks.subarray(row * width, (row + 1) * width).reduce((sum, mark) => sum + mark / 100, 0),
  );
  return {
    dossierIds: table.dossierIds,
    judgeIds: table.judgeIds,
    dossier: table.dossier,
    judge: table.judge,
    score,
  };
}

function reportOf(rows: readonly SheetRow[], scale: { min?: number; max?: number } = {}) {
  const plain = buildTable([10_000], rows);
  const table = { ...plain, criteria: plain.criteria.map((criterion) => ({ ...criterion, ...scale })) };
  return AgreementReport.parse(agreementReport({ table, totals: totalsOf(table) }));
}

function known(report: AgreementReport, id: string): KnownFigure | undefined {
  return [...report.total.figures, ...report.criteria.flatMap((criterion) => criterion.figures)].find(
    (figure): figure is KnownFigure => figure.id === id && figure.state === "known",
  );
}

/** Dossier i read by judges i, i + 1 of four; the mark rises with the dossier, judges differ a little. */
const dealt = Array.from({ length: 24 }, (_, row): SheetRow => {
  const dossier = Math.floor(row / 2);
  const judge = (dossier + (row % 2) * (1 + (dossier % 3))) % 4;
  return [`d${dossier}`, `j${judge}`, 40 + 3 * dossier + 4 * judge + ((row * 7) % 5)];
});

const complete = Array.from({ length: 18 }, (_, row): SheetRow => {
  const [dossier, judge] = [Math.floor(row / 3), row % 3];
  return [`d${dossier}`, `j${judge}`, 50 + 5 * dossier + 10 * judge + ((row * 11) % 7)];
});

describe("agreementReport", () => {
  it("gives intraclass correlations, W and alpha where every judge read every dossier", () => {
    const report = reportOf(complete);
    expect(report.total).toMatchObject({
      design: "complete",
      sample: { dossiers: 6, judges: 3, readings: 18 },
    });
    expect(report.total.figures.map(({ id }) => id)).toEqual([
      "agreement-single",
      "consistency-single",
      "agreement-mean",
      "consistency-mean",
      "concordance",
      "alpha",
    ]);
    const order = known(report, "consistency-mean");
    expect(order?.value).toBeGreaterThan(0.9);
    expect(order?.low).toBeLessThan(order?.value ?? 0);
    expect(order?.verdict?.to).toBe("excellent");
    expect(known(report, "alpha")?.value).toBeLessThan(order?.value ?? 0);
  });

  it("gives reliabilities of raw and adjusted means where judges read different dossiers", () => {
    const report = reportOf(dealt);
    expect(report.total.design).toBe("incomplete");
    const [raw, adjusted] = [known(report, "raw-mean"), known(report, "adjusted-mean")];
    expect(raw?.value).toBeLessThan(adjusted?.value ?? 0);
    expect(adjusted?.low).toBeLessThan(adjusted?.value ?? 0);
    expect(report.total.readers).toMatchObject({ target: 0.8, now: 2, adjusted: { state: "known" } });
  });

  it("has kappas of a criterion with few steps, on the rubric's scale", () => {
    const rows = dealt.map(
      ([dossier, judge], row): SheetRow => [
        dossier,
        judge,
        1 + Math.min(4, Math.floor(row / 6) + (row % 5 === 0 ? 1 : 0)),
      ],
    );
    const report = reportOf(rows, { min: 1, max: 5 });
    expect(known(report, "same-category")).toMatchObject({ sample: { dossiers: 12, readings: 24 } });
    expect(known(report, "kappa")?.low).toBeLessThan(known(report, "kappa")?.value ?? 0);
    expect(known(report, "weighted-kappa")?.value).toBeGreaterThan(known(report, "kappa")?.value ?? 9);
    expect(known(report, "gwet")?.high).toBeLessThanOrEqual(1);
    expect(known(reportOf(rows, { min: 0, max: 100 }), "kappa")).toBeUndefined();
    expect(known(reportOf(rows), "kappa")).toBeDefined();
  });

  it("says nothing new when a sheet comes twice", () => {
    expect(reportOf([...dealt, ...dealt.slice(0, 5)])).toEqual(reportOf(dealt));
  });

  it("does not depend on the names or order of judges and dossiers", () => {
    const renamed = dealt
      .toReversed()
      .map(([dossier, judge, mark]): SheetRow => [`x${dossier}`, `y${judge}`, mark ?? 0]);
    const [before, after] = [known(reportOf(dealt), "raw-mean"), known(reportOf(renamed), "raw-mean")];
    expect(after?.value).toBeCloseTo(before?.value ?? 9, 8);
  });

  it.each([
    ["too-few-judges", complete.filter(([, judge]) => judge === "j0")],
    ["too-few-dossiers", complete.slice(0, 9)],
    [
      "too-few-read-twice",
      dealt.filter(([dossier, judge], row) => row % 2 === 0 || (dossier < "d2" && judge !== "")),
    ],
    ["no-shared-dossier", dealt.filter((_, row) => row % 2 === 0)],
    ["no-variation", complete.map(([dossier, judge]): SheetRow => [dossier, judge, 100])],
    ["too-few-readings", []],
  ] as const)("withholds everything: %s", (reason, rows) => {
    const report = reportOf(rows, { min: 0, max: 6 });
    expect(report.total.readers).toMatchObject({ state: "withheld", reason });
    for (const figure of [...report.total.figures, ...report.criteria.flatMap((one) => one.figures)])
      expect(figure).toMatchObject({ state: "withheld", reason });
  });

  it("withholds the common order of panels that share no dossier", () => {
    const panels = dealt.map(
      ([dossier, , mark], row): SheetRow => [
        dossier,
        `j${(Math.floor(row / 2) % 2) * 2 + (row % 2)}`,
        mark ?? 0,
      ],
    );
    const adjusted = reportOf(panels).total.figures.find(({ id }) => id === "adjusted-mean");
    expect(adjusted).toMatchObject({ state: "withheld", reason: "disconnected", found: 2 });
  });

  it("takes a crossed fit that is there, and makes none of its own", () => {
    const table = buildTable([10_000], dealt);
    const totals = totalsOf(table);
    const fit = fitCrossed(totals);
    if (!("posterior" in fit)) throw new Error(fit.reason);
    const valueWith = (given: SeverityFit | null) =>
      known(AgreementReport.parse(agreementReport({ table, totals, fit: given })), "adjusted-mean")?.value;
    expect(valueWith(fit)).toBe(valueWith(null));
    const noisy = { ...fit, variance: { ...fit.variance, residual: 4 * fit.variance.residual } };
    expect(valueWith(noisy)).toBeLessThan(valueWith(fit) ?? 0);
  });

  it("tells how far it is and what it takes to say anything", () => {
    const table = buildTable([10_000], dealt);
    const steps: string[] = [];
    const report = agreementReport({ table, totals: totalsOf(table) }, (done, total) =>
      steps.push(`${done}/${total}`),
    );
    expect(steps).toEqual(["0/2", "1/2", "2/2"]);
    expect(report.minimum).toEqual({ dossiersReadTwice: 5, judges: 2 });
  });
});
