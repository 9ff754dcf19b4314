import { expect, test } from "vitest";
import { buildConflictMatrix, cellKey } from "#renderer/features/panel/conflict-matrix.ts";
import { memberChoicesOf } from "#renderer/features/panel/member-choices.ts";
import { conflictsOf } from "#shared/conflict/explain-conflict.ts";
import { buildMember, buildSeason } from "#tests/support/builders.ts";

const season = buildSeason(
  {},
  { members: [buildMember("judge-1", { homeAgencyCodes: ["pemkab-1"] }), buildMember("judge-2")] },
);
const ids = season.members.map(({ id }) => id);

test("counts what is blocked and free, and finds what was dealt against the rules", () => {
  const dealt = new Set(season.assignments.map(({ dossierId, memberId }) => `${dossierId}/${memberId}`));
  const matrix = buildConflictMatrix(ids, season.dossiers, conflictsOf(season), dealt);
  expect(matrix.columns.map(({ code }) => code)).toEqual(["pemkab-1", "pemkab-2", "pemkab-3"]);
  expect(matrix.cells.get(cellKey("judge-1", "pemkab-1"))).toMatchObject({
    rule: "own-agency",
    memberCode: "pemkab-1",
    blocked: 1,
    dealt: 1,
  });
  expect(matrix.cells.size).toBe(1);
  expect([...matrix.free.values()]).toEqual([2, 3]);
  expect(matrix.faults).toEqual([{ memberId: "judge-1", dossierId: "d-1" }]);
});

test("offers agencies and regencies by name with their code, and every province", () => {
  const { agencies, regions, categories } = memberChoicesOf(season.dossiers);
  expect(agencies[0]).toEqual({ value: "pemkab-1", label: "Pemerintah Kabupaten 1 (pemkab-1)" });
  expect(regions.map(({ value }) => value)).toEqual(expect.arrayContaining(["11", "96", "35.10"]));
  expect(categories.map(({ value }) => value)).toEqual(["kesehatan"]);
});
