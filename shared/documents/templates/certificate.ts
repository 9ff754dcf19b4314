import type { DefinedDocument } from "../define-document.ts";
import type { PlacedText, PlainValue } from "../document-definition.ts";
import { BLANK, STYLES } from "../layout.ts";
import { type ListedDossier, listedDossiers } from "../listed-dossiers.ts";
import { rehearsalMark } from "../printed-letterhead.ts";
import { fittingSize, signatureCaptions, signatureSpace } from "../printed-signatures.ts";
import { signaturePlaces } from "../signature-slots.ts";
import type { TemplateContext } from "../template-context.ts";

/** Points between the left and right margins of A4 on its side; F4 is wider. */
const WIDTH = 740;
/** With more signatories than this their blocks take a page of their own. */
const MOST_ON_EACH_PAGE = 8;
/** With more than this the blocks stand in two rows and leave less height. */
const MOST_IN_ONE_ROW = 4;

/** Size of the print in points at which a line is not yet set in bold. */
const SMALL = 11;

/** Size of the print where a page refers to the signatures of another. */
const SIGNED_AT_END = 7.5;

/** Wanted size of the print, greatest height, and the space below, in points. */
type LineSize = readonly [wanted: number, height: number, gap: number];

/** A certificate (piagam) for every listed dossier, or for the one of the scope, each on a page of its own. */
export function certificate(context: TemplateContext): DefinedDocument | null {
  const { record, scope, text, details } = context;
  const { season } = record;
  const dossiers = listedDossiers(context, {
    isListed: ({ listed, dossierId }) => listed && (scope.dossierId ?? dossierId) === dossierId,
    order: "by-agency",
  });
  if (dossiers.length === 0) return null;
  const count = details.signatories.length;
  const pages = count > MOST_ON_EACH_PAGE ? "last" : "every";
  return {
    fileName:
      scope.dossierId === null ? `piagam-${season.id}.pdf` : `piagam-${season.id}-${scope.dossierId}.pdf`,
    slots: signaturePlaces(count, "certificate").map(({ slot }) => slot),
    input: {
      title: text.t("printedLetter.certificate.name", { season: season.name }),
      definition: {
        pageOrientation: "landscape",
        pageMargins: [50, 38, 50, 56],
        styles: STYLES,
        frame: true,
        placed: {
          pages,
          texts: [...signatureCaptions(context, "certificate"), ...signedAtEnd(context)],
        },
        content: [
          ...dossiers.map((listed, index) => page(context, listed, index > 0)),
          signatureSpace(context, "certificate"),
        ],
      },
    },
  };
}

/** A file of many certificates is signed once, on its last page; the others say so where they show no signature. */
function signedAtEnd({ text, details: { signatories } }: TemplateContext): readonly PlacedText[] {
  const words = text.t("printedLetter.certificate.signedAtEnd");
  return signaturePlaces(signatories.length, "certificate").map(
    ({ slot: { left, bottom, width, height } }) => ({
      text: words,
      left,
      top: bottom + height / 2 + SIGNED_AT_END,
      width,
      fontSize: SIGNED_AT_END,
      notOnLast: true,
    }),
  );
}

function page(context: TemplateContext, { dossier }: ListedDossier, isNext: boolean): PlainValue {
  const { text, details, record, letterhead } = context;
  const { season } = record;
  const isTight = details.signatories.length > MOST_IN_ONE_ROW;
  const issuer = letterhead.lines[0] ?? season.labels.panel;
  const line = (words: string, [wanted, height, gap]: LineSize): PlainValue => ({
    text: words,
    bold: wanted > SMALL,
    fontSize: fittingSize(words, { width: WIDTH, height }, wanted),
    margin: [0, 0, 0, isTight ? gap / 2 : gap],
  });
  return {
    alignment: "center",
    ...(isNext ? { pageBreak: "before" } : {}),
    stack: [
      ...logoOf(context, isTight),
      line(issuer, [12, 28, 12]),
      ...rehearsalMark(context),
      line(text.t("printedLetter.certificate.title").toUpperCase(), isTight ? [22, 28, 4] : [30, 38, 2]),
      line(text.t("printedLetter.number", { number: details.number || BLANK }), [10, 13, 12]),
      line(text.t("printedLetter.certificate.givenTo"), [SMALL, 14, 4]),
      line(dossier.agency.name, isTight ? [16, 36, 2] : [20, 48, 3]),
      ...(dossier.unit === "" ? [] : [line(dossier.unit, [SMALL, 26, 10])]),
      line(text.t("printedLetter.certificate.for"), [SMALL, 14, 4]),
      line(dossier.title.trim(), isTight ? [14, 38, 8] : [17, 62, 10]),
      line(
        text.t("printedLetter.certificate.as", {
          list: season.list.name,
          competition: season.competition,
          year: String(season.year),
        }),
        [SMALL, 28, 0],
      ),
      ...(details.signatories.length > MOST_ON_EACH_PAGE
        ? [
            {
              text: text.t("printedLetter.certificate.signedAtEnd"),
              fontSize: SIGNED_AT_END,
              margin: [0, 40, 0, 0],
            },
          ]
        : []),
    ],
  };
}

function logoOf({ letterhead: { logo } }: TemplateContext, isTight: boolean): readonly PlainValue[] {
  if (!logo || isTight) return [];
  return [{ image: `data:${logo.mediaType};base64,${logo.data}`, fit: [46, 46], margin: [0, 4, 0, 6] }];
}
