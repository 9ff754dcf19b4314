import type { CriterionId } from "../../identifiers.ts";
import { type RubricPack, scoredCriteria } from "../../rubric/rubric-pack.ts";
import { sheetTotal } from "../../scoring/sheet-total.ts";
import type { PlainValue } from "../document-definition.ts";
import type { PaperText } from "../paper-text.ts";
import { type PaperSheetToPrint, spaceCode } from "./paper-form.ts";
import { fitNote } from "./paper-note.ts";
import { blankLines } from "./paper-space.ts";
import { localised, printTotal } from "./sheet-pages.ts";

/** What every row of a form needs: the rubric, the height of a row in points and the language. */
export interface FormRows {
  readonly rubric: RubricPack;
  readonly height: number;
  readonly text: PaperText;
}

/** The criterion's number in the whole rubric, so that screen and paper count alike: N2 stands by "2. Latar Belakang". */
export function criterionSign({ criteria }: RubricPack, criterionId: CriterionId): string {
  return `N${criteria.findIndex(({ id }) => id === criterionId) + 1}`;
}

/** A row for each criterion, `height` points high, with a box for the mark and room for notes. */
export function criteriaTable(
  { entries }: PaperSheetToPrint,
  { rubric, height, text }: FormRows,
): PlainValue {
  const { min, max, step } = rubric.scale;
  const criteria = scoredCriteria(rubric);
  const rows = criteria.map(({ id, name, question, weight }): PlainValue => {
    const mark = entries?.marks[id];
    return [
      { text: criterionSign(rubric, id), fontSize: 8.5, bold: true, alignment: "center" },
      {
        stack: [
          { text: localised(text, name), fontSize: 9, bold: true },
          { text: localised(text, question), fontSize: 7.2, color: "#333333" },
        ],
      },
      { text: text.weight(weight), fontSize: 9, alignment: "center" },
      { text: mark === undefined ? "" : text.mark(mark), fontSize: 15, bold: true, alignment: "center" },
      noteCell(entries?.notes[id] ?? "", { height, text }),
    ];
  });
  const total = entries ? sheetTotal(entries.marks, rubric) : null;
  const head = [
    "",
    text.t("printedRecords.form.criterion"),
    text.t("printedRecords.sheet.weight"),
    text.t("printedRecords.form.range", { min: text.mark(min), max: text.mark(max) }),
    text.t("printedRecords.form.notes"),
  ];
  return {
    layout: "form",
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [18, "*", 34, 56, 196],
      heights: ["auto", ...criteria.map(() => height), SUM_ROW_HEIGHT],
      body: [
        head.map((heading, column) => ({
          text: heading,
          style: "tableHead",
          fontSize: 8,
          alignment: column === 2 || column === 3 ? "center" : "left",
        })),
        ...rows,
        [
          {
            text: text.t("printedRecords.sheet.total"),
            colSpan: 3,
            bold: true,
            fontSize: 9,
            margin: [0, 5, 0, 0],
          },
          "",
          "",
          {
            text: total === null ? "" : printTotal(text, total),
            fontSize: 13,
            bold: true,
            alignment: "center",
          },
          {
            text: text.t("printedRecords.form.hint", { step: text.mark(step) }),
            fontSize: 7.2,
            color: "#333333",
          },
        ],
      ],
    },
  };
}

const SUM_ROW_HEIGHT = 20;

function noteCell(note: string, { height, text }: Omit<FormRows, "rubric">): PlainValue {
  if (note !== "")
    return { text: fitNote(note, { height, continued: continuedText(text) }).shown, fontSize: 7.5 };
  return { canvas: blankLines(height) };
}

/** Notes that their cell cannot hold, in full behind the sheet. */
export function longNotes(
  { dossier, code, entries }: PaperSheetToPrint,
  { rubric, height, text }: FormRows,
): readonly PlainValue[] {
  const long = scoredCriteria(rubric).flatMap(({ id, name }) => {
    const note = entries?.notes[id] ?? "";
    return fitNote(note, { height, continued: continuedText(text) }).isWhole
      ? []
      : [
          {
            text: [{ text: `${localised(text, name)}: `, bold: true }, note],
            fontSize: 8.5,
            margin: [0, 0, 0, 6],
          },
        ];
  });
  if (long.length === 0) return [];
  return [
    {
      text: text.t("printedRecords.form.longNotes", { number: dossier.number, code: spaceCode(code) }),
      bold: true,
      fontSize: 10,
      margin: [0, 0, 0, 8],
      pageBreak: "before",
    },
    ...long,
  ];
}

function continuedText(text: PaperText): string {
  return text.t("printedRecords.form.continued");
}
