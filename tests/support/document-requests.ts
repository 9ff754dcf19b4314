import type * as z from "zod";
import type { documentsContract } from "#shared/bridge/documents-contract.ts";
import { EMPTY_DETAILS } from "#shared/documents/document-details.ts";
import type { DocumentKind } from "#shared/documents/document-kind.ts";

type MakeRequest = z.input<(typeof documentsContract)["document.make"]["input"]>;
type VerifyRequest = z.input<(typeof documentsContract)["document.verify"]["input"]>;

/** What asks for one document of the whole result in Indonesian, signed by its maker at once. */
export function documentRequest(kind: DocumentKind, wishes: Partial<MakeRequest> = {}): MakeRequest {
  return {
    kind,
    paper: "F4",
    language: "id",
    memberId: null,
    dossierId: null,
    group: null,
    details: EMPTY_DETAILS,
    isSigned: true,
    taskId: kind,
    ...wishes,
  };
}

/** A check with nothing trusted beside what the machine knows itself. */
export function verifyRequest(
  file: VerifyRequest["file"],
  wishes: Partial<VerifyRequest> = {},
): VerifyRequest {
  return { file, roots: [], lists: [], requireSigners: false, ...wishes };
}
