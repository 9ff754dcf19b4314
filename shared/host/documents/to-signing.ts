import type { SigningWish } from "../../bridge/documents-contract.ts";
import type { DocumentStatement } from "../../documents/document-statement.ts";
import { paperText } from "../../documents/paper-text.ts";
import { type PageRectangle, signatureSlot } from "../../documents/signature-slots.ts";
import type { DocumentSigning } from "../vault-ports.ts";
import { freePlace } from "./block-place.ts";
import type { InspectedDocument } from "./inspect-document.ts";
import { printedBlock } from "./printed-block.ts";

type Inspected = Omit<InspectedDocument, "obstacle">;
type Place = DocumentStatement["requiredSigners"][number];

interface Moment {
  readonly signedAt: string;
  readonly fileDigest: string;
}

/** A person's wish joined with what the document says: the place and the role of its list, its title as the reason. */
export function toSigning(inspected: Inspected, wish: SigningWish, moment: Moment): DocumentSigning {
  const { statement, ownTurn } = inspected;
  const place = ownTurn === null ? undefined : statement?.requiredSigners[ownTurn];
  const rectangle = wish.isVisible ? placeOf(inspected, wish, place) : null;
  const { isVisible, place: location, ...choices } = wish;
  return {
    ...choices,
    location,
    role: wish.role || (place?.role ?? ""),
    reason: wish.reason || (statement?.title ?? ""),
    signedAt: moment.signedAt,
    appearance: isVisible && rectangle ? blockOf(statement, rectangle, moment) : null,
  };
}

/** Whoever the document does not ask for takes what room its blocks leave, and signs unseen where they leave none. */
function placeOf(inspected: Inspected, wish: SigningWish, place: Place | undefined): PageRectangle | null {
  if (place?.slot) return place.slot;
  // The field that is signed has a rectangle of its own, so that this one is not used.
  return freePlace(inspected) ?? (wish.fieldName === null ? null : signatureSlot(0, 1));
}

function blockOf(
  statement: DocumentStatement | null,
  rectangle: PageRectangle,
  { signedAt, fileDigest }: Moment,
): DocumentSigning["appearance"] {
  const subject = statement
    ? `${statement.season?.id ?? "-"}:${statement.kind}:${statement.resultDigest ?? fileDigest}`
    : `-:document:${fileDigest}`;
  const text = paperText(statement?.language ?? "id");
  return printedBlock(text, { rectangle, signedAt, qrText: `pleno:${subject}` });
}
