import { expect, test } from "vitest";
import {
  buildConflictMatrix,
  cellKey,
  orderJudges,
  shortAgencyName,
} from "#renderer/features/panel/conflict-matrix.ts";
import { memberChoicesOf } from "#renderer/features/panel/member-choices.ts";
import { conflictsOf } from "#shared/conflict/explain-conflict.ts";
import { MemberId } from "#shared/identifiers.ts";
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

test("the judge with the most blocks stands first, who has none is left out on request", () => {
  const judges = ["judge-1", "judge-2"].map((id) => ({ id: MemberId.parse(id) }));
  const columns = [{ code: "a" }, { code: "b" }];
  const cell = { rule: "own-agency", memberCode: "a", reason: "", blocked: 1, dealt: 0 } as const;
  const cells = new Map([[cellKey("judge-2", "b"), cell]]);
  const order = (isOnlyBlocked: boolean) =>
    orderJudges(judges, columns, { cells }, isOnlyBlocked).map(({ id }) => id);
  expect([order(false), order(true)]).toEqual([["judge-2", "judge-1"], ["judge-2"]]);
});

test.each([
  ["Pemerintah Kabupaten Sleman", "Kab. Sleman"],
  ["Pemerintah Daerah Provinsi Jawa Barat", "Prov. Jawa Barat"],
  ["Kementerian Kesehatan", "Kemen. Kesehatan"],
  ["Badan Pusat Statistik", "Badan Pusat Statistik"],
])("the heading of %s begins with what tells it apart", (name, short) => {
  expect(shortAgencyName(name)).toBe(short);
});

test("offers agencies and regencies by name with their code, and every province", () => {
  const { agencies, regions, categories } = memberChoicesOf(season.dossiers);
  expect(agencies[0]).toEqual({ value: "pemkab-1", label: "Pemerintah Kabupaten 1 (pemkab-1)" });
  expect(regions.map(({ value }) => value)).toEqual(expect.arrayContaining(["11", "96", "35.10"]));
  expect(categories.map(({ value }) => value)).toEqual(["kesehatan"]);
});
