import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockedReadings, newlyBlocked } from "#shared/conflict/blocked-readings.ts";
import { detectConflict } from "#shared/conflict/conflict.ts";
import { type DeclaredRelation, USUAL_CONFLICT_RULES } from "#shared/conflict/conflict-rules.ts";
import { conflictsOf, explainConflict } from "#shared/conflict/explain-conflict.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import { buildDossier, buildMember, buildSeason } from "#tests/support/builders.ts";

const OFF = { ownAgency: false, ownMinistry: false, ownRegency: false, ownProvince: false };
const memberId = MemberId.parse("judge-1");

function member(homeAgencyCodes: string[], homeRegionCodes: string[] = []) {
  return buildMember("judge-1", { homeAgencyCodes, homeRegionCodes });
}

function unit(code: string, parentCode?: string): DossierCard {
  const agency = { code, name: code, type: "institution" as const, ...(parentCode ? { parentCode } : {}) };
  return buildDossier(1, { agency, region: null });
}

describe("explainConflict", () => {
  const dossier = buildDossier(1);

  it("names the first rule that holds, with the codes on both sides", () => {
    expect(explainConflict(member(["pemkab-1"], ["35"]), dossier)).toEqual({
      rule: "own-agency",
      memberCode: "pemkab-1",
      dossierCode: "pemkab-1",
    });
    expect(explainConflict(member([], ["35.10", "35"]), dossier)?.rule).toBe("own-regency");
    expect(explainConflict(member([], ["35"]), dossier)).toMatchObject({
      rule: "own-province",
      memberCode: "35",
    });
  });

  it("finds the ministry both ways, and two bodies under one ministry", () => {
    const parents = new Map([["ditjen-b", "kemenkeu"]]);
    expect(explainConflict(member(["kemenkeu"]), unit("ditjen-a", "kemenkeu"))).toMatchObject({
      rule: "own-ministry",
      memberCode: "kemenkeu",
      dossierCode: "ditjen-a",
    });
    const below = member(["ditjen-b"]);
    expect(explainConflict(below, unit("kemenkeu"), { parents })?.rule).toBe("own-ministry");
    expect(explainConflict(below, unit("ditjen-a", "kemenkeu"), { parents })?.rule).toBe("own-ministry");
    expect(explainConflict(below, unit("kemenkes"), { parents })).toBeNull();
  });

  it.each([
    ["agency", { kind: "agency", code: "pemkab-1" }],
    ["region", { kind: "region", code: "35" }],
    ["dossier", { kind: "dossier", dossierId: DossierId.parse("d-1") }],
  ] as const)("blocks by a declared relation to the %s, with its reason", (_kind, target) => {
    const relations: DeclaredRelation[] = [{ memberId, target, reason: "pendamping" }];
    expect(explainConflict(member([]), dossier, { rules: OFF, relations })).toMatchObject({
      rule: "relation",
      reason: "pendamping",
    });
    expect(detectConflict(member([]), dossier, { rules: OFF, relations })).toBe("relation");
    expect(explainConflict(buildMember("judge-2"), dossier, { rules: OFF, relations })).toBeNull();
  });

  const codes = fc.uniqueArray(fc.constantFrom("pemkab-1", "pemkab-2", "kemenkeu"));
  const regions = fc.uniqueArray(fc.constantFrom("35", "35.10", "11"));
  const rules = fc.record({
    ownAgency: fc.boolean(),
    ownMinistry: fc.boolean(),
    ownRegency: fc.boolean(),
    ownProvince: fc.boolean(),
  });

  it("blocks only more when a rule is switched on, and nothing with all off", () => {
    fc.assert(
      fc.property(codes, regions, rules, (homes, places, some) => {
        const judge = member(homes, places);
        const isBlocked = (on: typeof some) => explainConflict(judge, dossier, { rules: on }) !== null;
        if (isBlocked(some)) expect(isBlocked(USUAL_CONFLICT_RULES)).toBe(true);
        expect(isBlocked(OFF)).toBe(false);
      }),
    );
  });
});

describe("conflictsOf", () => {
  it("says of a season what explaining each pair says", () => {
    const season = buildSeason(
      {},
      {
        conflictRules: { ...USUAL_CONFLICT_RULES, ownProvince: false },
        relations: [{ memberId, target: { kind: "agency", code: "pemkab-2" }, reason: "keluarga" }],
      },
    );
    const conflictOf = conflictsOf(season);
    for (const judge of season.members)
      for (const dossier of season.dossiers)
        expect(conflictOf(judge.id, dossier.id)).toEqual(
          explainConflict(judge, dossier, { rules: season.conflictRules, relations: season.relations }),
        );
    expect(conflictOf(MemberId.parse("nobody"), DossierId.parse("d-1"))).toBeNull();
  });
});

describe("blocked readings", () => {
  it("are those dealt against the rules; a change names only the new ones", () => {
    const season = buildSeason();
    expect(blockedReadings(season)).toEqual([]);
    const target = { kind: "agency", code: "pemkab-2" } as const;
    const after = { ...season, relations: [{ memberId, target, reason: "keluarga" }] };
    expect(newlyBlocked(season, after)).toEqual([{ dossierId: "d-2", memberId: "judge-1" }]);
    expect(newlyBlocked(after, after)).toEqual([]);
  });
});
