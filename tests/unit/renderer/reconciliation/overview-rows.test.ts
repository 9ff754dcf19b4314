import { expect, test } from "vitest";
import {
  chanceSentence,
  expectedRight,
  filterRows,
  findCandidates,
  findListEnd,
  joinRows,
  sortRows,
} from "#renderer/features/reconciliation/overview-rows.ts";
import { reconciledPanel } from "./panel-fixture.ts";

const { season, report } = reconciledPanel(30, 8);
const rows = joinRows(report, season.dossiers);
const EVERYTHING = { band: "all", search: "" } as const;
const BY_RANK = { column: "rank", direction: "ascending" } as const;

test("keeps the official order and joins card, chance and rank interval", () => {
  expect(rows.map(({ dossier }) => dossier.id)).toEqual(report.ranking.map(({ dossierId }) => dossierId));
  for (const { dossier, line } of rows) expect(line?.dossierId).toBe(dossier.id);
});

test("leaves out what is no longer a proposal of the season", () => {
  expect(joinRows(report, season.dossiers.slice(1))).toHaveLength(rows.length - 1);
});

test("the bands share out all rows", () => {
  const counts = (["in", "line", "out"] as const).map(
    (band) => filterRows(rows, { band, search: "" }).length,
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  expect(filterRows(rows, { band: "all", search: "inovasi NOMOR 17" })).toHaveLength(1);
});

test("the line stands where the list ends, whichever way the ranks go, and nowhere else", () => {
  const listed = rows.filter(({ ranking }) => ranking.listed).length;
  expect(findListEnd(sortRows(rows, BY_RANK), BY_RANK)).toBe(listed);
  const down = { column: "rank", direction: "descending" } as const;
  expect(findListEnd(sortRows(rows, down), down)).toBe(rows.length - listed);
  const byChance = { column: "chance", direction: "descending" } as const;
  expect(findListEnd(sortRows(rows, byChance), byChance)).toBeNull();
  expect(findListEnd(rows.slice(0, listed), BY_RANK)).toBeNull();
});

test("sorts by chance, and puts rows without one last", () => {
  const withheld = rows.map((row, place) => (place === 0 ? { ...row, line: null } : row));
  const sorted = sortRows(withheld, { column: "chance", direction: "descending" });
  expect(sorted.at(-1)).toBe(withheld[0]);
  const chances = sorted.slice(0, -1).map(({ line }) => line?.topProbability ?? 0);
  expect(chances).toEqual(chances.toSorted((a, b) => b - a));
});

test("the likeliest dossiers are at least as right as the official list", () => {
  if (report.line.state === "withheld") throw new Error("the line is withheld");
  const { right, listed, best } = expectedRight(filterRows(rows, EVERYTHING), report.line);
  expect(listed).toBe(8);
  expect(right).toBeGreaterThan(0);
  expect(best).toBeGreaterThanOrEqual(right);
});

test("offers the neighbours in the ranking, or what is searched, and never the dossier itself", () => {
  for (const row of rows) {
    const neighbours = findCandidates(rows, row, "");
    expect(neighbours).toHaveLength(6);
    expect(neighbours).not.toContain(row);
  }
  const [first] = rows;
  if (!first) throw new Error("no rows");
  expect(findCandidates(rows, first, "inovasi").length).toBe(6);
  expect(findCandidates(rows, first, first.dossier.number)).toEqual([]);
});

test("says a chance in tenths", () => {
  expect(chanceSentence(0.78)).toEqual({ key: "reconciling.chance.often", values: { times: 8 } });
  expect(chanceSentence(0.04).key).toBe("reconciling.chance.never");
  expect(chanceSentence(0.96).key).toBe("reconciling.chance.always");
});
