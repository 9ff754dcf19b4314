import { describe, expect, it } from "vitest";
import { PanelMember, PanelRole } from "#shared/panel/panel-member.ts";
import { buildMember } from "#tests/support/builders.ts";

const member = buildMember("judge-1", { homeAgencyCodes: ["ugm"], homeRegionCodes: ["34", "34.71"] });

describe("the schema of panel members", () => {
  it("accepts a member with a card and one who has not sent it yet", () => {
    expect(PanelMember.parse(JSON.parse(JSON.stringify(member)))).toEqual(member);
    expect(PanelMember.parse({ ...member, card: null }).card).toBeNull();
    expect(PanelRole.options).toEqual(["judge", "chair", "secretariat"]);
  });

  it.each([
    ["without a name", { name: " " }],
    ["of an unknown role", { role: "observer" }],
    ["with a region by name", { homeRegionCodes: ["DI Yogyakarta"] }],
    ["with an empty agency code", { homeAgencyCodes: [""] }],
    ["whose card is missing rather than none", { card: undefined }],
    ["whose id is a path", { id: "../judge-1" }],
    ["whose id has capitals", { id: "Judge-1" }],
  ])("refuses one %s", (_what, altered) => {
    expect(PanelMember.safeParse({ ...member, ...altered }).success).toBe(false);
  });
});
