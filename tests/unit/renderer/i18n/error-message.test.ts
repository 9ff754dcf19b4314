import { expect, test } from "vitest";
import type * as z from "zod";
import { FileError } from "#shared/host/host-errors.ts";
import { errorMessage, type KnownError, problemMessage } from "#shared/i18n/error-message.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { codeMessage, recountMessage, verificationMessage } from "#shared/i18n/verification-message.ts";
import { CriterionId, DossierId } from "#shared/identifiers.ts";
import { IntakeProblem } from "#shared/intake/intake-problem.ts";
import { TableError } from "#shared/intake/workbook.ts";
import { StatisticsProblem } from "#shared/reconciliation/methods/statistics-problem.ts";
import { RatingsFileProblem } from "#shared/reconciliation/ratings/ratings-file-problem.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { SeasonError } from "#shared/season/season-error.ts";

/** Something for every member that an error may carry. */
const PARTS = {
  name: "berkas.pleno",
  id: "kipp-2026",
  line: 7,
  what: "naskah",
  problem: "other-season",
  where: "manifest.json",
  needed: "chair",
  dossierId: DossierId.parse("d-1"),
  criterionId: CriterionId.parse("dampak"),
  criteria: [CriterionId.parse("dampak")],
  dossiers: [DossierId.parse("d-1")],
  count: 3,
  memberName: "Nama Anggota",
  rule: "own-agency",
  limit: 1024 * 1024 * 5,
  sender: "Pengirim",
  packetIsRehearsal: true,
  entry: "sheets.json",
  dossier: "2026-0001",
  judge: "N-01",
  criterion: "dampak",
  kind: "judge",
  option: "--drop-judge",
  method: "icc",
  minimum: 8,
  code: "KEY_UNREADABLE",
  detail: "EIO",
  part: 2,
  row: 12,
  firstRow: 3,
  sheet: "Lembar 1",
  field: "judul",
  column: "judul",
  value: "abc",
  text: "8o",
  min: hundredths(0),
  max: hundredths(10_000),
  step: hundredths(25),
};

const VERSIONS = { found: 2, known: 1 };
const KINDS = { found: "result", expected: ["season"] };
const PAPER = { problem: "mistyped" };
const DUTIES = { problem: "taken-in", number: "2026-0001" };
const SEASONS = { found: "KIPP 2025", expected: "KIPP 2026" };

/** Some error of every kind in a union: the first set of parts that its schema accepts. */
function examplesOf<E extends KnownError>(
  union: z.ZodType<E> & { readonly options: readonly z.ZodObject<{ type: z.ZodLiteral<string> }>[] },
): readonly E[] {
  return union.options.map(({ shape }) => {
    const [type] = shape.type.values;
    const parsed = [VERSIONS, KINDS, SEASONS, PAPER, DUTIES].map((special) =>
      union.safeParse({ ...PARTS, ...special, type }),
    );
    const found = parsed.find((result) => result.success);
    if (!found?.success) throw new Error(`no example of ${type}`);
    return found.data;
  });
}

const examples: readonly KnownError[] = [
  ...examplesOf(SeasonError),
  ...examplesOf(FileError),
  ...examplesOf(TableError),
  ...examplesOf(IntakeProblem),
  ...examplesOf(RatingsFileProblem),
  ...examplesOf(StatisticsProblem),
  { type: "not-a-number", text: "8o" },
  { type: "out-of-range", min: hundredths(0), max: hundredths(10_000) },
  { type: "between-steps", step: hundredths(25) },
];

test.each(examples)("$type becomes a whole sentence in both languages", (error) => {
  for (const language of ["id", "en"] satisfies Language[]) {
    const { key, values } = errorMessage(error);
    const sentence = createTranslate(language)(key, values);
    expect(sentence).toMatch(/^[A-Z“].*[.]$/u);
    expect(sentence).not.toMatch(/\{\{|undefined|NaN|\[object/u);
  }
});

test("names dossiers and criteria as the screen does", () => {
  const names = { dossier: () => "2026-0042", criterion: () => "Dampak" };
  const error: KnownError = { type: "marks-missing", dossierId: PARTS.dossierId, criteria: PARTS.criteria };
  const { key, values } = errorMessage(error, names);
  expect(createTranslate("id")(key, values)).toContain("2026-0042 belum lengkap: Dampak");
});

test("words of a check that nobody has translated are shown as they are", () => {
  const { key, values } = problemMessage("brand-new:thing");
  expect(createTranslate("id")(key, values)).toBe("brand-new:thing");
});

test("says of a PDF whether it is sound, only of unknown origin, unsigned or broken", () => {
  const t = createTranslate("id");
  const say = (verdict: { valid: boolean; intact: boolean }, ...codes: string[]) => {
    const { key, values } = verificationMessage({ ...verdict, codes, signatures: [] });
    return t(key, values);
  };
  const broken = { valid: false, intact: false };
  expect(say({ valid: true, intact: true })).toContain("Semua tanda tangan sah");
  expect(say({ valid: false, intact: true }, "ROOT_NOT_PINNED")).toContain("tidak dikenal di komputer ini");
  expect(say(broken, "NO_SIGNATURE")).toBe("Dokumen ini tidak ditandatangani.");
  expect(say(broken, "ROOT_NOT_PINNED", "CHANGED_AFTER")).toContain("diubah sesudah ditandatangani");
  expect(t(codeMessage("NEW_CODE").key, codeMessage("NEW_CODE").values)).toContain("NEW_CODE");
});

test("a recount is told in one sentence", () => {
  const t = createTranslate("id");
  const same = recountMessage({ outcome: "same", rows: 60, sheets: 120 });
  expect(t(same.key, same.values)).toContain("SAMA: 60 baris");
  const differs = recountMessage({
    outcome: "differs",
    row: 63,
    field: "points",
    stated: "81.25",
    recounted: "81.20",
  });
  expect(t(differs.key, differs.values)).toContain("baris 63, nilai akhir");
  const unsound = recountMessage(
    { outcome: "unsound", problem: "signature-wrong", dossier: "2026-0001", member: "judge-1" },
    () => "Ratna",
  );
  expect(t(unsound.key, unsound.values)).toContain("penilai Ratna, tanda tangannya tidak cocok");
});
