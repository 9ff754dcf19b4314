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
import type { TemplateContext } from "../template-context.ts";

/** The list of winners to be published: by cluster and in it by rank, with the official figure. */
export function topList(context: TemplateContext): DefinedDocument | null {
  const { record, text } = context;
  const { season } = record;
  const dossiers = listedDossiers(context, { isListed: ({ listed }) => listed, order: "by-rank" });
  if (dossiers.length === 0) return null;
  const { rank, number, title, agency, province, points } = dossierColumns(context);
  const body = {
    ...agency,
    head: text.t("printedLists.unitAndAgency"),
    width: 118,
    cell: ({ dossier }: (typeof dossiers)[number]) =>
      [dossier.unit, dossier.agency.name].filter(Boolean).join(" — "),
  };
  return documentFile(context, {
    fileName: `daftar-${season.id}.pdf`,
    title: text.t("printedLists.topList.name", { list: season.list.name, season: season.name }),
    definition: {
      content: [
        letterHeading(context, {
          title: text.t("printedLists.topList.title", { list: season.list.name }),
          subtitle: text.t("printedLists.topList.subtitle", {
            year: String(season.year),
            number: dossiers.length,
          }),
        }),
        ...clusterTables(
          context,
          dossiers,
          [rank, number, title, body, province, points],
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
