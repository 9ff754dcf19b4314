import type { DossierCard } from "../../dossier/dossier.ts";
import type { PanelMember } from "../../panel/panel-member.ts";
import type { SignedSheet } from "../../scoring/score-sheet.ts";
import type { Season } from "../../season/season.ts";
import type { DefinedDocument } from "../define-document.ts";
import { EMPTY_DETAILS } from "../document-details.ts";
import { documentFile, letterHeading, signaturesAtFoot } from "../layout.ts";
import { NO_LETTERHEAD } from "../letterhead.ts";
import type { PaperText } from "../paper-text.ts";
import { sheetPages } from "./sheet-pages.ts";

interface SignedSheetRequest {
  readonly season: Season;
  readonly member: Pick<PanelMember, "name">;
  readonly dossier: DossierCard;
  readonly signed: SignedSheet;
  readonly text: PaperText;
  readonly madeAt: string;
}

/** One released sheet of a judge, with room for the judge's own signature. */
export function signedSheet({
  season,
  member,
  dossier,
  signed,
  text,
  madeAt,
}: SignedSheetRequest): DefinedDocument {
  const signatory = { name: member.name, role: season.labels.judge, idNumber: "", keys: [] };
  const details = { ...EMPTY_DETAILS, signatories: [signatory] };
  const record = { season, rubric: season.rubric };
  const context = { record, details, letterhead: NO_LETTERHEAD, text, madeAt };
  const sheet = { signed, dossier, judge: member.name, notes: signed.notes };
  return documentFile(context, {
    fileName: `lembar-${dossier.number.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")}.pdf`,
    title: text.t("printedRecords.dossier.name", { number: dossier.number, season: season.name }),
    definition: {
      content: [
        letterHeading(context, { title: text.t("printedRecords.sheets.title"), subtitle: season.name }),
        ...sheetPages({ record, text }, [sheet]),
        signaturesAtFoot(context),
      ],
    },
  });
}
