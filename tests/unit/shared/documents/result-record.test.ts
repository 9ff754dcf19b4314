import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { buildResult, toResultRow } from "#shared/documents/build-result.ts";
import { indexRecord } from "#shared/documents/record-index.ts";
import { recount } from "#shared/documents/recount.ts";
import { ResultRecord, ResultRow } from "#shared/documents/result-record.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import {
  buildCard,
  buildConflict,
  buildRecord,
  buildSeason,
  buildSheet,
  buildSheets,
  foldEvents,
  MOMENT,
  signerOf,
} from "#tests/support/builders.ts";

const season = buildSeason();
const record = buildRecord(
  season,
  buildSheets(season, (dossier) => Array(4).fill(90 - dossier)),
);
const frozen = { at: MOMENT, by: "Nama chair-1", reason: "lengkap" };

describe("buildResult", () => {
  it("writes down everything a recount needs, and stands through canonical JSON", () => {
    const text = canonicalJson(record);
    expect(ResultRecord.parse(JSON.parse(text))).toEqual(record);
    expect(canonicalJson(ResultRecord.parse(JSON.parse(text)))).toBe(text);
    expect(record).toMatchObject({ rubric: season.rubric, assignments: season.assignments });
    expect(record.sheets).toHaveLength(season.assignments.length);
  });

  it("keeps the newest revision of each sheet and no draft, note, conflict or superseded sheet", () => {
    const revised = buildSheet({ revision: 2, points: [50, 50, 50, 50] });
    const events: SeasonEvent[] = [
      { type: "sheet-released", signed: buildSheet() },
      { type: "sheet-released", signed: revised },
      { type: "sheet-released", signed: buildSheet({ dossier: "d-2" }) },
      { type: "conflict-declared", conflict: buildConflict({ dossier: "d-2" }) },
    ];
    const { sheets } = buildResult(foldEvents(season, events), frozen);
    expect(sheets).toEqual([{ sheet: revised.sheet, signature: revised.signature }]);
  });

  it("keeps no narrative, and no code by which a member's own agency could be told", () => {
    const text = canonicalJson(record);
    for (const word of ["textHash", "homeAgencyCodes", "recipient", 'notes"'])
      expect(text).not.toContain(word);
  });

  it("states exclusions with reason, name and time", () => {
    const reading = { dossierId: DossierId.parse("d-1"), memberId: MemberId.parse("judge-1") };
    const excluded = buildRecord(
      season,
      [],
      [{ type: "readings-excluded", readings: [reading], reason: "sakit" }],
    );
    expect(excluded.exclusions).toEqual([{ ...reading, reason: "sakit", by: "Ketua", at: MOMENT }]);
  });

  it("states each judge's keys, the newest first, so that sheets signed before a new card still count", () => {
    const memberId = MemberId.parse("judge-1");
    const renewed = buildRecord(
      season,
      buildSheets(season, () => [80, 80, 80, 80]),
      [{ type: "card-registered", memberId, card: buildCard("judge-1-baru") }],
    );
    expect(renewed.members[0]?.signingKeys).toEqual([
      signerOf("judge-1-baru").publicKey,
      signerOf("judge-1").publicKey,
    ]);
    expect(recount(renewed, nodeCrypto)).toMatchObject({ outcome: "same" });
    const members = season.members.map((member) => ({ ...member, card: null }));
    expect(buildRecord({ ...season, members }, []).members[0]?.signingKeys).toEqual([]);
  });

  it("states each mean exactly and as printed", () => {
    const [row] = record.ranking;
    expect(row).toEqual({
      dossierId: "d-1",
      rank: 1,
      sum: 180_000_000,
      count: 2,
      points: "90.00",
      listed: true,
      tied: false,
    });
    const ranked = { dossierId: DossierId.parse("d-1"), rank: 1, sheets: 3, listed: true, tied: true };
    expect(toResultRow({ ...ranked, mean: { sum: 200_000_000, count: 3 } })).toMatchObject({
      points: "66.67",
      tied: true,
    });
  });
});

describe("indexRecord", () => {
  it("finds dossiers, names, sheets and rows by their ids", () => {
    const index = indexRecord(record);
    expect(index.dossier("d-2")?.number).toBe("2026-0002");
    expect(index.memberName("judge-1")).toBe("Nama judge-1");
    expect(index.sheetsOfDossier("d-2").map(({ memberId }) => memberId)).toEqual(["judge-1", "judge-2"]);
    expect(index.sheet("d-2/judge-2")?.memberId).toBe("judge-2");
    expect(index.row("d-2")?.rank).toBe(2);
  });

  it("answers for what is not there", () => {
    const index = indexRecord(record);
    expect([index.dossier("x"), index.sheet("x/y"), index.row("x")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([index.sheetsOfDossier("x"), index.memberName("x")]).toEqual([[], "x"]);
  });
});

describe("the schemas of results", () => {
  it.each([
    ["of another format", { format: "pleno-season" }],
    ["of a newer version", { version: 2 }],
    ["with an unsigned sheet", { sheets: [{ sheet: buildSheet().sheet }] }],
    ["without assignments", { assignments: undefined }],
    ["that nobody froze", { frozen: null }],
    ["with a journal head that is no hash", { journal: { seq: 1, hash: "" } }],
    [
      "with an exclusion without a reason",
      { exclusions: [{ ...record.assignments[0], by: "a", at: MOMENT }] },
    ],
    ["with a key that is not base64", { members: [{ ...record.members[0], signingKeys: ["kunci"] }] }],
    ["with an unknown type of agency", { dossiers: [{ ...record.dossiers[0], agency: { type: "club" } }] }],
  ])("refuse a record %s", (_what, altered) => {
    expect(ResultRecord.safeParse({ ...record, ...altered }).success).toBe(false);
  });

  it.each([
    { rank: 0 },
    { sum: -1 },
    { sum: 0.5 },
    { count: 0 },
    { points: "90,00" },
    { points: "90.0" },
    { listed: "yes" },
    { tied: undefined },
  ])("refuse a row with %j", (altered) => {
    const [row] = record.ranking;
    expect(ResultRow.parse(row)).toEqual(row);
    expect(ResultRow.safeParse({ ...row, ...altered }).success).toBe(false);
  });
});
