import { expect, test } from "vitest";
import { linksOf, sortLinks } from "#renderer/features/proposals/attachments-state.ts";
import { answersIn, underRubric, unmappedNarratives } from "#renderer/features/proposals/rubric-fit.ts";
import { CriterionId, DossierId, Sha256Hex } from "#shared/identifiers.ts";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";

function criterionOf(id: string, name: string): RubricPack["criteria"][number] {
  return {
    id: CriterionId.parse(id),
    name: { id: name, en: name },
    question: { id: "", en: "" },
    weight: 5000,
    words: {},
  };
}

const OLD = [criterionOf("kebaruan", "Kebaruan"), criterionOf("dampak_lama", "Dampak Terukur")];
const NEW = [criterionOf("ringkasan", "Ringkasan"), criterionOf("latar", "Latar Belakang dan Tujuan")];
const SAMPLE = [["Nomor", "Judul", "Ringkasan", "Latar Belakang dan Tujuan"]];
const MAPPING: ColumnMapping = {
  headerRows: { first: 0, last: 0 },
  columns: [
    { at: 0, header: "Nomor", field: "number" },
    { at: 1, header: "Judul", field: "title" },
    { at: 2, header: "Ringkasan", field: "criterion/kebaruan" },
    { at: 3, header: "Latar Belakang dan Tujuan", field: "" },
  ],
  defaults: { group: "umum", category: "", year: 2026 },
};

test("a rubric fits a table by the headings that name its criteria", () => {
  expect(answersIn(SAMPLE, MAPPING, OLD).size).toBe(0);
  expect(answersIn(SAMPLE, MAPPING, NEW)).toEqual(
    new Map([
      [2, "criterion/ringkasan"],
      [3, "criterion/latar"],
    ]),
  );
});

test("another rubric maps the answers anew and leaves every other column as it was chosen", () => {
  expect(underRubric(MAPPING, SAMPLE, NEW).columns.map(({ field }) => field)).toEqual([
    "number",
    "title",
    "criterion/ringkasan",
    "criterion/latar",
  ]);
});

test("long texts that are mapped to nothing are named", () => {
  expect(unmappedNarratives(MAPPING, [1, 8, 300, 41]).map(({ header }) => header)).toEqual([
    "Latar Belakang dan Tujuan",
  ]);
  expect(unmappedNarratives(MAPPING, [1, 8, 300, 40])).toEqual([]);
});

const ID = DossierId.parse("p-1");

test("files chosen by hand get names of their own", () => {
  const match = {
    matched: [{ dossierId: ID, path: "a/surat.pdf", name: "surat.pdf" }],
    ambiguous: [],
    unmatched: ["b/surat.pdf", "c/Surat.pdf"],
    refused: [],
  };
  const chosen = new Map([
    ["b/surat.pdf", ID],
    ["c/Surat.pdf", ID],
  ]);
  expect(linksOf(match, chosen, new Set(["b/surat.pdf"]))).toEqual([
    { dossierId: ID, path: "a/surat.pdf", name: "surat.pdf" },
    { dossierId: ID, path: "b/surat.pdf", name: "surat (2).pdf", replaces: true },
    { dossierId: ID, path: "c/Surat.pdf", name: "Surat (3).pdf" },
  ]);
});

test("only a name that is attached with another size is a clash", () => {
  const sha256 = Sha256Hex.parse("a".repeat(64));
  const attachments = ["sama.pdf", "lain.pdf"].map((name) => ({
    name,
    mediaType: "application/pdf",
    size: 10,
    sha256,
  }));
  const links = ["sama.pdf", "lain.pdf", "baru.pdf"].map((name) => ({ dossierId: ID, path: name, name }));
  const files = [
    { path: "sama.pdf", size: 10 },
    { path: "lain.pdf", size: 11 },
    { path: "baru.pdf", size: 5 },
  ];
  const { clashing, fresh } = sortLinks(links, files, [{ id: ID, attachments }]);
  expect(clashing.map(({ name }) => name)).toEqual(["lain.pdf"]);
  expect(fresh.map(({ name }) => name)).toEqual(["lain.pdf", "baru.pdf"]);
});
