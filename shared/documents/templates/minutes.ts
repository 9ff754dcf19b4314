import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { indexRecord } from "../record-index.ts";
import type { TemplateContext } from "../template-context.ts";
import { titledDecisions } from "./decision-list.ts";
import { exclusionTable } from "./exclusions.ts";
import { meetingOpening, participants } from "./meeting-opening.ts";
import { recordDocument } from "./record-document.ts";
import { cell, figureCell, recordTable, sectionTitle } from "./record-table.ts";
import { localised } from "./sheet-pages.ts";
import { unrankedText } from "./unranked.ts";

/** Berita Acara of the plenary: who met, on what, what was counted and decided and why, and the list that follows. */
export function minutes(context: TemplateContext): DefinedDocument {
  const { record, text, details } = context;
  const { season, frozen } = record;
  const list = season.list.name;
  const { year } = season;
  const agenda =
    details.about === ""
      ? [
          text.t("printedRecords.minutes.agendaSheets"),
          text.t("printedRecords.minutes.agendaDecisions"),
          text.t("printedRecords.minutes.agendaList", { list }),
        ]
      : [details.about];
  return recordDocument(context, {
    fileName: `berita-acara-${season.id}.pdf`,
    name: text.t("printedRecords.minutes.name", { list, season: season.name }),
    title: text.t("printedRecords.minutes.title"),
    subtitle: text.t("printedRecords.minutes.subtitle", { list, year: String(year) }),
    footer: text.t("printedRecords.minutes.footer", { season: season.name }),
    body: [
      meetingOpening(context, text.t("printedRecords.minutes.meeting", { list, year: String(year) })),
      ...participants(context),
      sectionTitle(text.t("printedRecords.minutes.agenda")),
      { ol: agenda },
      sectionTitle(text.t("printedRecords.minutes.findings")),
      { ol: findings(context) },
      ...titledDecisions(
        context,
        text.t("printedRecords.minutes.decisionsBefore"),
        record.decisions.slice(0, -1),
      ),
      sectionTitle(text.t("printedRecords.minutes.conclusion")),
      {
        ol: [
          text.t("printedRecords.minutes.frozen", {
            by: frozen.by,
            at: text.moment(frozen.at),
            reason: frozen.reason,
          }),
          listedText(context),
        ],
      },
      listTable(context),
      ...exclusionTable(context),
    ],
    closing: text.t("printedRecords.minutes.closing"),
    hasMeans: true,
  });
}

/** What the meeting rested on: how many sheets of how many judges, under which rubric, and what was not counted. */
function findings(context: TemplateContext): readonly string[] {
  const { record, text } = context;
  const { rubric, season, exclusions, ranking, sheets } = record;
  const judges = new Set(sheets.map(({ sheet }) => sheet.memberId)).size;
  const { name, version, provenance } = rubric;
  return [
    text.t("printedRecords.minutes.counted", {
      dossiers: ranking.length,
      judges,
      label: season.labels.judge.toLowerCase(),
      sheets: sheets.length,
    }),
    text.t("printedRecords.minutes.rubric", {
      name: localised(text, name),
      version: String(version),
      status: text.t(`printedRecords.rubricStatus.${provenance.status}`),
    }),
    exclusions.length === 0
      ? text.t("printedRecords.minutes.allCounted")
      : text.t("printedRecords.minutes.notCounted", { number: exclusions.length }),
    ...unrankedText(context),
  ];
}

/** The marks on both sides of the line, so that everyone sees how near it was. */
function listedText({ record: { ranking, season }, text }: TemplateContext): string {
  const listed = ranking.filter((row) => row.listed);
  const last = listed.at(-1);
  const next = ranking.find((row) => !row.listed);
  const key = listed.length > season.list.size ? "listedOver" : "listed";
  const said = text.t(`printedRecords.minutes.${key}`, { number: listed.length, list: season.list.name });
  if (!last || !next) return said;
  const line = text.t("printedRecords.minutes.line", {
    last: text.decimal(last.points),
    next: text.decimal(next.points),
  });
  return `${said} ${line}`;
}

function listTable({ record, text }: TemplateContext): PlainValue {
  const index = indexRecord(record);
  return recordTable({
    margin: [0, 10, 0, 0],
    columns: [
      { head: text.t("printedRecords.sheet.place"), share: 7, alignment: "right" },
      { head: text.t("printedRecords.recap.innovation"), share: 47 },
      { head: text.t("printedRecords.recap.agency"), share: 34 },
      { head: text.t("printedRecords.sheet.mark"), share: 12, alignment: "right" },
    ],
    rows: record.ranking
      .filter((row) => row.listed)
      .map((row) => {
        const dossier = index.dossier(row.dossierId);
        return [
          figureCell(`${row.rank}${row.tied ? "*" : ""}`),
          cell(dossier?.title ?? row.dossierId),
          cell(dossier?.agency.name ?? ""),
          figureCell(text.decimal(row.points)),
        ];
      }),
  });
}
