import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { BLANK, documentFile, remarkOf, signedEnding } from "../layout.ts";
import { clusterTables, dossierColumns, listedDossiers } from "../listed-dossiers.ts";
import { rehearsalMark } from "../printed-letterhead.ts";
import type { TemplateContext } from "../template-context.ts";

/**
 * The annex of the minister's decree: its head stands in the right half, as in regulations, without a letterhead. A decree's
 * text holds nothing of the program's; where nobody is named, the block of the minister is left open to be signed elsewhere.
 */
export function decreeAnnex(context: TemplateContext): DefinedDocument | null {
  const { record, text } = context;
  const signed = { ...context, details: withMinister(context) };
  const { season } = record;
  const dossiers = listedDossiers(context, { isListed: ({ listed }) => listed, order: "by-agency" });
  if (dossiers.length === 0) return null;
  const { place, title, unit, agency, province } = dossierColumns(context);
  const names = { list: season.list.name, competition: season.competition, year: String(season.year) };
  const document = documentFile(signed, {
    fileName: `lampiran-keputusan-${season.id}.pdf`,
    title: text.t("printedLetter.annex.name", names),
    definition: {
      content: [
        annexHead(context),
        ...rehearsalMark(context),
        {
          text: text.t("printedLetter.annex.title", names).toUpperCase(),
          style: "title",
          margin: [0, 0, 0, 10],
        },
        ...clusterTables(
          context,
          dossiers,
          [place, title, unit, agency, province],
          signedEnding(signed, remarkOf(context)),
        ),
      ],
    },
  });
  return context.details.signatories.length === 0 ? { ...document, slots: [] } : document;
}

/** The block as it is printed; the document asks for no signer whom nobody has named. */
function withMinister({ details, text }: TemplateContext): TemplateContext["details"] {
  if (details.signatories.length > 0) return details;
  const role = text.t("printedLetter.annex.minister").toUpperCase();
  return { ...details, signatories: [{ name: BLANK, role, idNumber: "", keys: [] }] };
}

function annexHead({ details, text, record: { season } }: TemplateContext): PlainValue {
  const about =
    details.about === ""
      ? text.t("printedLetter.annex.about", {
          list: season.list.name,
          competition: season.competition,
          year: String(season.year),
        })
      : details.about;
  return {
    margin: [0, 0, 0, 16],
    columns: [
      { width: 245, text: "" },
      {
        width: 270,
        stack: [
          text.t("printedLetter.annex.head").toUpperCase(),
          decreeText(details.decree, text.t).toUpperCase(),
          { text: text.t("printedLetter.annex.concerning").toUpperCase(), margin: [0, 4, 0, 4] },
          about.toUpperCase(),
        ],
      },
    ],
  };
}

/** Whoever writes only the number and year means a decree of the minister; a whole name stands for itself. */
function decreeText(decree: string, t: TemplateContext["text"]["t"]): string {
  if (decree === "") return t("printedLetter.annex.decreeBlank", { blank: BLANK });
  return /^(?:nomor|number|no\.?)?\s*\d/iu.test(decree)
    ? t("printedLetter.annex.decree", { number: decree.replace(/^(?:nomor|number|no\.?)\s*/iu, "") })
    : decree;
}
