import type { RubricPack } from "../rubric/rubric-pack.ts";
import type { IntakeCell, PlantedProposal } from "./plant-faults.ts";
import { createRandom, type Random } from "./random.ts";
import { MONTH_NAMES } from "./sentences.ts";

const AGENCY_TYPES: Readonly<Record<string, string>> = {
  ministry: "Kementerian",
  institution: "Lembaga",
  province: "Provinsi",
  regency: "Kabupaten",
  city: "Kota",
  "state-company": "BUMN",
  "regional-company": "BUMD",
};

const FRONT_COLUMNS = [
  "Kode Proposal",
  "Judul Inovasi",
  "Unit/UPP",
  "Instansi",
  "Kode Instansi",
  "Klaster",
  "Provinsi",
  "Kode Provinsi",
  "Kode Kabupaten/Kota",
  "Kelompok",
  "Kategori",
  "Tanggal Mulai Implementasi",
  "TPB/SDGs",
  "Status",
  "Surat Pernyataan Implementasi",
  "Surat Pernyataan Identitas",
  "Surat Kesediaan Replikasi",
  "Penghargaan Sebelumnya",
  "Replikasi dari",
  "Link Video",
];

/**
 * Rows of an intake as an exported workbook holds them: a title row, an empty one, the header, and dates and spaces
 * written in as many ways as people write them.
 */
export function intakeTable(
  proposals: readonly PlantedProposal[],
  { rubric, seed }: { readonly rubric: RubricPack; readonly seed: number },
): readonly (readonly IntakeCell[])[] {
  const headings = rubric.criteria.map(({ name }, index) => `${index + 1}. ${name.id}`);
  return [
    ["DAFTAR PROPOSAL (data latihan, bukan usulan asli)"],
    [],
    [...FRONT_COLUMNS, ...headings],
    ...proposals.map((proposal, index) => rowOf(proposal, rubric, createRandom(seed, "row", index))),
  ];
}

function rowOf(
  { card, text, isSubmitted, letters, award, replicates }: PlantedProposal,
  rubric: RubricPack,
  random: Random,
): readonly IntakeCell[] {
  const answers = new Map(text.sections.map((section) => [section.criterionId, section.text]));
  return [
    card.number,
    untidy(card.title, random),
    card.unit,
    untidy(card.agency.name, random),
    card.agency.code,
    AGENCY_TYPES[card.agency.type] ?? "",
    card.region?.provinceName ?? "",
    card.region?.provinceCode ?? "",
    card.region?.regencyCode ?? "",
    card.group,
    card.category,
    writtenDay(card.implementedOn, random),
    card.sdgs.join("; "),
    isSubmitted ? "Terkirim" : "Draf",
    yesNo(letters.implementation),
    yesNo(letters.identity),
    yesNo(letters.replication),
    award ? `${award.tier} ${award.year}` : "",
    replicates,
    card.video ?? "",
    ...rubric.criteria.map(({ id }) => answers.get(id) ?? ""),
  ];
}

function yesNo(value: boolean): string {
  return value ? "Ada" : "Tidak ada";
}

/** What copying from web pages and PDFs leaves behind: hard spaces, double spaces, decomposed accents, zero-width signs. */
function untidy(text: string, random: Random): string {
  switch (random.between(0, 19)) {
    case 0:
      return text.replace(" ", "\u00A0");
    case 1:
      return `  ${text.replace(" ", "  ")} `;
    case 2:
      return text.normalize("NFD");
    case 3:
      return `\u200B${text}`;
    default:
      return text;
  }
}

function writtenDay(day: string | null, random: Random): string {
  if (day === null) return "";
  const [year = "", month = "", date = ""] = day.split("-");
  return random.pick([
    day,
    `${Number(date)} ${MONTH_NAMES[Number(month) - 1] ?? ""} ${year}`,
    `${date}/${month}/${year}`,
  ]);
}
