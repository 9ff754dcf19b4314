import { meanToDecimal, sheetTotal } from "../scoring/sheet-total.ts";
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
import { unrankedText } from "./unranked.ts";

/** Recapitulation: every ranked dossier with the total of each sheet and their mean. */
export function recap(record: ResultRecord, madeAt: string): DefinedDocument {
  const { season, rubric } = record;
  const index = indexRecord(record);
  const head = [
    "Peringkat",
    "Nomor",
    "Judul inovasi",
    "Instansi",
    `Nilai per ${season.labels.judge.toLowerCase()}`,
    "Rata-rata",
  ];
  const rows = record.ranking.map((row): PlainValue => {
    const dossier = index.dossier(row.dossierId);
    const totals = index.sheetsOfDossier(row.dossierId).map(({ memberId, marks }) => {
      const total = sheetTotal(marks, rubric);
      const points = total === null ? "–" : formatDecimal(meanToDecimal({ sum: total, count: 1 }));
      return `${index.memberName(memberId)}: ${points}`;
    });
    return [
      { text: `${row.rank}${row.tied ? "*" : ""}`, alignment: "right", style: "cell" },
      { text: dossier?.number ?? row.dossierId, style: "cell" },
      { text: dossier?.title ?? "", style: "cell" },
      { text: dossier?.agency.name ?? "", style: "cell" },
      { text: totals.join("\n"), style: "cell" },
      { text: formatDecimal(row.points), alignment: "right", bold: row.listed, style: "cell" },
    ];
  });
  return {
    fileName: `rekapitulasi-${season.id}.pdf`,
    input: {
      title: `Rekapitulasi nilai ${season.name}`,
      definition: {
        pageOrientation: "landscape",
        pageMargins: PAGE_MARGINS,
        styles: STYLES,
        footerText: { left: `Rekapitulasi nilai — ${season.name}`, pageOf: "Halaman {page} dari {pages}" },
        content: [
          heading(
            record,
            "Rekapitulasi nilai",
            `${record.ranking.length} usulan, ${record.sheets.length} lembar penilaian`,
          ),
          {
            layout: "lightHorizontalLines",
            table: {
              headerRows: 1,
              dontBreakRows: true,
              widths: [48, 92, "*", 170, 190, 50],
              body: [head.map((text) => ({ text, style: "tableHead" })), ...rows],
            },
          },
          ...unrankedText(record).map((text) => ({ text, margin: [0, 8, 0, 0] })),
          ...exclusions(record),
          { text: `${FORMULA_TEXT} Nilai tebal masuk ${season.list.name}.`, style: "note" },
          ...sameFigureNote(record),
          recountNote(record),
          chairSignature(record, madeAt),
        ],
      },
    },
  };
}

/** Readings left out of the mean, each with who decided it and why. */
export function exclusions(record: ResultRecord): readonly PlainValue[] {
  if (record.exclusions.length === 0) return [];
  const index = indexRecord(record);
  const rows = record.exclusions.map(
    ({ dossierId, memberId, reason, by }): PlainValue => [
      { text: index.dossier(dossierId)?.number ?? dossierId, style: "cell" },
      { text: index.memberName(memberId), style: "cell" },
      { text: reason, style: "cell" },
      { text: by, style: "cell" },
    ],
  );
  const head = ["Nomor", "Penilai", "Alasan tidak dihitung", "Diputuskan oleh"];
  return [
    { text: "Penilaian yang tidak dihitung", bold: true, margin: [0, 12, 0, 4] },
    {
      layout: "lightHorizontalLines",
      table: {
        headerRows: 1,
        widths: [70, 120, "*", 110],
        body: [head.map((text) => ({ text, style: "tableHead" })), ...rows],
      },
    },
  ];
}
