import type { DefinedDocument } from "../define-document.ts";
import {
  documentFile,
  formulaNote,
  letterHeading,
  recountNote,
  remarkOf,
  sameFigureNote,
  signedEnding,
} from "../layout.ts";
import { clusterTables, dossierColumns, listedDossiers, tieNote } from "../listed-dossiers.ts";
import { nominationOf } from "../nomination.ts";
import type { TemplateContext } from "../template-context.ts";

/** What the Evaluation Team hands to the Independent Panel: twice the list, by group, cluster and rank. */
export function nominationList(context: TemplateContext): DefinedDocument | null {
  const { record, text } = context;
  const { season } = record;
  const { quota, isNominated, beyond } = nominationOf(record);
  const dossiers = listedDossiers(context, { isListed: isNominated, order: "by-rank" });
  if (dossiers.length === 0) return null;
  const { place, rank, number, title, agency, province, points } = dossierColumns(context);
  return documentFile(context, {
    fileName: `nominasi-${season.id}.pdf`,
    title: text.t("printedLists.nominations.name", { season: season.name }),
    definition: {
      content: [
        letterHeading(context, {
          title: text.t("printedLists.nominations.title"),
          subtitle: text.t("printedLists.nominations.subtitle", {
            season: season.name,
            number: dossiers.length,
          }),
        }),
        {
          text: text.t("printedLists.nominations.basis", {
            quota,
            list: season.list.name,
            size: season.list.size,
          }),
          style: "paragraph",
        },
        ...(beyond === 0
          ? []
          : [{ text: text.t("printedLists.nominations.beyond", { number: beyond }), style: "paragraph" }]),
        ...clusterTables(
          context,
          dossiers,
          [place, number, title, agency, province, rank, points],
          signedEnding(context, [
            formulaNote(context),
            ...tieNote(context, dossiers),
            ...sameFigureNote(context),
            ...remarkOf(context),
            recountNote(context),
          ]),
        ),
      ],
    },
  });
}
