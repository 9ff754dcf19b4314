import { describe, expect, it } from "vitest";
import { FacetsReport, facetsReport } from "#shared/reconciliation/facets/facets-report.ts";
import { FACETS_METHODS } from "#shared/reconciliation/methods/facets-methods.ts";
import type { MarkTable } from "#shared/reconciliation/ratings/mark-table.ts";
import { computeMethod } from "../compute-method.ts";
import { simulatePanel, toMarkTable } from "./simulate-panel.ts";

const columns = simulatePanel();
const table = toMarkTable(columns);

function known(marks: MarkTable) {
  const report = facetsReport(marks);
  if (report.state !== "known") throw new Error(report.reason);
  return report;
}

describe("facetsReport", () => {
  it("tells severity in logits and points, and how each judge's marks fit", () => {
    const report = known(table);
    expect(FacetsReport.parse(report)).toEqual(report);
    expect(report.categories).toBe(5);
    const [first, , , , last] = report.judges;
    if (first?.severity.state !== "known" || last?.severity.state !== "known") throw new Error("withheld");
    expect(first.severity.severity).toBeLessThan(0);
    expect(first.severity.effectInPoints).toBeGreaterThan(0);
    expect(last.severity.effectInPoints).toBeLessThan(0);
    expect(report.judges.map(({ fit }) => fit)).toEqual(
      report.judges.map(() => expect.objectContaining({ state: "known", verdict: "usable" })),
    );
    expect(report.dossiers).toHaveLength(table.dossierIds.length);
  });

  it("calls a judge noisy who marks without regard to the dossier", () => {
    const category = columns.category.map((mark, row) =>
      columns.judge[row] === "J3" ? (row * 7) % 5 : mark,
    );
    const report = known(toMarkTable({ ...columns, category }));
    expect(report.judges[2]?.fit).toMatchObject({ verdict: "noisy" });
  });

  it("gives no severity to a judge who used one end of the scale only", () => {
    const category = columns.category.map((mark, row) => (columns.judge[row] === "J3" ? 4 : mark));
    const report = known(toMarkTable({ ...columns, category }));
    expect(report.judges[2]).toMatchObject({
      severity: { state: "withheld", reason: "no-variation" },
      fit: { state: "withheld", reason: "not-estimable" },
    });
  });

  it("withholds the row of a judge with few dossiers", () => {
    const rows = Array.from({ length: table.judge.length }, (_, row) => row);
    const few = rows.filter((row) => table.judge[row] !== 4 || row < 12);
    const report = known({
      ...table,
      dossier: Int32Array.from(few, (row) => table.dossier[row] ?? 0),
      judge: Int32Array.from(few, (row) => table.judge[row] ?? 0),
      marks: Float64Array.from(few.flatMap((row) => [...table.marks.subarray(row * 3, row * 3 + 3)])),
    });
    expect(report.judges[4]?.severity).toMatchObject({ state: "withheld", reason: "too-few-dossiers" });
  });

  it.each([
    [
      "a scale of a hundred",
      { criteria: table.criteria.map((criterion) => ({ ...criterion, min: 0, max: 100 })) },
      "too-many-categories",
    ],
    [
      "scales of different length",
      { criteria: table.criteria.map((criterion, at) => ({ ...criterion, max: 5 + at })) },
      "different-scales",
    ],
    [
      "marks beyond the scale",
      { criteria: table.criteria.map((criterion) => ({ ...criterion, max: 4 })) },
      "not-estimable",
    ],
    ["no marks", { marks: table.marks.map(() => Number.NaN) }, "too-few-readings"],
    ["equal marks", { marks: table.marks.map(() => 300) }, "no-variation"],
  ])("is withheld for %s", (_, change, reason) => {
    expect(facetsReport({ ...table, ...change })).toMatchObject({ state: "withheld", reason });
  });
});

function compute(method: string, input: object): object {
  return computeMethod(FACETS_METHODS, method, input);
}

/** Two judges, one criterion, dossier by dossier. */
function sheet(marks: readonly unknown[]): object {
  return {
    dossier: marks.map((_, row) => Math.floor(row / 2) + 1),
    judge: marks.map((_, row) => (row % 2) + 1),
    criterion: marks.map(() => "x"),
    category: marks,
    max_category: 3,
  };
}

describe("the methods of many-facet Rasch", () => {
  it.each([
    ["nothing", {}, "no_ratings"],
    ["text in a mark", sheet([0, "a", 1, 2]), "invalid_input"],
    ["a category above the scale", sheet([0, 5, 1, 2]), "invalid_input"],
    ["uneven columns", { ...sheet([0, 1]), dossier: [1] }, "invalid_input"],
    ["constant marks", sheet([3, 3, 3, 3]), "no_variation"],
    ["dossiers at the ends", sheet([0, 0, 3, 3]), "not_estimable"],
    ["a judge who gives the maximum only", sheet([0, 3, 1, 3, 2, 3, 1, 3]), "mle_does_not_exist"],
  ])("answer %s with a status", (_, input, status) => {
    for (const method of ["mfrm_jmle", "mfrm_jmle_degenerate", "mfrm_jmle_bias"]) {
      const got = compute(method, input);
      expect(got).toMatchObject({ status });
      expect(JSON.stringify(got)).not.toMatch(/NaN|Infinity/u);
    }
    expect(JSON.stringify(compute("mfrm_mmle", input))).not.toMatch(/NaN|Infinity/u);
  });

  it("take a missing mark as missing", () => {
    const full = sheet([0, 1, 1, 2, 2, 1, 1, 0, 2, 3, 3, 2]);
    const holed = sheet([0, 1, 1, 2, 2, 1, 1, 0, 2, 3, 3, 2, null, null]);
    expect(compute("mfrm_jmle", holed)).toEqual({ ...compute("mfrm_jmle", full), n_missing: 2 });
  });
});
