import { readingKey } from "../../identifiers.ts";
import { naturalOrder } from "../../text/natural-order.ts";
import type { DefinedDocument } from "../define-document.ts";
import { indexRecord } from "../record-index.ts";
import type { TemplateContext } from "../template-context.ts";
import { recordDocument } from "./record-document.ts";
import { sheetPages } from "./sheet-pages.ts";

/** All counted sheets of one judge in the order of the dossiers' numbers; `null` without any. */
export function scoreSheets(context: TemplateContext): DefinedDocument | null {
  const { record, scope, text, notes } = context;
  const member = record.members.find(({ id }) => id === scope.memberId);
  const index = indexRecord(record);
  const sheets = record.sheets
    .filter(({ sheet }) => sheet.memberId === scope.memberId)
    .map((signed) => ({
      signed,
      dossier: index.dossier(signed.sheet.dossierId),
      judge: member?.name ?? "",
      notes: notes.get(readingKey(signed.sheet)) ?? {},
    }))
    .toSorted((a, b) => naturalOrder(a.dossier?.number ?? "", b.dossier?.number ?? ""));
  if (!member || sheets.length === 0) return null;
  const { name: season, labels } = record.season;
  const { name } = member;
  return recordDocument(context, {
    fileName: `lembar-penilaian-${member.id}.pdf`,
    name: text.t("printedRecords.sheets.name", { name, season }),
    title: text.t("printedRecords.sheets.title"),
    subtitle: text.t("printedRecords.sheets.subtitle", { label: labels.judge, name, number: sheets.length }),
    footer: text.t("printedRecords.sheets.footer", { name }),
    body: sheetPages(context, sheets),
    hasMeans: false,
  });
}
