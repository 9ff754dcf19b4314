import { err, ok, type Result } from "../result.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import type { CsvProblem } from "./csv-problem.ts";

/** Accepted names of each column, the most telling first. */
const COLUMN_NAMES: Readonly<Record<string, readonly string[]>> = {
  number: [
    "nomor",
    "nomor usulan",
    "nomor proposal",
    "nomor registrasi",
    "number",
    "kode",
    "kode usulan",
    "kode inovasi",
    "code",
    "id",
    "no",
  ],
  title: ["judul", "judul inovasi", "judul usulan", "judul proposal", "nama inovasi", "title"],
  agency: ["instansi", "nama instansi", "agency", "agency name"],
  agencyType: ["jenis instansi", "tipe instansi", "klaster", "agency type", "cluster"],
  agencyCode: ["kode instansi", "agency code"],
  province: ["provinsi", "nama provinsi", "province"],
  provinceCode: ["kode provinsi", "province code"],
  regencyCode: [
    "kode kabupaten",
    "kode kabupaten kota",
    "kode kab kota",
    "regency code",
    "kabupaten",
    "kabupaten kota",
    "regency",
  ],
  underdeveloped: ["daerah tertinggal", "3t", "underdeveloped"],
  unit: ["unit", "upp", "unit upp", "unit kerja", "unit penyelenggara pelayanan publik"],
  group: ["kelompok", "group"],
  category: ["kategori", "category"],
  year: ["tahun", "year"],
  implementedOn: [
    "tanggal mulai",
    "tanggal mulai implementasi",
    "mulai implementasi",
    "implemented on",
    "start date",
  ],
  sdgs: ["tpb", "sdg", "sdgs", "tpb sdg", "tpb sdgs"],
  source: ["sumber", "source"],
};

/** Columns without which nothing can be imported, with the name a message gives them. */
export const NEEDED_COLUMNS = [
  ["number", "Nomor"],
  ["title", "Judul"],
  ["agency", "Instansi"],
] as const;

/** A column of the table by what it holds: a field of the card, or `criterion/<id>`. */
export type Columns = ReadonlyMap<string, { readonly at: number; readonly header: string }>;

export function findColumns(
  header: readonly string[],
  rubric: Pick<RubricPack, "criteria">,
): Result<Columns, CsvProblem[]> {
  const names = header.map(plainName);
  const wanted: [string, readonly string[]][] = [
    ...Object.entries(COLUMN_NAMES),
    ...rubric.criteria.map(({ id, name }): [string, readonly string[]] => [
      `criterion/${id}`,
      [id, name.id, name.en].map(plainName),
    ]),
  ];
  const columns = new Map<string, { at: number; header: string }>();
  const problems: CsvProblem[] = [];
  for (const [field, accepted] of wanted) {
    const name = accepted.find((candidate) => names.includes(candidate));
    if (name === undefined) continue;
    const at = names.indexOf(name);
    const again = names.indexOf(name, at + 1);
    if (again >= 0)
      problems.push({
        type: "csv-cell-invalid",
        row: 1,
        column: header[at] ?? "",
        value: header[again] ?? "",
      });
    columns.set(field, { at, header: (header[at] ?? "").trim() });
  }
  for (const [field, column] of NEEDED_COLUMNS)
    if (!columns.has(field)) problems.push({ type: "csv-header-missing", column });
  problems.push(...missingCriteria(rubric, columns));
  return problems.length > 0 ? err(problems) : ok(columns);
}

/**
 * A table that has some headings of the rubric but not all was made for another form: taking it would drop
 * answers without a word, and judges would blame the proposer. A table without any narrative is a list of titles.
 */
function missingCriteria({ criteria }: Pick<RubricPack, "criteria">, columns: Columns): CsvProblem[] {
  const missing = criteria.filter(({ id }) => !columns.has(`criterion/${id}`));
  if (missing.length === criteria.length) return [];
  return missing.map(({ name }) => ({ type: "csv-header-missing", column: name.id }));
}

/** A header without numbering, percentages, bracketed remarks, punctuation, case and accents. */
export function plainName(header: string): string {
  return header
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}|\uFEFF|\([^)]*\)|\d+(?:[.,]\d+)?\s*%|^\s*\d+\s*[.)]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
