import type { DossierCard } from "../../dossier/dossier.ts";
import type { Sha256, Sha256Hex } from "../../identifiers.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import type { PanelMember } from "../../panel/panel-member.ts";
import { type ScoreSheet, sheetPayload } from "../../scoring/score-sheet.ts";
import { sheetTotal } from "../../scoring/sheet-total.ts";
import type { Season } from "../../season/season.ts";
import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { EMPTY_DETAILS } from "../document-details.ts";
import { documentFile, letterHeading, pageFooter, signaturesAtFoot } from "../layout.ts";
import { NO_LETTERHEAD } from "../letterhead.ts";
import type { PaperText } from "../paper-text.ts";
import { cell, figureCell, recordTable } from "./record-table.ts";
import { printTotal } from "./sheet-pages.ts";

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
  readonly text: PaperText;
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

interface ReceiptRow extends ReleasedSheet {
  readonly total: number;
  readonly sha256: Sha256Hex;
}

/** A judge's receipt of their own released sheets, in the order of the dossiers' numbers. */
export function releaseReceipt(request: ReceiptRequest): DefinedReceipt {
  const { season, member, sheets, text, madeAt, sha256 } = request;
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
  const { name } = member;
  const context = {
    // A judge's computer has no letterhead of the panel's.
    letterhead: NO_LETTERHEAD,
    text,
    madeAt,
    record: { season },
    details: { ...EMPTY_DETAILS, signatories: [{ name, role: labels.judge, idNumber: "", keys: [] }] },
  };
  const document = documentFile(context, {
    fileName: `tanda-terima-${member.id}.pdf`,
    title: text.t("printedRecords.receipt.name", { name, season: season.name }),
    definition: {
      footerText: pageFooter(context, text.t("printedRecords.receipt.footer", { name })),
      content: [
        letterHeading(context, {
          title: text.t("printedRecords.receipt.title"),
          subtitle: text.t("printedRecords.receipt.subtitle", {
            label: labels.judge,
            name,
            number: rows.length,
          }),
        }),
        sheetTable(text, rows),
        // What is signed stands on the page of the signature.
        { unbreakable: true, stack: [proof(request, digest), signaturesAtFoot(context)] },
      ],
    },
  });
  return { ...document, list, digest };
}

function sheetTable(text: PaperText, rows: readonly ReceiptRow[]): PlainValue {
  const columns = [
    { head: text.t("printedRecords.sheet.place"), share: 6, alignment: "right" },
    { head: text.t("printedRecords.sheet.number"), share: 16 },
    { head: text.t("printedRecords.recap.innovation"), share: 29 },
    { head: text.t("printedRecords.receipt.revision"), share: 8, alignment: "right" },
    { head: text.t("printedRecords.sheet.mark"), share: 9, alignment: "right" },
    { head: text.t("printedRecords.receipt.digest"), share: 15 },
    { head: text.t("printedRecords.receipt.released"), share: 17 },
  ] as const;
  // Totals of different dossiers mean nothing when added up, so only the sheets are counted.
  const count = text.t("printedRecords.receipt.count", { number: rows.length });
  const countRow = columns.map((_, index) =>
    index === 0 ? cell(count, { colSpan: columns.length, bold: true }) : "",
  );
  return recordTable({ columns, rows: [...rows.map((row, index) => toRow(text, row, index)), countRow] });
}

function toRow(
  text: PaperText,
  { dossier, sheet, total, sha256 }: ReceiptRow,
  index: number,
): readonly PlainValue[] {
  return [
    figureCell(String(index + 1)),
    cell(dossier.number),
    cell(dossier.title),
    figureCell(String(sheet.revision)),
    figureCell(printTotal(text, total)),
    cell(sha256.slice(0, SHOWN_DIGITS)),
    { text: text.moment(sheet.releasedAt), fontSize: 7.5 },
  ];
}

/** What the bar code of a receipt says; its digest is the one of the list inside. */
export function receiptCode(
  { season, member }: Pick<ReceiptRequest, "season" | "member">,
  digest: string,
): string {
  return `pleno:${season.id}:release-receipt:${member.id}:${digest}`;
}

function proof(request: ReceiptRequest, digest: Sha256Hex): PlainValue {
  const { season, text } = request;
  return {
    margin: [0, 14, 0, 0],
    columnGap: 12,
    columns: [
      { width: 84, stack: [{ qr: receiptCode(request, digest), fit: 84 }] },
      {
        width: "*",
        fontSize: 8.5,
        stack: [
          { text: text.t("printedRecords.receipt.proves"), bold: true, margin: [0, 0, 0, 2] },
          { text: text.t("printedRecords.receipt.provesText", { season: season.name }) },
          { text: text.t("printedRecords.receipt.provesNot"), margin: [0, 3, 0, 3] },
          { text: text.t("printedRecords.receipt.listDigest", { digest }), fontSize: 7.5 },
          {
            text: text.t("printedRecords.receipt.attached", { file: RECEIPT_ATTACHMENT }),
            fontSize: 7.5,
            color: "#444444",
          },
        ],
      },
    ],
  };
}
