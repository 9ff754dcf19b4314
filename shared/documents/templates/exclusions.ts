import type { PlainValue } from "../document-definition.ts";
import { indexRecord } from "../record-index.ts";
import type { ResultRecord } from "../result-record.ts";
import type { TemplateContext } from "../template-context.ts";
import { cell, recordTable } from "./record-table.ts";

type Exclusion = ResultRecord["exclusions"][number];

/** Readings left out of the mean, each with who decided it and why; nothing where there are none. */
export function exclusionTable(
  { record, text }: TemplateContext,
  isShown: (exclusion: Exclusion) => boolean = () => true,
): readonly PlainValue[] {
  const shown = record.exclusions.filter(isShown);
  if (shown.length === 0) return [];
  const index = indexRecord(record);
  return [
    recordTable({
      caption: text.t("printedRecords.exclusions.title"),
      margin: [0, 12, 0, 0],
      columns: [
        { head: text.t("printedRecords.sheet.number"), share: 16 },
        { head: text.t("printedRecords.sheet.judge"), share: 24 },
        { head: text.t("printedRecords.exclusions.reason"), share: 38 },
        { head: text.t("printedRecords.exclusions.by"), share: 22 },
      ],
      rows: shown.map(({ dossierId, memberId, reason, by }) => [
        cell(index.dossier(dossierId)?.number ?? dossierId),
        cell(index.memberName(memberId)),
        cell(reason),
        cell(by),
      ]),
      mayBreakRows: true,
    }),
  ];
}
