import type { DefinedDocument } from "../define-document.ts";
import { documentFile, letterHeading, recountNote, remarkOf, signedEnding } from "../layout.ts";
import { clusterTables, dossierColumns, listedDossiers } from "../listed-dossiers.ts";
import type { TemplateContext } from "../template-context.ts";

/**
 * The finalists as they are published before the panel has heard them: by cluster, agency and title, without marks and in
 * an order that tells nothing of them.
 */
export function finalistList(context: TemplateContext): DefinedDocument | null {
  const { record, text } = context;
  const { season } = record;
  const dossiers = listedDossiers(context, { isListed: ({ listed }) => listed, order: "by-agency" });
  if (dossiers.length === 0) return null;
  const { place, title, unit, agency, province } = dossierColumns(context);
  return documentFile(context, {
    fileName: `finalis-${season.id}.pdf`,
    title: text.t("printedLists.finalists.name", { season: season.name }),
    definition: {
      content: [
        letterHeading(context, {
          title: text.t("printedLists.finalists.title", { list: season.list.name }),
          subtitle: text.t("printedLists.finalists.subtitle", {
            season: season.name,
            number: dossiers.length,
          }),
        }),
        ...clusterTables(
          context,
          dossiers,
          [place, title, unit, agency, province],
          signedEnding(context, [
            { text: text.t("printedLists.finalists.order"), style: "note" },
            ...remarkOf(context),
            recountNote(context),
          ]),
        ),
      ],
    },
  });
}
