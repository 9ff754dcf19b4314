import type { PanelMember } from "../../panel/panel-member.ts";
import { type RubricPack, scoredCriteria } from "../../rubric/rubric-pack.ts";
import type { Season } from "../../season/season.ts";
import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { pageFooter, STYLES } from "../layout.ts";
import type { PaperText } from "../paper-text.ts";
import { criteriaTable, criterionSign, longNotes } from "./paper-criteria.ts";
import { type PaperSheetToPrint, spaceCode } from "./paper-form.ts";
import { FORM_MARGINS, formRowHeight, SENDER_SIZE, TITLE_WIDTH, titleSize } from "./paper-space.ts";
import { localised } from "./sheet-pages.ts";

interface PaperSheetsRequest {
  readonly season: Pick<Season, "competition" | "name" | "labels" | "rehearsal" | "rubric">;
  readonly member: Pick<PanelMember, "id" | "name">;
  readonly sheets: readonly PaperSheetToPrint[];
  readonly paper: "F4" | "A4";
  readonly text: PaperText;
}

/** Score sheets to fill in by hand, a page each; only long notes and very long rubrics take another. */
export function paperSheets(request: PaperSheetsRequest): DefinedDocument {
  const { season, member, sheets, text } = request;
  const { name } = member;
  const footer = season.rehearsal ? "footerRehearsal" : "footer";
  return {
    fileName: `lembar-kertas-${member.id}.pdf`,
    input: {
      title: text.t("printedRecords.form.name", { name, season: season.name }),
      definition: {
        pageMargins: FORM_MARGINS,
        styles: STYLES,
        footerText: pageFooter(request, text.t(`printedRecords.form.${footer}`, { name })),
        content: sheets.map((sheet, index) => ({
          stack: formOf(sheet, request),
          ...(index === 0 ? {} : { pageBreak: "before" }),
        })),
      },
    },
  };
}

type FormSettings = Omit<PaperSheetsRequest, "sheets">;

function formOf(sheet: PaperSheetToPrint, settings: FormSettings): readonly PlainValue[] {
  const { season, paper, text } = settings;
  const { rubric } = season;
  const { title } = sheet.dossier;
  const height = formRowHeight({ rubric, title, sender: senderOf(sheet), paper });
  return [
    ...formHead(settings),
    formIdentity(sheet, settings),
    criteriaTable(sheet, { rubric, height, text }),
    levelList(rubric, text),
    formula(rubric, text),
    signatures(settings),
    ...longNotes(sheet, { rubric, height, text }),
  ];
}

function formHead({ season, text }: FormSettings): readonly PlainValue[] {
  const { competition, labels, name, rehearsal } = season;
  return [
    { text: `${competition} — ${labels.panel}`, bold: true, fontSize: 9, alignment: "center" },
    { text: name, fontSize: 8.5, alignment: "center" },
    {
      table: { widths: ["*"], body: [[{ text: "", fontSize: 1 }]] },
      layout: "letterhead",
      margin: [0, 2, 0, 4],
    },
    ...(rehearsal
      ? [
          {
            text: text.t("printedRecords.form.rehearsal"),
            style: "rehearsal",
            fontSize: 8,
            margin: [0, 0, 0, 3],
          },
        ]
      : []),
  ];
}

const QR_SIZE = 62;

function formIdentity(sheet: PaperSheetToPrint, { season, member, text }: FormSettings): PlainValue {
  const { dossier, code } = sheet;
  const { number, title, category } = dossier;
  return {
    columnGap: 14,
    margin: [0, 0, 0, 6],
    columns: [
      {
        width: TITLE_WIDTH,
        stack: [
          {
            text: text.t("printedRecords.form.title", { number }),
            fontSize: 10,
            bold: true,
            color: "#333333",
          },
          { text: title, fontSize: titleSize(title), bold: true, margin: [0, 2, 0, 2] },
          { text: senderOf(sheet), fontSize: SENDER_SIZE },
          { text: text.t("printedRecords.form.category", { category }), fontSize: SENDER_SIZE },
          {
            text: [`${season.labels.judge}: `, { text: member.name, bold: true }],
            fontSize: 9,
            margin: [0, 3, 0, 0],
          },
        ],
      },
      {
        width: 92,
        stack: [
          { qr: code, fit: QR_SIZE, alignment: "center" },
          { text: spaceCode(code), bold: true, fontSize: 10, alignment: "center", margin: [0, 3, 0, 0] },
          { text: text.t("printedRecords.form.code"), fontSize: 7, alignment: "center", color: "#444444" },
        ],
      },
    ],
  };
}

function senderOf({ dossier: { unit, agency } }: PaperSheetToPrint): string {
  return [unit, agency.name].filter((part) => part !== "").join(" — ");
}

function levelList({ levels, scale }: RubricPack, text: PaperText): PlainValue {
  const rising = levels.toSorted((a, b) => a.from - b.from);
  const rows = rising.map(({ from, label, description }, index): PlainValue => {
    const next = rising[index + 1];
    const to = next ? next.from - scale.step : scale.max;
    return {
      text: [
        { text: `${text.mark(from)}–${text.mark(to)}  ${localised(text, label)}. `, bold: true },
        localised(text, description),
      ],
      fontSize: 7.2,
    };
  });
  return rows.length === 0
    ? ""
    : {
        stack: [{ text: text.t("printedRecords.form.levels"), bold: true, fontSize: 8 }, ...rows],
        margin: [0, 6, 0, 0],
      };
}

function formula(rubric: RubricPack, text: PaperText): PlainValue {
  const terms = scoredCriteria(rubric).map(
    ({ id, weight }) => `${text.weight(weight)} × ${criterionSign(rubric, id)}`,
  );
  return {
    text: [{ text: text.t("printedRecords.form.formula"), bold: true }, terms.join(" + ")],
    fontSize: 7.5,
    margin: [0, 5, 0, 0],
  };
}

function signatures({ season: { labels }, member: { name }, text }: FormSettings): PlainValue {
  const label = labels.judge.toLowerCase();
  return {
    unbreakable: true,
    margin: [0, 4, 0, 0],
    columnGap: 14,
    columns: [
      lineToSign(170, text.t("printedRecords.form.signature", { label, name })),
      lineToSign(110, text.t("printedRecords.form.date")),
      lineToSign(196, text.t("printedRecords.form.second")),
    ],
  };
}

function lineToSign(width: number, label: string): PlainValue {
  return {
    width,
    stack: [
      {
        canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5 }],
        margin: [0, 26, 0, 2],
      },
      { text: label, fontSize: 7.5 },
    ],
  };
}
