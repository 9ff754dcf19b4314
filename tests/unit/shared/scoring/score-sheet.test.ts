import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { CriterionId } from "#shared/identifiers.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import {
  DraftSheet,
  findSheetProblems,
  Marks,
  Notes,
  ScoreSheet,
  SignedSheet,
  sheetPayload,
} from "#shared/scoring/score-sheet.ts";
import { buildMarks, buildRubric, buildSheet, signerOf } from "#tests/support/builders.ts";

const rubric = buildRubric();
const dampak = CriterionId.parse("dampak");

describe("findSheetProblems", () => {
  it("finds nothing wrong with complete marks on the scale", () => {
    expect(findSheetProblems(buildMarks(60, 61.25, 0, 100), rubric)).toEqual([]);
  });

  it("names every criterion without a mark, in the rubric's order", () => {
    const { [dampak]: _left, ...marks } = buildMarks(60, 61, 79);
    expect(findSheetProblems(Marks.parse(marks), rubric)).toEqual([
      { type: "mark-missing", criterionId: "dampak" },
      { type: "mark-missing", criterionId: "keberlanjutan" },
    ]);
  });

  it("names a mark off the scale and one between steps", () => {
    const marks = { ...buildMarks(60, 60.1, 79, 76), [dampak]: hundredths(10_025) };
    expect(findSheetProblems(marks, rubric)).toEqual([
      { type: "mark-off-scale", criterionId: "kebaruan", error: { type: "between-steps", step: 25 } },
      {
        type: "mark-off-scale",
        criterionId: "dampak",
        error: { type: "out-of-range", min: 0, max: 10_000 },
      },
    ]);
  });

  it("names a mark for a criterion that the rubric does not score", () => {
    const marks = { ...buildMarks(60, 61, 79, 76), [CriterionId.parse("lain")]: hundredths(0) };
    expect(findSheetProblems(marks, rubric)).toEqual([{ type: "criterion-unknown", criterionId: "lain" }]);
  });
});

describe("sheetPayload", () => {
  it("does not depend on the order in which marks were entered", () => {
    const { sheet } = buildSheet();
    const turned = Object.fromEntries(Object.entries(sheet.marks).toReversed());
    expect(sheetPayload({ ...sheet, marks: Marks.parse(turned) })).toBe(sheetPayload(sheet));
  });

  it("changes with every part of a sheet, so that a signature covers all of it", () => {
    const { sheet, signature } = buildSheet();
    const { publicKey } = signerOf("judge-1");
    const other = buildSheet({
      dossier: "d-2",
      judge: "judge-2",
      points: [1, 2, 3, 4],
      revision: 2,
      notes: { [dampak]: "lain" },
      releasedAt: "2026-06-19T00:00:00.000Z",
      seasonId: "musim-lain",
      rubric: { id: "lain", version: 2 },
    }).sheet;
    expect(nodeCrypto.verify(publicKey, sheetPayload(sheet), signature)).toBe(true);
    for (const part of Object.keys(ScoreSheet.shape)) {
      const altered = ScoreSheet.parse({ ...sheet, [part]: Reflect.get(other, part) });
      expect(nodeCrypto.verify(publicKey, sheetPayload(altered), signature), part).toBe(false);
    }
  });
});

describe("the schemas of sheets", () => {
  const signed = buildSheet({ notes: { [dampak]: "Catatan — “bagus” 🌾" } });
  const { sheet } = signed;

  it("accept what a judge releases", () => {
    expect(SignedSheet.parse(JSON.parse(JSON.stringify(signed)))).toEqual(signed);
    const draft = { dossierId: "d-1", memberId: "judge-1", marks: {}, notes: {} };
    expect(DraftSheet.parse(draft)).toEqual(draft);
  });

  it.each([
    ["a revision of zero", { revision: 0 }],
    ["a mark that is no whole number of hundredths", { marks: { dampak: 70.5 } }],
    ["a mark of null", { marks: { dampak: null } }],
    ["a criterion in capitals", { marks: { Dampak: 7000 } }],
    ["a digest in capitals", { notesDigest: sheet.notesDigest.toUpperCase() }],
    ["a time without milliseconds", { releasedAt: "2026-06-18T03:42:07Z" }],
    ["a time in another zone", { releasedAt: "2026-06-18T10:42:07.125+07:00" }],
    ["a path for a dossier", { dossierId: "../d-1" }],
    ["no judge", { memberId: "" }],
    ["a rubric version in words", { rubric: { id: "kipp-uji", version: "1" } }],
  ])("refuse a sheet with %s", (_what, altered) => {
    expect(ScoreSheet.safeParse({ ...sheet, ...altered }).success).toBe(false);
  });

  it("refuse a shortened signature, endless notes and a draft without a judge", () => {
    expect(SignedSheet.safeParse({ ...signed, signature: signed.signature.slice(4) }).success).toBe(false);
    expect(Notes.safeParse({ dampak: "x".repeat(20_001) }).success).toBe(false);
    expect(DraftSheet.safeParse({ dossierId: "d-1", marks: {}, notes: {} }).success).toBe(false);
  });
});
