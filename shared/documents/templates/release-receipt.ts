import type { DossierCard } from "../dossier/dossier.ts";
import type { Sha256, Sha256Hex } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import { type ScoreSheet, sheetPayload } from "../scoring/score-sheet.ts";
import { meanToDecimal, sheetTotal } from "../scoring/sheet-total.ts";
import type { Season } from "../season/season.ts";
import type { DefinedDocument } from "./define-document.ts";
import type { PlainValue } from "./document-definition.ts";
import { formatDecimal, formatMoment, heading, PAGE_MARGINS, STYLES, signatureBlock } from "./layout.ts";

/** The list a receipt states, as a file inside it; its digest is in the bar code. */
export const RECEIPT_ATTACHMENT = "receipt.json";

export interface ReleasedSheet {
  readonly dossier: Pick<DossierCard, "number" | "title">;
  readonly sheet: ScoreSheet;
}

interface ReceiptRequest {
  readonly season: Season;
  readonly member: Pick<PanelMember, "id" | "name">;
  readonly sheets: readonly ReleasedSheet[];
  readonly madeAt: string;
  readonly sha256: Sha256;
}

export interface DefinedReceipt extends DefinedDocument {
  /** Canonical JSON of the list, the content of {@link RECEIPT_ATTACHMENT}. */
  readonly list: string;
  /** SHA-256 of `list`. */
  readonly digest: Sha256Hex;
}

/** Enough of a digest to compare by eye. */
const SHOWN_DIGITS = 12;
const NUMBER_ORDER = new Intl.Collator("id", { numeric: true });

/** A judge's receipt of their own released sheets, in the order of the dossiers' numbers. */
export function releaseReceipt({ season, member, sheets, madeAt, sha256 }: ReceiptRequest): DefinedReceipt {
  const { rubric, labels } = season;
  const rows = sheets
    .toSorted((a, b) => NUMBER_ORDER.compare(a.dossier.number, b.dossier.number))
    .map(({ dossier, sheet }) => ({
      dossier,
      sheet,
      total: sheetTotal(sheet.marks, rubric) ?? 0,
      sha256: sha256(sheetPayload(sheet)),
    }));
  const list = canonicalJson({
    type: "pleno-release-receipt",
    version: 1,
    seasonId: season.id,
    memberId: member.id,
    sheets: rows.map((row) => ({
      dossierId: row.sheet.dossierId,
      revision: row.sheet.revision,
      releasedAt: row.sheet.releasedAt,
      sha256: row.sha256,
    })),
  });
  const digest = sha256(list);
  return {
    list,
    digest,
    fileName: `tanda-terima-${member.id}.pdf`,
    input: {
      title: `Tanda terima pelepasan ${member.name} — ${season.name}`,
      definition: {
        pageMargins: PAGE_MARGINS,
        styles: STYLES,
        footerText: {
          left: `Tanda terima pelepasan — ${member.name}`,
          pageOf: "Halaman {page} dari {pages}",
        },
        content: [
          heading(
            { season },
            "Tanda terima pelepasan lembar penilaian",
            `${labels.judge}: ${member.name} — ${rows.length} lembar`,
          ),
          {
            layout: "hairline",
            table: {
              headerRows: 1,
              dontBreakRows: true,
              widths: [...COLUMN_WIDTHS],
              body: [HEAD, ...rows.map((row, index) => toRow(row, index)), countRow(rows.length)],
            },
          },
          proof(season, digest, `pleno:${season.id}:release-receipt:${member.id}:${digest}`),
          signatureBlock({ name: member.name, role: `${labels.judge},`, madeAt }),
        ],
      },
    },
  };
}

/** In points, all fixed: a column that takes what is left would grow with the longest word of a title. */
const COLUMN_WIDTHS = [18, 78, 145, 28, 40, 70, 80] as const;

const HEAD: PlainValue = [
  { text: "No.", style: "tableHead", alignment: "right" },
  { text: "Nomor", style: "tableHead" },
  { text: "Judul inovasi", style: "tableHead" },
  { text: "Revisi", style: "tableHead", alignment: "right" },
  { text: "Nilai", style: "tableHead", alignment: "right" },
  { text: "Sidik lembar", style: "tableHead" },
  { text: "Dilepas", style: "tableHead" },
];

function toRow(
  { dossier, sheet, total, sha256 }: ReleasedSheet & { readonly total: number; readonly sha256: Sha256Hex },
  index: number,
): PlainValue {
  return [
    { text: String(index + 1), style: "cell", alignment: "right" },
    { text: dossier.number, style: "cell" },
    { text: dossier.title, style: "cell" },
    { text: String(sheet.revision), style: "cell", alignment: "right" },
    { text: formatTotal(total), style: "cell", alignment: "right" },
    { text: sha256.slice(0, SHOWN_DIGITS), style: "cell" },
    { text: formatMoment(sheet.releasedAt), fontSize: 7.5 },
  ];
}

/** Totals of different dossiers mean nothing when added up, so only the sheets are counted. */
function countRow(count: number): PlainValue {
  const rest = Array.from({ length: COLUMN_WIDTHS.length - 1 }, () => "");
  return [
    { text: `Jumlah: ${count} lembar`, colSpan: COLUMN_WIDTHS.length, bold: true, style: "cell" },
    ...rest,
  ];
}

function proof(season: Season, digest: Sha256Hex, qr: string): PlainValue {
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    columnGap: 12,
    columns: [
      { width: 84, stack: [{ qr, fit: 84 }] },
      {
        width: "*",
        fontSize: 8.5,
        stack: [
          { text: "Apa yang dibuktikan tanda terima ini", bold: true, margin: [0, 0, 0, 2] },
          {
            text:
              `Pemilik tanda tangan di bawah telah melepas lembar-lembar di atas untuk ${season.name}, dengan ` +
              "isi yang sidiknya tercantum (SHA-256 dari lembar yang ditandatangani). Lembar yang diubah sesudahnya " +
              "mempunyai sidik lain dan nomor revisi lain.",
          },
          {
            text:
              "Tanda terima ini tidak membuktikan bahwa paket sudah sampai kepada ketua, dan waktu di dalamnya " +
              "adalah waktu komputer penilai.",
            margin: [0, 3, 0, 3],
          },
          { text: `Sidik daftar: ${digest}`, fontSize: 7.5 },
          {
            text: `Daftar lengkap ada di dalam berkas ini (${RECEIPT_ATTACHMENT}).`,
            fontSize: 7.5,
            color: "#444444",
          },
        ],
      },
    ],
  };
}

function formatTotal(millionths: number): string {
  return formatDecimal(meanToDecimal({ sum: millionths, count: 1 }));
}
