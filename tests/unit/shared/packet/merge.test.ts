import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { CriterionId, MemberId, SeasonId } from "#shared/identifiers.ts";
import type { Manifest } from "#shared/packet/manifest.ts";
import { checkReturn, checkSeason, ReturnContent } from "#shared/packet/merge.ts";
import {
  buildCard,
  buildConflict,
  buildManifest,
  buildMember,
  buildSeason,
  buildSheet,
  foldEvents,
} from "#tests/support/builders.ts";

const state = foldEvents(buildSeason(), []);
const dampak = CriterionId.parse("dampak");

function check(content: Partial<ReturnContent>, manifest: Manifest = buildManifest()) {
  return checkReturn(state, manifest, { sheets: [], conflicts: [], ...content }, nodeCrypto);
}

function refusal(problem: string, dossier = "2026-0001") {
  return { type: "sheet-invalid", dossier, problem };
}

describe("checkReturn", () => {
  it("accepts a judge's own sheets and conflicts", () => {
    const sheets = [buildSheet(), buildSheet({ revision: 2 }), buildSheet({ dossier: "d-2" })];
    expect(check({ sheets, conflicts: [buildConflict({ dossier: "d-3" })] })).toBeNull();
    expect(check({})).toBeNull();
  });

  it("refuses a packet of another season", () => {
    const other = buildManifest("judge-1", {
      seasonId: SeasonId.parse("kipp-2025"),
      seasonName: "KIPP 2025",
    });
    expect(check({ sheets: [buildSheet()] }, other)).toEqual({
      type: "other-season",
      found: "KIPP 2025",
      expected: "KIPP 2026 uji",
    });
  });

  it("never mixes a rehearsal with a real season, in either direction", () => {
    const rehearsal = buildManifest("judge-1", { rehearsal: true });
    expect(check({}, rehearsal)).toEqual({ type: "rehearsal-mixed", packetIsRehearsal: true });
    const practice = foldEvents(buildSeason({}, { rehearsal: true }), []);
    expect(checkSeason(practice, buildManifest())).toEqual({
      type: "rehearsal-mixed",
      packetIsRehearsal: false,
    });
    expect(checkSeason(practice, rehearsal)).toBeNull();
  });

  it.each([
    ["signed by somebody else", { sender: buildCard("penyusup") }, "Nama judge-1"],
    ["of a person the panel does not know", { memberId: MemberId.parse("judge-9") }, ""],
    ["that is from nobody", { memberId: null }, ""],
  ])("refuses a packet %s", (_what, altered, memberName) => {
    expect(check({ sheets: [buildSheet()] }, buildManifest("judge-1", altered))).toMatchObject({
      type: "sender-unknown",
      memberName,
    });
  });

  it("refuses a packet of a member whose card is not known", () => {
    const season = buildSeason({ judges: 1 });
    const members = [{ ...buildMember("judge-1"), card: null }, ...season.members.slice(1)];
    const cardless = foldEvents({ ...season, members }, []);
    const content = { sheets: [], conflicts: [] };
    expect(checkReturn(cardless, buildManifest(), content, nodeCrypto)).toMatchObject({
      type: "sender-unknown",
    });
  });

  it("goes by the newest card of a member", () => {
    const renewed = foldEvents(buildSeason(), [
      { type: "card-registered", memberId: MemberId.parse("judge-1"), card: buildCard("judge-1-baru") },
    ]);
    const byNewKey = buildManifest("judge-1", { sender: buildCard("judge-1-baru") });
    const content = { sheets: [buildSheet({ signedBy: "judge-1-baru" })], conflicts: [] };
    expect(checkReturn(renewed, byNewKey, content, nodeCrypto)).toBeNull();
    expect(checkReturn(renewed, buildManifest(), content, nodeCrypto)).toMatchObject({
      type: "sender-unknown",
    });
  });

  it("accepts what was signed before the card was renewed in a packet signed by the newest key", () => {
    const renewed = foldEvents(buildSeason(), [
      { type: "card-registered", memberId: MemberId.parse("judge-1"), card: buildCard("judge-1-baru") },
    ]);
    const byNewKey = buildManifest("judge-1", { sender: buildCard("judge-1-baru") });
    const content = {
      sheets: [buildSheet(), buildSheet({ revision: 2, signedBy: "judge-1-baru" })],
      conflicts: [buildConflict({ dossier: "d-3" })],
    };
    expect(checkReturn(renewed, byNewKey, content, nodeCrypto)).toBeNull();
    for (const foreign of ["penyusup", "judge-2"]) {
      const sheets = [buildSheet({ signedBy: foreign })];
      expect(checkReturn(renewed, byNewKey, { sheets, conflicts: [] }, nodeCrypto)).toEqual(
        refusal("signature-wrong"),
      );
      const conflicts = [buildConflict({ signedBy: foreign })];
      expect(checkReturn(renewed, byNewKey, { sheets: [], conflicts }, nodeCrypto)).toEqual(
        refusal("signature-wrong"),
      );
    }
  });

  it.each([
    ["of another judge, even with that judge's signature", buildSheet({ judge: "judge-2" }), "other-judge"],
    ["under another judge's name", buildSheet({ judge: "judge-2", signedBy: "judge-1" }), "other-judge"],
    ["of another season", buildSheet({ seasonId: "kipp-2025" }), "other-season"],
    ["by another rubric", buildSheet({ rubric: { id: "kipp-lain", version: 1 } }), "other-rubric"],
    ["by another version", buildSheet({ rubric: { id: "kipp-uji", version: 2 } }), "other-rubric"],
    ["with a mark above the scale", buildSheet({ points: [60, 61, 100.25, 76] }), "mark-off-scale:dampak"],
    ["with a mark between steps", buildSheet({ points: [60.1, 61, 79, 76] }), "mark-off-scale:ringkasan"],
    ["that is incomplete", buildSheet({ points: [60, 61, 79] }), "mark-missing:keberlanjutan"],
    ["signed by somebody else", buildSheet({ signedBy: "penyusup" }), "signature-wrong"],
  ])("refuses a sheet %s", (_what, signed, problem) => {
    expect(check({ sheets: [signed] })).toEqual(refusal(problem));
  });

  it("refuses a sheet for a dossier that is not the judge's, known or not", () => {
    const season = buildSeason();
    const withoutFirst = foldEvents({ ...season, assignments: season.assignments.slice(1) }, []);
    const content = { sheets: [buildSheet()], conflicts: [] };
    expect(checkReturn(withoutFirst, buildManifest(), content, nodeCrypto)).toEqual(refusal("not-assigned"));
    expect(check({ sheets: [buildSheet({ dossier: "d-9" })] })).toEqual(refusal("not-assigned", "d-9"));
  });

  it("refuses a mark or revision altered after signing", () => {
    const signed = buildSheet();
    const { sheet } = signed;
    const raised = { ...sheet, marks: buildSheet({ points: [61, 61, 79, 76] }).sheet.marks };
    for (const altered of [
      raised,
      { ...sheet, revision: 2 },
      { ...sheet, releasedAt: "2026-06-01T00:00:00.000Z" },
    ])
      expect(check({ sheets: [{ ...signed, sheet: altered }] })).toEqual(refusal("signature-wrong"));
  });

  it("refuses notes that were altered, added or removed", () => {
    const signed = buildSheet({ notes: { [dampak]: "kurang bukti" } });
    for (const notes of [
      { [dampak]: "cukup bukti" },
      {},
      { ...signed.notes, [CriterionId.parse("kebaruan")]: "" },
    ])
      expect(check({ sheets: [{ ...signed, notes }] })).toEqual(refusal("notes-changed"));
  });

  it("refuses the whole packet for one bad sheet among good ones", () => {
    const sheets = [
      buildSheet(),
      buildSheet({ dossier: "d-2", signedBy: "judge-2" }),
      buildSheet({ dossier: "d-3" }),
    ];
    expect(check({ sheets })).toEqual(refusal("signature-wrong", "2026-0002"));
  });

  it.each([
    ["of another season", buildConflict({ seasonId: "kipp-2025" }), "other-season"],
    ["of another judge", buildConflict({ judge: "judge-2" }), "other-judge"],
    ["signed by somebody else", buildConflict({ signedBy: "judge-2" }), "signature-wrong"],
  ])("refuses a conflict %s", (_what, conflict, problem) => {
    expect(check({ conflicts: [conflict] })).toEqual(refusal(problem));
  });

  it("refuses a conflict about a dossier that is not the judge's, or altered after signing", () => {
    expect(check({ conflicts: [buildConflict({ dossier: "d-9" })] })).toEqual(refusal("not-assigned", "d-9"));
    const signed = buildConflict();
    const declaration = { ...signed.declaration, reason: "tidak ada" };
    expect(check({ conflicts: [{ ...signed, declaration }] })).toEqual(refusal("signature-wrong"));
  });

  it("changes nothing", () => {
    const before = structuredClone(state);
    check({ sheets: [buildSheet(), buildSheet({ judge: "judge-2" })], conflicts: [buildConflict()] });
    expect(state).toEqual(before);
  });
});

describe("the schema of returns", () => {
  const content = { sheets: [buildSheet()], conflicts: [buildConflict()] };

  it("accepts what a judge sends back", () => {
    expect(ReturnContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  });

  it.each([{ sheets: undefined }, { conflicts: undefined }, { sheets: [{}] }, { conflicts: [buildSheet()] }])(
    "refuses one with %j",
    (altered) => {
      expect(ReturnContent.safeParse({ ...content, ...altered }).success).toBe(false);
    },
  );
});
