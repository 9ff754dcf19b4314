import { describe, expect, it } from "vitest";
import {
  ConflictDeclaration,
  ConflictKind,
  conflictPayload,
  detectConflict,
  SignedConflict,
} from "#shared/conflict/conflict.ts";
import { buildConflict, buildDossier, buildMember } from "#tests/support/builders.ts";

const dossier = buildDossier(1);
const { agency, region } = dossier;
if (!region) throw new Error("the dossier needs a region");

function judge(homeAgencyCodes: string[], homeRegionCodes: string[] = []) {
  return buildMember("judge-1", { homeAgencyCodes, homeRegionCodes });
}

describe("detectConflict", () => {
  it("finds the judge's own agency by its code, under whatever name", () => {
    const renamed = { agency: { ...agency, name: "Nama lain" }, region };
    expect(detectConflict(judge([agency.code]), renamed)).toBe("own-agency");
  });

  it("finds no conflict in an agency of the same name with another code", () => {
    const namesake = { agency: { ...agency, code: "pemkab-99" }, region: null };
    expect(detectConflict(judge([agency.code]), namesake)).toBeNull();
    expect(detectConflict(judge([agency.name]), dossier)).toBeNull();
  });

  it.each(["35.10", "35"])("finds the judge's own region by the code %s", (code) => {
    expect(detectConflict(judge([], ["11", code]), dossier)).toBe("own-region");
  });

  it.each(["35.11", "3", "5.10", "Jawa Timur"])("finds no region in the code %s", (code) => {
    expect(detectConflict({ homeAgencyCodes: [], homeRegionCodes: [code] }, dossier)).toBeNull();
  });

  it("finds a province in dossiers of the province itself, but not a regency of it", () => {
    const provincial = { agency, region: { ...region, regencyCode: null } };
    expect(detectConflict(judge([], ["35"]), provincial)).toBe("own-region");
    expect(detectConflict(judge([], ["35.10"]), provincial)).toBeNull();
  });

  it("names the agency first when both match", () => {
    expect(detectConflict(judge([agency.code], ["35"]), dossier)).toBe("own-agency");
  });

  it("finds nothing for a judge without codes or a dossier without a region", () => {
    expect(detectConflict(judge([]), dossier)).toBeNull();
    expect(detectConflict(judge([], ["35"]), { agency, region: null })).toBeNull();
  });
});

describe("conflictPayload", () => {
  it("changes with every part of a declaration", () => {
    const { declaration } = buildConflict();
    const others = {
      seasonId: "musim-lain",
      dossierId: "d-2",
      memberId: "judge-2",
      kind: "other",
      reason: "lain",
      declaredAt: "2026-06-19T00:00:00.000Z",
    };
    const payloads = Object.entries(others).map(([part, value]) =>
      conflictPayload(ConflictDeclaration.parse({ ...declaration, [part]: value })),
    );
    expect(Object.keys(others).toSorted()).toEqual(Object.keys(declaration).toSorted());
    expect(new Set([conflictPayload(declaration), ...payloads]).size).toBe(payloads.length + 1);
  });
});

describe("the schemas of conflicts", () => {
  const signed = buildConflict();

  it("accept a signed declaration", () => {
    expect(SignedConflict.parse(JSON.parse(JSON.stringify(signed)))).toEqual(signed);
    expect(ConflictKind.options).toContain(signed.declaration.kind);
  });

  it.each([
    ["of an unknown kind", { kind: "mood" }],
    ["with an endless reason", { reason: "x".repeat(1001) }],
    ["without a time", { declaredAt: null }],
    ["about no dossier", { dossierId: "" }],
  ])("refuse a declaration %s", (_what, altered) => {
    expect(ConflictDeclaration.safeParse({ ...signed.declaration, ...altered }).success).toBe(false);
  });

  it("refuse one that is unsigned", () => {
    expect(SignedConflict.safeParse({ ...signed, signature: "" }).success).toBe(false);
  });
});
