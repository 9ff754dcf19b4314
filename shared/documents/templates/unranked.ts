import { indexRecord } from "../record-index.ts";
import type { TemplateContext } from "../template-context.ts";

/** Dossiers without any counted sheet; silence about them would hide that they were never judged. */
export function unrankedText({ record, scope, text }: TemplateContext): readonly string[] {
  const index = indexRecord(record);
  const number = record.dossiers.filter(
    ({ id, group }) => (scope.group === null || group === scope.group) && !index.row(id),
  ).length;
  return number === 0 ? [] : [text.t("printedRecords.unranked", { number })];
}
