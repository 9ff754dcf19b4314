import {
  type Criterion,
  type Level,
  type RubricDraft,
  type RubricStage,
  type RubricStatus,
  weightSum,
} from "../../rubric/rubric-pack.ts";
import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { STYLES } from "../layout.ts";
import { paperText } from "../paper-text.ts";

const { mark: formatMark, weight: formatWeight } = paperText("id");

const STAGES: Readonly<Record<RubricStage, string>> = {
  "proposal-scoring": "Penilaian proposal",
  presentation: "Presentasi dan wawancara",
  maturity: "Indeks kematangan (tidak dinilai dengan bobot)",
  eligibility: "Syarat kelayakan (tidak dinilai dengan bobot)",
};

const STATUSES: Readonly<Record<RubricStatus, string>> = {
  official: "Resmi, menurut publikasi penyelenggara",
  "provincial-copy": "Salinan provinsi, belum dicocokkan dengan lampiran nasional",
  "as-quoted": "Sebagaimana dikutip; naskah aturannya tidak terbaca",
  "weights-unknown": "Bobot tidak diketahui; belum dapat dipakai untuk menilai",
  own: "Ditetapkan sendiri oleh penyelenggara",
};

interface SheetOptions {
  /** The file's name without its ending. */
  readonly stem: string;
  readonly isDraft: boolean;
}

/** A rubric to read on paper: what is asked, how much it counts, and how far that can be trusted. Unsigned. */
export function rubricSheet(rubric: RubricDraft, { stem, isDraft }: SheetOptions): DefinedDocument {
  const { name, version } = rubric;
  const title = name.id.trim() === "" ? "Rubrik tanpa nama" : name.id;
  return {
    fileName: `rubrik-${stem}.pdf`,
    input: {
      title: `Rubrik ${title} — versi ${version}${isDraft ? " (konsep)" : ""}`,
      definition: {
        styles: STYLES,
        footerText: {
          left: `${isDraft ? "KONSEP — " : ""}Rubrik ${title}, versi ${version}`,
          pageOf: "Halaman {page} dari {pages}",
        },
        content: [
          ...(isDraft
            ? [{ text: "KONSEP — belum diterbitkan, tidak dipakai menilai", style: "rehearsal" }]
            : []),
          { text: "RUBRIK PENILAIAN", style: "title" },
          { text: title, style: "subtitle" },
          facts(rubric),
          heading("Kriteria"),
          criteriaTable(rubric),
          ...levelsOf(rubric),
          ...ownLevels(rubric),
          ...provenance(rubric),
        ],
      },
    },
  };
}

function facts(rubric: RubricDraft): PlainValue {
  const { year, group, stage, scale, passMark, tieOrder, stageWeights, version, id } = rubric;
  const names = tieOrder.map(
    (key) => rubric.criteria.find((criterion) => criterion.id === key)?.name.id ?? key,
  );
  const rows: readonly (readonly [string, string])[] = [
    ["Kode dan versi", `${id}, versi ${version}`],
    ["Tahun", year === null ? "tidak disebut" : String(year)],
    ["Kelompok", group === "" ? "–" : group],
    ["Tahap", STAGES[stage]],
    ["Status", STATUSES[rubric.provenance.status]],
    ["Skala", `${formatMark(scale.min)}–${formatMark(scale.max)}, kelipatan ${formatMark(scale.step)}`],
    ["Nilai ambang batas", passMark === null ? "tidak ditetapkan" : formatMark(passMark)],
    ["Urutan pemecah seri", names.length === 0 ? "tidak ditetapkan" : names.join(", ")],
    ...(stageWeights
      ? [
          [
            "Bobot tahap",
            `proposal ${formatWeight(stageWeights.proposal)}, presentasi ${formatWeight(stageWeights.presentation)}`,
          ] as const,
        ]
      : []),
  ];
  return {
    layout: "noBorders",
    table: {
      widths: [120, "*"],
      body: rows.map(([label, value]) => [
        { text: label, fontSize: 8.5, bold: true },
        { text: value, fontSize: 8.5 },
      ]),
    },
  };
}

function criteriaTable({ criteria }: RubricDraft): PlainValue {
  const head = ["No.", "Kriteria", "Bobot", "Batas kata"];
  return {
    layout: "form",
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [22, "*", 52, 70],
      body: [
        head.map((text, column) => ({
          text,
          style: "tableHead",
          alignment: column === 1 ? "left" : "right",
        })),
        ...criteria.map(
          (criterion, index): PlainValue => [
            { text: String(index + 1), style: "cell", alignment: "right" },
            {
              stack: [
                { text: criterion.name.id, fontSize: 9, bold: true },
                { text: criterion.question.id, fontSize: 8, color: "#333333" },
              ],
            },
            { text: weightText(criterion), style: "cell", alignment: "right" },
            { text: wordsText(criterion), style: "cell", alignment: "right" },
          ],
        ),
        [
          { text: "", style: "cell" },
          { text: "Jumlah bobot", style: "cell", bold: true },
          { text: sumText(criteria), style: "cell", bold: true, alignment: "right" },
          { text: "", style: "cell" },
        ],
      ],
    },
  };
}

function weightText({ weight, points }: Criterion): string {
  const known = weight === null ? "belum diketahui" : formatWeight(weight);
  return points === undefined ? known : `${formatMark(points)} poin`;
}

function sumText(criteria: readonly Criterion[]): string {
  return criteria.some(({ weight }) => weight === null) ? "–" : formatWeight(weightSum(criteria));
}

function wordsText({ words: { min, max } }: Criterion): string {
  if (min !== undefined && max !== undefined) return `${min}–${max}`;
  if (min !== undefined) return `minimal ${min}`;
  return max === undefined ? "–" : `maksimal ${max}`;
}

function levelsOf({ levels }: RubricDraft): readonly PlainValue[] {
  if (levels.length === 0) return [];
  return [heading("Jenjang nilai"), levelTable(levels)];
}

function ownLevels({ criteria }: RubricDraft): readonly PlainValue[] {
  const rows = criteria.flatMap(({ name, levels = [] }) =>
    levels.length === 0
      ? []
      : [
          {
            unbreakable: true,
            margin: [0, 4, 0, 0],
            stack: [{ text: name.id, fontSize: 8.5, bold: true }, ...levels.map(levelLine)],
          },
        ],
  );
  return rows.length === 0 ? [] : [heading("Jenjang setiap kriteria"), ...rows];
}

function levelTable(levels: readonly Level[]): PlainValue {
  return { stack: levels.map(levelLine) };
}

function levelLine({ from, label, description }: Level): PlainValue {
  return {
    text: [{ text: `Mulai ${formatMark(from)}: ${label.id}. `, bold: true }, description.id],
    fontSize: 8.5,
    margin: [0, 1, 0, 1],
  };
}

function provenance({ provenance: { sources, note } }: RubricDraft): readonly PlainValue[] {
  return [
    heading("Sumber"),
    sources.length === 0
      ? { text: "Belum dicantumkan.", fontSize: 8.5 }
      : { ol: sources.map((source) => ({ text: source, fontSize: 8 })) },
    ...(note.id === "" ? [] : [{ text: note.id, style: "note" }]),
  ];
}

function heading(text: string): PlainValue {
  return { text, bold: true, fontSize: 10, margin: [0, 12, 0, 4], headlineLevel: 1 };
}
