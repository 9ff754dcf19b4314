import { openSlots, type PageRectangle, signatureSlot } from "../../documents/signature-slots.ts";
import { isSamePerson } from "../../panel/person-name.ts";
import { ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { DocumentRevisions } from "../document-ports.ts";
import type { InspectedDocument } from "./inspect-document.ts";

type Inspected = Pick<InspectedDocument, "statement" | "report">;

const COLUMNS = 2;
/** Between two rows of blocks on a document that keeps no room for captions. */
const ROW_GAP = 10;

/**
 * A place for somebody whom the document does not ask for: on one of Pleno a cell that its own blocks leave open, so
 * that nothing is printed over its text, `null` where there is none; on any other beside and above those taken.
 */
export function freePlace({ statement, report }: Inspected): PageRectangle | null {
  const unnamed = report.signatures.length + report.emptyFields.length;
  if (!statement) {
    const slot = signatureSlot(unnamed % COLUMNS, COLUMNS);
    return { ...slot, bottom: slot.bottom + Math.floor(unnamed / COLUMNS) * (slot.height + ROW_GAP) };
  }
  const met = report.required.filter(({ fieldName }) => fieldName !== null).length;
  const slots = statement.requiredSigners.flatMap(({ slot }) => slot ?? []);
  return openSlots(slots)[Math.max(0, unnamed - met)] ?? null;
}

/**
 * The place of a field that is left empty: of the signer it is named for, else of the first whose key nobody told, for
 * that one is likely to sign elsewhere, else of the first who is missing; `null` where no room is left.
 */
export function reservedPlace(inspected: Inspected, name: string): PageRectangle | null {
  const { statement, report } = inspected;
  const open = (statement?.requiredSigners ?? []).filter(
    (_, index) => (report.required[index]?.fieldName ?? null) === null,
  );
  const named = open.find((signer) => isSamePerson(signer.name, name) || isSamePerson(signer.role, name));
  const chosen = named ?? open.find(({ keys }) => keys.length === 0) ?? open[0];
  return chosen?.slot ?? freePlace(inspected);
}

/** Adds the field where it belongs, and one that shows nothing where another signature stands there or the page ends. */
export async function reserveSomewhere(
  { reserveField }: Pick<DocumentRevisions, "reserveField">,
  inspected: Inspected,
  {
    bytes,
    name,
    wanted = name,
  }: { readonly bytes: Uint8Array; readonly name: string; readonly wanted?: string },
): Promise<Result<{ readonly bytes: Uint8Array; readonly isVisible: boolean }, SeasonError>> {
  const rectangle = reservedPlace(inspected, wanted);
  const shown = rectangle ? await reserveField(bytes, { name, rectangle }) : null;
  if (shown?.ok) return ok({ bytes: shown.value, isVisible: true });
  if (shown && !isWithoutRoom(shown.error)) return shown;
  const unseen = await reserveField(bytes, { name, rectangle: null });
  return unseen.ok ? ok({ bytes: unseen.value, isVisible: false }) : unseen;
}

function isWithoutRoom(error: SeasonError): boolean {
  return error.type === "pdf-refused" && (error.problem === "place-taken" || error.problem === "no-room");
}
