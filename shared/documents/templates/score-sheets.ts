import { type MemberId, readingKey } from "../identifiers.ts";
import { scoredCriteria } from "../rubric/rubric-pack.ts";
import type { Notes } from "../scoring/score-sheet.ts";
import { meanToDecimal, sheetTotal } from "../scoring/sheet-total.ts";
import type { DefinedDocument } from "./define-document.ts";
import type { PlainValue } from "./document-definition.ts";
import {
  chairSignature,
  formatDecimal,
  formatMark,
  formatMoment,
  formatWeight,
  heading,
  PAGE_MARGINS,
  recountNote,
  STYLES,
} from "./layout.ts";
import { indexRecord } from "./record-index.ts";
import type { NotesByReading } from "./result-notes.ts";
import type { ResultRecord } from "./result-record.ts";

/** All score sheets of one judge, one table per dossier in the order of their numbers; `null` without any. */
export function scoreSheets(
  record: ResultRecord,
  memberId: MemberId | null,
  { madeAt, notes }: { readonly madeAt: string; readonly notes: NotesByReading },
): DefinedDocument | null {
  const member = record.members.find(({ id }) => id === memberId);
  const index = indexRecord(record);
  const sheets = record.sheets
    .map(({ sheet }) => ({ sheet, dossier: index.dossier(sheet.dossierId) }))
    .filter(({ sheet }) => sheet.memberId === memberId)
    .toSorted((a, b) => ((a.dossier?.number ?? "") < (b.dossier?.number ?? "") ? -1 : 1));
  if (!member || sheets.length === 0) return null;
  const { season } = record;
  return {
    fileName: `lembar-penilaian-${member.id}.pdf`,
    input: {
      title: `Lembar penilaian ${member.name} — ${season.name}`,
      definition: {
        pageMargins: PAGE_MARGINS,
        styles: STYLES,
        footerText: { left: `Lembar penilaian — ${member.name}`, pageOf: "Halaman {page} dari {pages}" },
        content: [
          heading(
            record,
            "Lembar penilaian",
            `${season.labels.judge}: ${member.name} — ${sheets.length} usulan`,
          ),
          ...sheets.map(({ sheet, dossier }) =>
            sheetTable(record, sheet, dossier, notes.get(readingKey(sheet)) ?? {}),
          ),
          recountNote(record),
          chairSignature(record, madeAt),
        ],
      },
    },
  };
}

function sheetTable(
  { rubric }: ResultRecord,
  sheet: ResultRecord["sheets"][number]["sheet"],
  dossier: ResultRecord["dossiers"][number] | undefined,
  notes: Notes,
): PlainValue {
  const total = sheetTotal(sheet.marks, rubric);
  const rows = scoredCriteria(rubric).map(({ id, name, weight }, position): PlainValue => {
    const mark = sheet.marks[id];
    return [
      { text: String(position + 1), alignment: "right", style: "cell" },
      { text: name.id, style: "cell" },
      { text: formatWeight(weight), alignment: "right", style: "cell" },
      { text: mark === undefined ? "–" : formatMark(mark), alignment: "right", style: "cell" },
    ];
  });
  const head = ["No.", "Kriteria", "Bobot", "Nilai"];
  // Only title and marks stay together: notes may be longer than a page, and what does not fit a page is lost.
  const marks: PlainValue = {
    unbreakable: true,
    stack: [
      { text: `${dossier?.number ?? ""}  ${dossier?.title ?? sheet.dossierId}`, bold: true },
      {
        text: `${dossier?.agency.name ?? ""} — ${dossier?.category ?? ""}`,
        fontSize: 8.5,
        margin: [0, 1, 0, 3],
      },
      {
        layout: "lightHorizontalLines",
        table: {
          widths: [24, "*", 50, 50],
          body: [
            head.map((text) => ({ text, style: "tableHead" })),
            ...rows,
            [
              { text: "Jumlah nilai berbobot", colSpan: 3, bold: true, style: "cell" },
              "",
              "",
              {
                text: total === null ? "–" : formatDecimal(meanToDecimal({ sum: total, count: 1 })),
                bold: true,
                alignment: "right",
                style: "cell",
              },
            ],
          ],
        },
      },
    ],
  };
  return {
    margin: [0, 0, 0, 12],
    stack: [
      marks,
      ...noteList(rubric, notes),
      {
        text: `Diserahkan ${formatMoment(sheet.releasedAt)}, revisi ${sheet.revision}`,
        fontSize: 7.5,
        color: "#444444",
        margin: [0, 2, 0, 0],
      },
    ],
  };
}

/** Notes and suggestions (catatan dan saran) below the marks they belong to. */
function noteList(rubric: ResultRecord["rubric"], notes: Notes): readonly PlainValue[] {
  const written = rubric.criteria.flatMap(({ id, name }) => {
    const note = notes[id];
    return note ? [{ text: [{ text: `${name.id}: `, bold: true }, note] }] : [];
  });
  return written.length === 0
    ? []
    : [
        { text: "Catatan dan saran", bold: true, fontSize: 8.5, margin: [0, 3, 0, 1] },
        { ul: written, fontSize: 8.5 },
      ];
}
