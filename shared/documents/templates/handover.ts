import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import type { Signatory } from "../document-details.ts";
import { BLANK, documentFile, letterHeading, recountNote, remarkOf, signaturesAtFoot } from "../layout.ts";
import { clusterCounts, listedDossiers } from "../listed-dossiers.ts";
import { nominationOf } from "../nomination.ts";
import type { TemplateContext } from "../template-context.ts";

/**
 * Berita Acara by which the Evaluation Team hands its nominations to the Independent Panel; `null` without the two parties,
 * who are the first two signatories.
 */
export function handover(context: TemplateContext): DefinedDocument | null {
  const { record, text, details, madeAt } = context;
  const [first, second, ...witnesses] = details.signatories;
  if (!first || !second) return null;
  const { season } = record;
  const { isNominated, quota, beyond } = nominationOf(record);
  const dossiers = listedDossiers(context, { isListed: isNominated, order: "by-agency" });
  if (dossiers.length === 0) return null;
  const day = details.date ?? madeAt;
  return documentFile(context, {
    fileName: `serah-terima-${season.id}.pdf`,
    title: text.t("printedLetter.handover.name", { season: season.name }),
    definition: {
      content: [
        letterHeading(context, {
          title: text.t("printedLetter.handover.title"),
          subtitle: text.t("printedLetter.handover.subtitle", { season: season.name }),
          hasNumber: true,
        }),
        {
          text: text.t("printedLetter.handover.opening", {
            weekday: text.weekday(day),
            day: text.date(day),
            place: details.place || BLANK,
          }),
          style: "paragraph",
        },
        party(context, first, "first"),
        party(context, second, "second"),
        {
          text: text.t("printedLetter.handover.act", { season: season.name }),
          style: "paragraph",
          margin: [0, 6, 0, 6],
        },
        {
          ol: [
            text.t("printedLetter.handover.nominations", { number: dossiers.length, quota }),
            text.t("printedLetter.handover.sheets", { number: record.sheets.length }),
            ...(record.exclusions.length === 0
              ? []
              : [text.t("printedLetter.handover.exclusions", { number: record.exclusions.length })]),
            text.t("printedLetter.handover.record"),
          ],
          margin: [0, 0, 0, 8],
        },
        ...(beyond === 0
          ? []
          : [{ text: text.t("printedLists.nominations.beyond", { number: beyond }), style: "paragraph" }]),
        clusterCounts(context, dossiers),
        ...remarkOf(context),
        signaturesAtFoot(context, [
          { text: text.t("printedLetter.handover.duty"), style: "paragraph", margin: [0, 8, 0, 8] },
          ...witnessesOf(context, witnesses),
          { text: text.t("printedLetter.handover.closing"), style: "paragraph", margin: [0, 8, 0, 0] },
          recountNote(context),
        ]),
      ],
    },
  });
}

/** One of the two parties: the first two signatories, in their order. */
function party({ text }: TemplateContext, { name, role }: Signatory, which: "first" | "second"): PlainValue {
  const rows: readonly (readonly [string, string])[] = [
    [text.t("printedLetter.handover.nameLabel"), name],
    [text.t("printedLetter.handover.roleLabel"), role],
  ];
  return {
    unbreakable: true,
    margin: [0, 0, 0, 6],
    stack: [
      {
        layout: "bare",
        table: { widths: [80, 8, 420], body: rows.map(([label, value]) => [label, ":", value]) },
      },
      { text: text.t(`printedLetter.handover.${which}`), margin: [0, 2, 0, 0] },
    ],
  };
}

/** Whoever signs beside the two parties. */
function witnessesOf({ text }: TemplateContext, witnesses: readonly Signatory[]): readonly PlainValue[] {
  if (witnesses.length === 0) return [];
  return [
    { text: text.t("printedLetter.handover.witnesses"), margin: [0, 0, 0, 2] },
    { ol: witnesses.map(({ name, role }) => `${name}, ${role}`), margin: [0, 0, 0, 6] },
  ];
}
