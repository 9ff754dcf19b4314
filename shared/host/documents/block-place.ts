import { type PageRectangle, signatureSlot } from "../../documents/signature-slots.ts";
import { isSamePerson } from "../../panel/person-name.ts";
import type { InspectedDocument } from "./inspect-document.ts";

type Inspected = Pick<InspectedDocument, "statement" | "report">;

const COLUMNS = 2;
/** Between two rows of blocks on a document that keeps no room for captions. */
const ROW_GAP = 10;

/** A place at the foot of a document that says nothing of places: beside and above those already taken. */
export function usualPlace({ report }: Inspected): PageRectangle {
  const taken = report.signatures.length + report.emptyFields.length;
  const slot = signatureSlot(taken % COLUMNS, COLUMNS);
  return { ...slot, bottom: slot.bottom + Math.floor(taken / COLUMNS) * (slot.height + ROW_GAP) };
}

/**
 * The place of a field that is left empty: of the signer it is named for, else of the first whose key nobody told, for
 * that one is likely to sign elsewhere, else of the first who is missing.
 */
export function reservedPlace(inspected: Inspected, name: string): PageRectangle {
  const { statement, report } = inspected;
  const open = (statement?.requiredSigners ?? []).filter(
    (_, index) => (report.required[index]?.fieldName ?? null) === null,
  );
  const named = open.find((signer) => isSamePerson(signer.name, name) || isSamePerson(signer.role, name));
  const chosen = named ?? open.find(({ keys }) => keys.length === 0) ?? open[0];
  return chosen?.slot ?? usualPlace(inspected);
}
