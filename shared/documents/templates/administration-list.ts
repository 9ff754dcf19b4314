import type { CheckReport } from "../../administration/finding.ts";
import { OUTCOMES, type ResultRow } from "../../administration/result-rows.ts";
import type { Season } from "../../season/season.ts";
import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { EMPTY_DETAILS } from "../document-details.ts";
import { documentFile, letterHeading, pageFooter, signaturesAtFoot } from "../layout.ts";
import type { Letterhead } from "../letterhead.ts";
import type { PaperText } from "../paper-text.ts";
import { cell, figureCell, recordTable } from "./record-table.ts";
import { localised } from "./sheet-pages.ts";

interface ListRequest {
  readonly season: Pick<Season, "id" | "name" | "competition" | "year" | "labels" | "rehearsal" | "closesOn">;
  /** In the order of the list. */
  readonly rows: readonly ResultRow[];
  /** The check the decisions rest on; `null` where none was run. */
  readonly check: { readonly report: CheckReport; readonly at: string } | null;
  readonly secretary: string;
  readonly letterhead: Letterhead;
  readonly text: PaperText;
  readonly madeAt: string;
}

type Outcome = (typeof OUTCOMES)[number];

/** The results of the administrative selection by group, with the reasons and the rules they rest on. */
export function administrationList(request: ListRequest): DefinedDocument {
  const { season, rows, check, secretary, letterhead, text, madeAt } = request;
  const groups = [...new Set(rows.map(({ card }) => card.group))];
  const title = text.t("printedRecords.administration.name", { season: season.name });
  const role = text.t("printedRecords.administration.signer");
  const context = {
    letterhead,
    text,
    madeAt,
    record: { season },
    details: { ...EMPTY_DETAILS, signatories: [{ name: secretary, role, idNumber: "", keys: [] }] },
  };
  return documentFile(context, {
    fileName: `seleksi-administrasi-${season.id}.pdf`,
    title,
    definition: {
      footerText: pageFooter(context, title),
      content: [
        letterHeading(context, {
          title: text.t("printedRecords.administration.title"),
          subtitle: text.t("printedRecords.administration.subtitle", {
            year: String(season.year),
            number: rows.length,
          }),
        }),
        countTable(text, groups, rows),
        ...groups.flatMap((group) => groupLists(text, group, rows)),
        rulesNote(text, check),
        // What is signed stands on the page of the signature.
        {
          unbreakable: true,
          stack: [
            { text: text.t("printedRecords.administration.findingsOnly"), style: "note" },
            signaturesAtFoot(context),
          ],
        },
      ],
    },
  });
}

function countTable(text: PaperText, groups: readonly string[], rows: readonly ResultRow[]): PlainValue {
  const count = (outcome: Outcome, group?: string): number =>
    rows.filter((row) => row.outcome === outcome && (group === undefined || row.card.group === group)).length;
  const line = (name: string, group?: string): readonly PlainValue[] => [
    cell(name),
    ...OUTCOMES.map((outcome) => figureCell(text.number(count(outcome, group)))),
    figureCell(text.number(rows.filter(({ card }) => group === undefined || card.group === group).length)),
  ];
  const sum = text.t("printedRecords.administration.sum");
  return recordTable({
    margin: [0, 0, 0, 10],
    columns: [
      { head: text.t("printedRecords.administration.group"), share: 30 },
      ...OUTCOMES.map((outcome) => ({
        head: text.t(`printedRecords.administration.count.${outcome}`),
        share: 14,
        alignment: "right" as const,
      })),
      { head: sum, share: 14, alignment: "right" },
    ],
    rows: [
      ...groups.map((group) =>
        line(group === "" ? text.t("printedRecords.administration.noGroup") : group, group),
      ),
      ...(groups.length > 1 ? [line(sum)] : []),
    ],
  });
}

function groupLists(text: PaperText, group: string, rows: readonly ResultRow[]): readonly PlainValue[] {
  const own = rows.filter(({ card }) => card.group === group);
  return OUTCOMES.flatMap((outcome): readonly PlainValue[] => {
    const listed = own.filter((row) => row.outcome === outcome);
    if (listed.length === 0) return [];
    const gaps = {
      outcome: text.t(`printedRecords.administration.outcome.${outcome}`),
      group,
      number: listed.length,
    };
    const caption =
      group === ""
        ? text.t("printedRecords.administration.captionNoGroup", gaps)
        : text.t("printedRecords.administration.caption", gaps);
    return [outcomeTable(text, listed, { outcome, caption })];
  });
}

/** The heading is a row of the table's own, so that it never stands alone at the foot of a page. */
function outcomeTable(
  text: PaperText,
  rows: readonly ResultRow[],
  { outcome, caption }: { readonly outcome: Outcome; readonly caption: string },
): PlainValue {
  const hasReasons = outcome !== "undecided" && rows.some(({ reason }) => reason !== "");
  return recordTable({
    caption,
    margin: [0, 10, 0, 0],
    mayBreakRows: hasReasons,
    columns: [
      { head: text.t("printedRecords.sheet.place"), share: 6, alignment: "right" },
      { head: text.t("printedRecords.sheet.number"), share: 17 },
      { head: text.t("printedRecords.recap.innovation"), share: hasReasons ? 27 : 45 },
      { head: text.t("printedRecords.administration.sender"), share: hasReasons ? 24 : 32 },
      ...(hasReasons ? [{ head: text.t("printedRecords.administration.reason"), share: 26 }] : []),
    ],
    rows: rows.map(({ card, reason }, index) => [
      figureCell(String(index + 1)),
      cell(card.number),
      cell(card.title),
      cell([card.unit, card.agency.name].filter((part) => part !== "").join(" — ")),
      ...(hasReasons ? [cell(reason)] : []),
    ]),
  });
}

function rulesNote(text: PaperText, check: ListRequest["check"]): PlainValue {
  if (!check) return { text: text.t("printedRecords.administration.notChecked"), style: "note" };
  const { report, at } = check;
  const { rules, closesOn } = report;
  const off = rules.rules.filter((rule) => rule.off !== undefined).length;
  const checked = text.t("printedRecords.administration.checked", {
    at: text.moment(at),
    number: report.proposals,
    closing: closesOn === null ? text.t("printedRecords.administration.noClosing") : text.date(closesOn),
  });
  return {
    style: "note",
    stack: [
      text.t("printedRecords.administration.rules", {
        name: localised(text, rules.name),
        status: text.t(`printedRecords.administration.status.${rules.provenance.status}`),
        sources: rules.provenance.sources.join("; "),
      }),
      localised(text, rules.provenance.note),
      off > 0 ? `${checked} ${text.t("printedRecords.administration.off", { number: off })}` : checked,
    ],
  };
}
