import type { DocumentStatement } from "../../documents/document-statement.ts";
import type { VerificationReport } from "../../documents/verification-report.ts";
import { isSamePerson } from "../../panel/person-name.ts";

/** Somebody at a document, as a list of signers can tell them. */
export interface OwnSigner {
  readonly name: string;
  readonly keyDigests: readonly string[];
}

type Signer = Pick<DocumentStatement["requiredSigners"][number], "name" | "keys">;

/** The first open place of a document's list that is this person's, else one they have signed already. */
export function findOwnTurn(
  statement: Pick<DocumentStatement, "requiredSigners"> | null,
  report: Pick<VerificationReport, "required">,
  own: OwnSigner,
): number | null {
  const places = findOwnPlaces(statement?.requiredSigners ?? [], own);
  const open = places.find((index) => (report.required[index]?.fieldName ?? null) === null);
  return open ?? places[0] ?? null;
}

/** Which places of a list are this person's: by the keys where the list names any, else by the name. */
export function findOwnPlaces(signers: readonly Signer[], own: OwnSigner): readonly number[] {
  const digests = new Set(own.keyDigests);
  return signers.flatMap(({ name, keys }, index) => {
    const isOwn = keys.length === 0 ? isSamePerson(name, own.name) : keys.some((key) => digests.has(key));
    return isOwn ? [index] : [];
  });
}
