import type { Decision } from "../plenary/decision.ts";
import type { DefinedDocument } from "./define-document.ts";
import type { PlainValue } from "./document-definition.ts";
import {
  chairSignature,
  formatDate,
  formatDecimal,
  formatMoment,
  heading,
  PAGE_MARGINS,
  recountNote,
  STYLES,
  sameFigureNote,
} from "./layout.ts";
import { exclusions } from "./recap.ts";
import { indexRecord } from "./record-index.ts";
import type { ResultRecord } from "./result-record.ts";
import { unrankedText } from "./unranked.ts";

/** Berita Acara: what was counted, how, what was left out and why, and the list that follows. */
export function minutes(record: ResultRecord, madeAt: string): DefinedDocument {
  const { season, frozen, rubric } = record;
  const listed = record.ranking.filter((row) => row.listed);
  const judges = new Set(record.sheets.map(({ sheet }) => sheet.memberId));
  return {
    fileName: `berita-acara-${season.id}.pdf`,
    input: {
      title: `Berita Acara penetapan ${season.list.name} ${season.name}`,
      definition: {
        pageMargins: PAGE_MARGINS,
        styles: STYLES,
        footerText: { left: `Berita Acara — ${season.name}`, pageOf: "Halaman {page} dari {pages}" },
        content: [
          heading(record, "Berita Acara", `Penetapan ${season.list.name} Tahun ${season.year}`),
          {
            text:
              `Pada tanggal ${formatDate(frozen.at)}, ${season.labels.panel} menetapkan peringkat ` +
              `${season.name} sebagai berikut.`,
            margin: [0, 0, 0, 8],
          },
          {
            ol: [
              `Dinilai ${record.ranking.length} usulan oleh ${judges.size} ${season.labels.judge.toLowerCase()} dengan ${record.sheets.length} lembar penilaian yang ditandatangani masing-masing penilai.`,
              `Rubrik: ${rubric.name.id}, versi ${rubric.version}. Status: ${STATUS_TEXT[rubric.provenance.status]}.`,
              "Nilai akhir setiap usulan adalah rata-rata nilai berbobot dari lembar penilaian yang diserahkan; lembar yang tidak ada tidak dihitung sebagai nol.",
              record.exclusions.length === 0
                ? "Seluruh penilaian yang ditugaskan diserahkan dan dihitung."
                : `${record.exclusions.length} penilaian tidak dihitung dengan alasan yang tercantum di bawah.`,
              `Peringkat dibekukan oleh ${frozen.by} pada ${formatMoment(frozen.at)} dengan alasan: ${frozen.reason}`,
              `${listed.length} usulan masuk ${season.list.name}${lineText(record)}.`,
              ...unrankedText(record),
            ],
          },
          listTable(record),
          ...decisionList(record),
          ...exclusions(record),
          ...sameFigureNote(record),
          recountNote(record),
          chairSignature(record, madeAt),
        ],
      },
    },
  };
}

const STATUS_TEXT: Readonly<Record<ResultRecord["rubric"]["provenance"]["status"], string>> = {
  official: "resmi",
  "provincial-copy": "salinan rubrik provinsi",
  "as-quoted": "sebagaimana dikutip dalam sumber publik",
  "weights-unknown": "bobot tidak diketahui",
  own: "ditetapkan sendiri oleh penyelenggara",
};

/** The marks on both sides of the line, so that everyone sees how near it was. */
function lineText({ ranking, season }: ResultRecord): string {
  const last = ranking.filter((row) => row.listed).at(-1);
  const next = ranking.find((row) => !row.listed);
  const tie = ranking.filter((row) => row.listed).length > season.list.size;
  const over = tie ? " (melebihi kuota karena nilai pada garis sama persis)" : "";
  if (!last || !next) return over;
  return `${over}; nilai terendah di dalam daftar ${formatDecimal(last.points)}, nilai tertinggi di luar daftar ${formatDecimal(next.points)}`;
}

/** Decisions before the freezing, so that a reopened ranking never looks as if it had been the first. */
function decisionList({ decisions }: ResultRecord): readonly PlainValue[] {
  const earlier = decisions.slice(0, -1);
  if (earlier.length === 0) return [];
  const what: Readonly<Record<Decision["kind"], string>> = {
    "exclude-readings": "Penilaian dikecualikan",
    "include-readings": "Pengecualian dibatalkan",
    "freeze-ranking": "Peringkat dibekukan",
    "reopen-ranking": "Peringkat dibuka kembali",
  };
  return [
    { text: "Keputusan sebelumnya", bold: true, margin: [0, 12, 0, 4] },
    {
      ul: earlier.map(
        ({ kind, at, by, reason }) => `${formatMoment(at)} — ${what[kind]} oleh ${by}. Alasan: ${reason}`,
      ),
    },
  ];
}

function listTable(record: ResultRecord): PlainValue {
  const index = indexRecord(record);
  const head = ["No.", "Judul inovasi", "Instansi", "Nilai"];
  const rows = record.ranking
    .filter((row) => row.listed)
    .map((row): PlainValue => {
      const dossier = index.dossier(row.dossierId);
      return [
        { text: String(row.rank), alignment: "right", style: "cell" },
        { text: dossier?.title ?? row.dossierId, style: "cell" },
        { text: dossier?.agency.name ?? "", style: "cell" },
        { text: formatDecimal(row.points), alignment: "right", style: "cell" },
      ];
    });
  return {
    margin: [0, 10, 0, 0],
    layout: "lightHorizontalLines",
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [24, "*", 170, 40],
      body: [head.map((text) => ({ text, style: "tableHead" })), ...rows],
    },
  };
}
