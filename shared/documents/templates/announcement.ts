import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { BLANK, documentFile, pageFooter, recountNote, remarkOf, signedEnding } from "../layout.ts";
import { clusterCounts, clusterTables, dossierColumns, listedDossiers } from "../listed-dossiers.ts";
import { letterheadOf, rehearsalMark } from "../printed-letterhead.ts";
import type { TemplateContext } from "../template-context.ts";

/** Calendar days in which objections are heard, as the announcements of past years had it. */
const OBJECTION_DAYS = 5;
const DAY_MILLISECONDS = 86_400_000;

/** The letter that makes the list known, with the list as its attachment on the next page. */
export function announcement(context: TemplateContext): DefinedDocument | null {
  const { record, text, details } = context;
  const { season } = record;
  const dossiers = listedDossiers(context, { isListed: ({ listed }) => listed, order: "by-agency" });
  if (dossiers.length === 0) return null;
  const { place, title, unit, agency, province } = dossierColumns(context);
  const about =
    details.about === "" ? text.t("printedLetter.announcement.about", namesOf(context)) : details.about;
  return documentFile(context, {
    fileName: `pengumuman-${season.id}.pdf`,
    title: about,
    definition: {
      footerText: pageFooter(context, text.t("printedLetter.announcement.about", namesOf(context))),
      content: [
        letterheadOf(context),
        ...rehearsalMark(context),
        letterFacts(context, about),
        ...recipientOf(context),
        ...bodyOf(context, dossiers.length),
        clusterCounts(context, dossiers),
        {
          text: text.t("printedLetter.announcement.objection", objectionPeriod(context)),
          style: "paragraph",
        },
        { text: text.t("printedLetter.announcement.final"), style: "paragraph" },
        ...remarkOf(context),
        ...signersOnLastPage(context),
        {
          text: text.t("printedLetter.announcement.attachmentHead"),
          style: "title",
          pageBreak: "before",
        },
        {
          text: text.t("printedLetter.number", { number: details.number === "" ? BLANK : details.number }),
          style: "number",
        },
        { text: about, style: "subtitle" },
        ...clusterTables(
          context,
          dossiers,
          [place, title, unit, agency, province],
          signedEnding(context, [recountNote(context)]),
        ),
      ],
    },
  });
}

/** The letter names those whose signatures stand behind its attachment. */
function signersOnLastPage({ details, text }: TemplateContext): readonly PlainValue[] {
  const signers = details.signatories.map(({ name, role }) => `${name} (${role})`).join("; ");
  return signers === ""
    ? []
    : [
        {
          text: text.t("printedLetter.announcement.signers", { signers }),
          margin: [0, 10, 0, 0],
        },
      ];
}

function namesOf({ record: { season } }: TemplateContext) {
  return { list: season.list.name, competition: season.competition, year: String(season.year) };
}

/** Number, attachment and subject at the left, the day at the right, as on official letters. */
function letterFacts({ details, text, madeAt }: TemplateContext, about: string): PlainValue {
  const day = text.date(details.date ?? madeAt);
  const facts: readonly (readonly [string, string])[] = [
    [text.t("printedLetter.numberLabel"), details.number === "" ? BLANK : details.number],
    [text.t("printedLetter.attachmentLabel"), text.t("printedLetter.announcement.attachment")],
    [text.t("printedLetter.aboutLabel"), about],
  ];
  return {
    margin: [0, 0, 0, 12],
    columnGap: 12,
    columns: [
      {
        width: 355,
        layout: "bare",
        table: {
          widths: [58, 8, 285],
          body: facts.map(([label, value]) => [label, ":", { text: value, margin: [0, 0, 0, 2] }]),
        },
      },
      {
        width: 148,
        alignment: "right",
        text: details.place === "" ? day : text.t("printedLetter.placeAndDay", { place: details.place, day }),
      },
    ],
  };
}

function recipientOf({ details, text }: TemplateContext): readonly PlainValue[] {
  const name = details.recipient === "" ? BLANK : details.recipient;
  return [
    { text: text.t("printedLetter.to"), margin: [0, 0, 0, 1] },
    { text: name, margin: [0, 0, 0, 12] },
  ];
}

function bodyOf(context: TemplateContext, number: number): readonly PlainValue[] {
  const { text, record } = context;
  return [
    {
      text: text.t("printedLetter.announcement.opening", {
        ...namesOf(context),
        panel: record.season.labels.panel,
        day: text.date(record.frozen.at),
        number,
      }),
      style: "paragraph",
    },
    { text: text.t("printedLetter.announcement.counts"), style: "paragraph" },
  ];
}

function objectionPeriod({ details, madeAt, text, record }: TemplateContext) {
  const last = new Date(Date.parse(details.date ?? madeAt) + OBJECTION_DAYS * DAY_MILLISECONDS).toISOString();
  return {
    days: OBJECTION_DAYS,
    day: text.date(details.date === null ? last : last.slice(0, "2026-06-18".length)),
    panel: record.season.labels.panel,
  };
}
