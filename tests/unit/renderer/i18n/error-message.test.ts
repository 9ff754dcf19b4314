import { expect, test } from "vitest";
import type * as z from "zod";
import {
  DocumentChange,
  DocumentCode,
  SignatureCode,
  SignatureNote,
  type VerificationReport,
} from "#shared/documents/verification-report.ts";
import { FileError } from "#shared/host/host-errors.ts";
import { errorMessage, type KnownError, problemMessage } from "#shared/i18n/error-message.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import {
  changeMessage,
  codeMessage,
  noteMessage,
  recountMessage,
  verificationMessage,
} from "#shared/i18n/verification-message.ts";
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

/** Words of errors that say with one of a few what was wrong. */
const WORDS = ["not-a-pdf", "unreadable", "not-pkcs12", "unreachable", "not-an-image"].map((problem) => ({
  problem,
  characters: ["☃"],
}));

/** Some error of every kind in a union: the first set of parts that its schema accepts. */
function examplesOf<E extends KnownError>(
  union: z.ZodType<E> & { readonly options: readonly z.ZodObject<{ type: z.ZodLiteral<string> }>[] },
): readonly E[] {
  return union.options.map(({ shape }) => {
    const [type] = shape.type.values;
    const parsed = [VERSIONS, KINDS, SEASONS, PAPER, DUTIES, ...WORDS].map((special) =>
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

const NOTHING_FOUND: VerificationReport = {
  valid: false,
  intact: false,
  codes: [],
  signatures: [],
  changes: [],
  required: [],
  emptyFields: [],
  unreadableFiles: [],
};

test("says of a PDF whether it is sound, only of unknown origin, incomplete, unsigned or broken", () => {
  const t = createTranslate("id");
  const say = (found: Partial<VerificationReport>): string => {
    const { key, values } = verificationMessage({ ...NOTHING_FOUND, ...found });
    return t(key, values);
  };
  expect(say({ valid: true, intact: true })).toContain("Semua tanda tangan sah");
  expect(say({ intact: true })).toContain("tidak dikenal di komputer ini");
  expect(say({ codes: ["NO_SIGNATURE"] })).toBe("Dokumen ini tidak ditandatangani.");
  expect(say({ codes: ["SIGNERS_MISSING", "UNSIGNED_TRAILING_REVISION"] })).toContain(
    "tambahan sesudah tanda tangan terakhir",
  );
  expect(say({ intact: true, codes: ["SIGNERS_NOT_STATED"] })).toContain("tidak menyebut");
  const required = [
    { name: "Ratna", role: "Ketua", fieldName: "Signature1" },
    { name: "Budi", role: "Anggota", fieldName: null },
  ];
  expect(say({ intact: true, codes: ["SIGNERS_MISSING"], required })).toBe(
    "Belum lengkap: 1 dari 2 penanda tangan sudah menandatangani. Yang belum: Budi.",
  );
});

test.each(["id", "en"] as const)("every finding of a check is a sentence of its own (%s)", (language) => {
  const t = createTranslate(language);
  const messages = [
    // A code that both have means the same in both.
    ...[...new Set([...DocumentCode.options, ...SignatureCode.options])].map(codeMessage),
    ...SignatureNote.options.map(noteMessage),
    ...DocumentChange.shape.kind.options.map((kind) => changeMessage({ kind })),
  ];
  const sentences = messages.map(({ key, values }) => t(key, values));
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*[.]$/u);
  expect(new Set(sentences).size).toBe(sentences.length);
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
