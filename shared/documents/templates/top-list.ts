import type { DefinedDocument } from "./define-document.ts";
import type { PlainValue } from "./document-definition.ts";
import {
  chairSignature,
  FORMULA_TEXT,
  formatDecimal,
  heading,
  PAGE_MARGINS,
  recountNote,
  STYLES,
  sameFigureNote,
} from "./layout.ts";
import { indexRecord } from "./record-index.ts";
import type { ResultRecord } from "./result-record.ts";

/** The list to be published: the dossiers within the list's size, by rank. */
export function topList(record: ResultRecord, madeAt: string): DefinedDocument {
  const { season } = record;
  const index = indexRecord(record);
  const listed = record.ranking.filter((row) => row.listed);
  const head = ["No.", "Nomor", "Judul inovasi", "Unit / instansi", "Provinsi", "Nilai"];
  const rows = listed.map((row): PlainValue => {
    const dossier = index.dossier(row.dossierId);
    return [
      { text: `${row.rank}${row.tied ? "*" : ""}`, alignment: "right", style: "cell" },
      { text: dossier?.number ?? row.dossierId, style: "cell" },
      { text: dossier?.title ?? "", style: "cell" },
      { text: [dossier?.unit, dossier?.agency.name].filter(Boolean).join(" — "), style: "cell" },
      { text: dossier?.region?.provinceName ?? "", style: "cell" },
      { text: formatDecimal(row.points), alignment: "right", style: "cell" },
    ];
  });
  const hasTies = listed.some((row) => row.tied);
  return {
    fileName: `daftar-${season.id}.pdf`,
    input: {
      title: `${season.list.name} ${season.name}`,
      definition: {
        pageMargins: PAGE_MARGINS,
        styles: STYLES,
        footerText: { left: `${season.list.name} — ${season.name}`, pageOf: "Halaman {page} dari {pages}" },
        content: [
          heading(record, `Daftar ${season.list.name}`, `Tahun ${season.year} — ${listed.length} inovasi`),
          {
            layout: "lightHorizontalLines",
            table: {
              headerRows: 1,
              dontBreakRows: true,
              widths: [24, 84, "*", 120, 66, 36],
              body: [head.map((text) => ({ text, style: "tableHead" })), ...rows],
            },
          },
          { text: FORMULA_TEXT, style: "note" },
          ...(hasTies
            ? [
                {
                  text: "* Nilai dan urutan pemecah seri sama persis: peringkat dipakai bersama.",
                  style: "note",
                },
              ]
            : []),
          ...sameFigureNote(record),
          recountNote(record),
          chairSignature(record, madeAt),
        ],
      },
    },
  };
}
