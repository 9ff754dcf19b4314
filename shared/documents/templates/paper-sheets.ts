import type { PanelMember } from "../panel/panel-member.ts";
import { type RubricPack, scoredCriteria } from "../rubric/rubric-pack.ts";
import type { Season } from "../season/season.ts";
import type { DefinedDocument } from "./define-document.ts";
import type { PlainValue } from "./document-definition.ts";
import { formatMark, formatWeight, STYLES } from "./layout.ts";
import { criteriaTable, criterionSign, longNotes } from "./paper-criteria.ts";
import { type PaperSheetToPrint, spaceCode } from "./paper-form.ts";
import { FORM_MARGINS, formRowHeight, SENDER_SIZE, TITLE_WIDTH, titleSize } from "./paper-space.ts";

interface PaperSheetsRequest {
  readonly season: Pick<Season, "competition" | "name" | "labels" | "rehearsal" | "rubric">;
  readonly member: Pick<PanelMember, "id" | "name">;
  readonly sheets: readonly PaperSheetToPrint[];
  readonly paper: "F4" | "A4";
}

/** Score sheets to fill in by hand, a page each; only long notes and very long rubrics take another. */
export function paperSheets({ season, member, sheets, paper }: PaperSheetsRequest): DefinedDocument {
  return {
    fileName: `lembar-kertas-${member.id}.pdf`,
    input: {
      title: `Lembar penilaian kertas ${member.name} — ${season.name}`,
      definition: {
        pageMargins: FORM_MARGINS,
        styles: STYLES,
        footerText: {
          left: `${season.rehearsal ? "LATIHAN — " : ""}Lembar penilaian kertas — ${member.name}`,
          pageOf: "Halaman {page} dari {pages}",
        },
        content: sheets.map((sheet, index) => ({
          stack: formOf(sheet, { season, member, paper }),
          ...(index === 0 ? {} : { pageBreak: "before" }),
        })),
      },
    },
  };
}

type FormSettings = Pick<PaperSheetsRequest, "season" | "member" | "paper">;

function formOf(sheet: PaperSheetToPrint, { season, member, paper }: FormSettings): readonly PlainValue[] {
  const { rubric } = season;
  const { title } = sheet.dossier;
  const height = formRowHeight({ rubric, title, sender: senderOf(sheet), paper });
  return [
    ...formHead(season),
    formIdentity(sheet, { season, member }),
    criteriaTable(sheet, rubric, height),
    levelList(rubric),
    formula(rubric),
    signatures(season, member),
    ...longNotes(sheet, rubric, height),
  ];
}

function formHead({ competition, labels, name, rehearsal }: FormSettings["season"]): readonly PlainValue[] {
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
            text: "LATIHAN — bukan penilaian sesungguhnya",
            style: "rehearsal",
            fontSize: 8,
            margin: [0, 0, 0, 3],
          },
        ]
      : []),
  ];
}

const QR_SIZE = 62;

function formIdentity(sheet: PaperSheetToPrint, { season, member }: Omit<FormSettings, "paper">): PlainValue {
  const { dossier, code } = sheet;
  const { number, title, category } = dossier;
  return {
    columnGap: 14,
    margin: [0, 0, 0, 6],
    columns: [
      {
        width: TITLE_WIDTH,
        stack: [
          { text: `LEMBAR PENILAIAN  ${number}`, fontSize: 10, bold: true, color: "#333333" },
          { text: title, fontSize: titleSize(title), bold: true, margin: [0, 2, 0, 2] },
          { text: senderOf(sheet), fontSize: SENDER_SIZE },
          { text: `Kategori: ${category}`, fontSize: SENDER_SIZE },
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
          { text: "Kode lembar", fontSize: 7, alignment: "center", color: "#444444" },
        ],
      },
    ],
  };
}

function senderOf({ dossier: { unit, agency } }: PaperSheetToPrint): string {
  return [unit, agency.name].filter((part) => part !== "").join(" — ");
}

function levelList({ levels, scale }: RubricPack): PlainValue {
  const rising = levels.toSorted((a, b) => a.from - b.from);
  const rows = rising.map(({ from, label, description }, index): PlainValue => {
    const next = rising[index + 1];
    const to = next ? next.from - scale.step : scale.max;
    return {
      text: [{ text: `${formatMark(from)}–${formatMark(to)}  ${label.id}. `, bold: true }, description.id],
      fontSize: 7.2,
    };
  });
  return rows.length === 0
    ? ""
    : { stack: [{ text: "Jenjang nilai", bold: true, fontSize: 8 }, ...rows], margin: [0, 6, 0, 0] };
}

function formula(rubric: RubricPack): PlainValue {
  const terms = scoredCriteria(rubric).map(
    ({ id, weight }) => `${formatWeight(weight)} × ${criterionSign(rubric, id)}`,
  );
  return {
    text: [{ text: "Jumlah nilai berbobot = ", bold: true }, terms.join(" + ")],
    fontSize: 7.5,
    margin: [0, 5, 0, 0],
  };
}

function signatures({ labels }: FormSettings["season"], { name }: FormSettings["member"]): PlainValue {
  return {
    unbreakable: true,
    margin: [0, 4, 0, 0],
    columnGap: 14,
    columns: [
      lineToSign(170, `Tanda tangan ${labels.judge.toLowerCase()}: ${name}`),
      lineToSign(110, "Tanggal"),
      lineToSign(196, "Diketik kembali dan dibandingkan oleh (orang kedua)"),
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
