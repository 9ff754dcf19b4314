import type { PDF } from "@libpdf/core";
import { textCodec } from "#electron/adapters/text-codec.ts";
import {
  type DocumentStatement,
  readStatement,
  STATEMENT_ATTACHMENT,
} from "#shared/documents/document-statement.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import { isSamePerson } from "#shared/panel/person-name.ts";
import { takeAttachment } from "../pdf/attachments.ts";
import type { VerifiedSignature } from "./verify-signature.ts";

const longestStatement = 1024 * 1024;

/** The document's own statement; `null` where there is none, "invalid" where it cannot be read. */
export function takeStatement(pdf: PDF): DocumentStatement | "invalid" | null {
  const attachment = takeAttachment(pdf, STATEMENT_ATTACHMENT, longestStatement);
  if (!attachment.ok) return attachment.error.type === "no-attachment" ? null : "invalid";
  return readStatement(attachment.value, textCodec) ?? "invalid";
}

type RequiredSigner = DocumentStatement["requiredSigners"][number];

/**
 * Finds the signature of each required signer. One signature stands for one signer, so that two people under one
 * authority whose key is named for both need two signatures.
 */
export function matchSigners(
  signers: readonly RequiredSigner[],
  signatures: readonly VerifiedSignature[],
): VerificationReport["required"] {
  const signerOf = new Map<VerifiedSignature, number>();

  /** Augmenting path of bipartite matching: a taken signature is given up if its holder finds another. */
  function find(index: number, tried: Set<VerifiedSignature>): boolean {
    const signer = signers[index];
    for (const signature of signatures) {
      if (signer === undefined || tried.has(signature) || !isBy(signer, signature)) continue;
      tried.add(signature);
      const holder = signerOf.get(signature);
      if (holder === undefined || find(holder, tried)) {
        signerOf.set(signature, index);
        return true;
      }
    }
    return false;
  }

  signers.forEach((_signer, index) => find(index, new Set()));
  const names = new Map([...signerOf].map(([{ report }, index]) => [index, report.fieldName]));
  return signers.map(({ name, role }, index) => ({ name, role, fieldName: names.get(index) ?? null }));
}

function isBy({ name, keys }: RequiredSigner, { report, chain }: VerifiedSignature): boolean {
  if (report.kind !== "signature") return false;
  if (keys.length > 0) return chain.some(({ keyDigest }) => keys.includes(keyDigest));
  return chain.length > 0 && isSamePerson(report.name, name);
}
