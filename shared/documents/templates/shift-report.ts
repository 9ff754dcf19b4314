import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { indexRecord } from "../record-index.ts";
import type { ShiftRow } from "../shift-report.ts";
import type { TemplateContext } from "../template-context.ts";
import { recordDocument } from "./record-document.ts";
import { cell, paragraph, recordTable } from "./record-table.ts";

/** How ranks moved between the first sheets and those that counted, by whom and why; `null` without the computation. */
export function shiftReport(context: TemplateContext): DefinedDocument | null {
  const { record, text, shifts } = context;
  if (!shifts) return null;
  const { season } = record;
  const { rows, dossiers, entered, left } = shifts;
  return recordDocument(context, {
    fileName: `laporan-pergeseran-${season.id}.pdf`,
    name: text.t("printedRecords.shifts.name", { season: season.name }),
    title: text.t("printedRecords.shifts.title"),
    subtitle: text.t("printedRecords.shifts.subtitle", { season: season.name }),
    footer: text.t("printedRecords.shifts.footer", { season: season.name }),
    body: [
      paragraph(text.t("printedRecords.shifts.basis")),
      paragraph(
        rows.length === 0
          ? text.t("printedRecords.shifts.nothing", { number: dossiers })
          : text.t("printedRecords.shifts.summary", {
              number: rows.length,
              dossiers,
              entered,
              left,
              list: season.list.name,
            }),
      ),
      ...(rows.length === 0 ? [] : [shiftTable(context, rows)]),
    ],
    hasMeans: true,
  });
}

function shiftTable(context: TemplateContext, rows: readonly ShiftRow[]): PlainValue {
  const { record, text } = context;
  const index = indexRecord(record);
  return recordTable({
    margin: [0, 4, 0, 0],
    columns: [
      { head: text.t("printedRecords.sheet.number"), share: 15 },
      { head: text.t("printedRecords.recap.innovation"), share: 25 },
      { head: text.t("printedRecords.shifts.before"), share: 13 },
      { head: text.t("printedRecords.shifts.after"), share: 13 },
      { head: text.t("printedRecords.shifts.causes"), share: 34 },
    ],
    rows: rows.map((row) => {
      const dossier = index.dossier(row.dossierId);
      return [
        cell(dossier?.number ?? row.dossierId),
        cell(dossier?.title ?? ""),
        cell(placeText(context, row.before)),
        cell(placeText(context, row.after)),
        cell(row.causes.map((cause) => causeText(context, cause)).join("\n")),
      ];
    }),
    mayBreakRows: true,
  });
}

function placeText({ text }: TemplateContext, place: ShiftRow["before"]): string {
  if (!place) return text.t("printedRecords.shifts.noRank");
  const key = place.isListed ? "listedPlace" : "place";
  return text.t(`printedRecords.shifts.${key}`, {
    rank: String(place.rank),
    points: text.decimal(place.points),
  });
}

function causeText({ text }: TemplateContext, { kind, by, reason }: ShiftRow["causes"][number]): string {
  const what = text.t(`printedRecords.shifts.cause.${kind}`, { by });
  return reason === "" ? what : `${what} ${text.t("printedRecords.decisions.reason", { reason })}`;
}
