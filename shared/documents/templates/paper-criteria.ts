import type { CriterionId } from "../identifiers.ts";
import { type RubricPack, scoredCriteria } from "../rubric/rubric-pack.ts";
import { meanToDecimal, sheetTotal } from "../scoring/sheet-total.ts";
import type { PlainValue } from "./document-definition.ts";
import { formatDecimal, formatMark, formatWeight } from "./layout.ts";
import { type PaperSheetToPrint, spaceCode } from "./paper-form.ts";
import { fitNote } from "./paper-note.ts";
import { blankLines } from "./paper-space.ts";

/** The criterion's number in the whole rubric, so that screen and paper count alike: N2 stands by "2. Latar Belakang". */
export function criterionSign({ criteria }: RubricPack, criterionId: CriterionId): string {
  return `N${criteria.findIndex(({ id }) => id === criterionId) + 1}`;
}

/** A row for each criterion, `height` points high, with a box for the mark and room for notes. */
export function criteriaTable(
  { entries }: PaperSheetToPrint,
  rubric: RubricPack,
  height: number,
): PlainValue {
  const { min, max, step } = rubric.scale;
  const criteria = scoredCriteria(rubric);
  const rows = criteria.map(({ id, name, question, weight }): PlainValue => {
    const mark = entries?.marks[id];
    return [
      { text: criterionSign(rubric, id), fontSize: 8.5, bold: true, alignment: "center" },
      {
        stack: [
          { text: name.id, fontSize: 9, bold: true },
          { text: question.id, fontSize: 7.2, color: "#333333" },
        ],
      },
      { text: formatWeight(weight), fontSize: 9, alignment: "center" },
      { text: mark === undefined ? "" : formatMark(mark), fontSize: 15, bold: true, alignment: "center" },
      noteCell(entries?.notes[id] ?? "", height),
    ];
  });
  const total = entries ? sheetTotal(entries.marks, rubric) : null;
  const head = ["", "Kriteria", "Bobot", `Nilai\n${formatMark(min)}–${formatMark(max)}`, "Catatan dan saran"];
  return {
    layout: "form",
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [18, "*", 34, 56, 196],
      heights: ["auto", ...criteria.map(() => height), SUM_ROW_HEIGHT],
      body: [
        head.map((text, column) => ({
          text,
          style: "tableHead",
          fontSize: 8,
          alignment: column === 2 || column === 3 ? "center" : "left",
        })),
        ...rows,
        [
          { text: "Jumlah nilai berbobot", colSpan: 3, bold: true, fontSize: 9, margin: [0, 5, 0, 0] },
          "",
          "",
          {
            text: total === null ? "" : formatDecimal(meanToDecimal({ sum: total, count: 1 })),
            fontSize: 13,
            bold: true,
            alignment: "center",
          },
          {
            text: `Nilai ditulis dengan angka, kelipatan ${formatMark(step)}. Kriteria tanpa nilai dibiarkan kosong.`,
            fontSize: 7.2,
            color: "#333333",
          },
        ],
      ],
    },
  };
}

const SUM_ROW_HEIGHT = 20;

function noteCell(note: string, height: number): PlainValue {
  if (note !== "") return { text: fitNote(note, height).shown, fontSize: 7.5 };
  return { canvas: blankLines(height) };
}

/** Notes that their cell cannot hold, in full behind the sheet. */
export function longNotes(
  { dossier, code, entries }: PaperSheetToPrint,
  rubric: RubricPack,
  height: number,
): readonly PlainValue[] {
  const long = scoredCriteria(rubric).flatMap(({ id, name }) => {
    const note = entries?.notes[id] ?? "";
    return fitNote(note, height).isWhole
      ? []
      : [{ text: [{ text: `${name.id}: `, bold: true }, note], fontSize: 8.5, margin: [0, 0, 0, 6] }];
  });
  if (long.length === 0) return [];
  return [
    {
      text: `Catatan lengkap — ${dossier.number} — ${spaceCode(code)}`,
      bold: true,
      fontSize: 10,
      margin: [0, 0, 0, 8],
      pageBreak: "before",
    },
    ...long,
  ];
}
