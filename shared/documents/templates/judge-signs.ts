import { naturalOrder } from "../../text/natural-order.ts";
import type { PlainValue } from "../document-definition.ts";
import { indexRecord } from "../record-index.ts";
import type { ResultRecord, ResultRow } from "../result-record.ts";
import type { TemplateContext } from "../template-context.ts";

/** Short signs ("P1") of the judges who have a counted sheet of these dossiers, in the order of their names. */
export function judgeSigns(
  record: ResultRecord,
  rows: readonly Pick<ResultRow, "dossierId">[],
): ReadonlyMap<string, string> {
  const index = indexRecord(record);
  const ids = new Set<string>(
    rows.flatMap(({ dossierId }) => index.sheetsOfDossier(dossierId).map(({ memberId }) => memberId)),
  );
  const inOrder = [...ids].toSorted((a, b) => naturalOrder(index.memberName(a), index.memberName(b)));
  return new Map(inOrder.map((id, place) => [id, `P${place + 1}`]));
}

/** What the signs stand for, below their table. */
export function judgeLegend(
  { record, text }: TemplateContext,
  signs: ReadonlyMap<string, string>,
): PlainValue {
  const index = indexRecord(record);
  const list = [...signs].map(([id, sign]) => `${sign} = ${index.memberName(id)}`).join("; ");
  return {
    text: text.t("printedRecords.recap.legend", { label: record.season.labels.judge, list }),
    fontSize: 7.5,
    margin: [0, 4, 0, 0],
  };
}
