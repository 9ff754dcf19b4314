import { createHash, createPrivateKey, sign, verify, X509Certificate } from "node:crypto";
import * as z from "zod";
import type { VaultSecrets } from "#electron/adapters/vault-secrets.ts";
import { DocumentStatement, STATEMENT_ATTACHMENT } from "#shared/documents/document-statement.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import type { DocumentReader, DocumentRenderer } from "#shared/host/document-ports.ts";
import type { DocumentSigning } from "#shared/host/vault-ports.ts";
import { isSamePerson } from "#shared/panel/person-name.ts";
import { err, ok } from "#shared/result.ts";

const Signature = z.object({
  name: z.string(),
  role: z.string(),
  signedAt: z.string(),
  chain: z.array(z.string()).min(1),
  value: z.string(),
});

/** A document as data: what was to be printed, the attachments, and signatures over both. */
const MemoryPdf = z.object({
  magic: z.literal("memory-pdf"),
  title: z.string(),
  paper: z.string(),
  definition: z.unknown(),
  attachments: z.array(z.object({ name: z.string(), base64: z.string() })),
  signatures: z.array(Signature),
});
export type MemoryPdf = z.output<typeof MemoryPdf>;

export const memoryRenderer: DocumentRenderer = {
  render: async ({ title, paper, definition, attachments }, task) => {
    // A turn of the event loop, so that a cancel asked for meanwhile arrives.
    await new Promise((resolve) => setImmediate(resolve));
    if (task.cancelled) return err({ type: "cancelled" });
    return ok(
      toBytes({
        magic: "memory-pdf",
        title,
        paper,
        definition,
        attachments: attachments.map(({ name, bytes }) => ({
          name,
          base64: Buffer.from(bytes).toString("base64"),
        })),
        signatures: [],
      }),
    );
  },
};

/** Reads what {@link memoryRenderer} wrote; `null` for anything else. */
export function readMemoryPdf(bytes: Uint8Array): MemoryPdf | null {
  try {
    return MemoryPdf.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    return null;
  }
}

/** Signs with the person's real document key. */
export function signMemoryPdf(
  document: MemoryPdf,
  { name, role, signedAt }: Pick<DocumentSigning, "role" | "signedAt"> & { readonly name: string },
  { privateKey, chain }: VaultSecrets["document"],
): Uint8Array {
  const key = createPrivateKey({ key: Buffer.from(privateKey, "base64"), format: "der", type: "pkcs8" });
  const claim = { name, role, signedAt, chain };
  const value = sign("sha256", signedText(document, claim), key).toString("base64");
  return toBytes({ ...document, signatures: [...document.signatures, { ...claim, value }] });
}

export const memoryReader: DocumentReader = {
  verify: async (pdf, { trustedRootsDer }) => {
    const document = readMemoryPdf(pdf);
    const nothing = { changes: [], required: [], emptyFields: [], unreadableFiles: [] };
    if (!document) return { ...nothing, valid: false, intact: false, codes: ["NOT_A_PDF"], signatures: [] };
    const signatures = document.signatures.map((_signature, index) =>
      reportOn(document, index, trustedRootsDer ?? []),
    );
    const required = readRequired(document);
    const isMissing = required.some(({ fieldName }) => fieldName === null);
    const isSigned = signatures.length > 0;
    const intact = isSigned && signatures.every(({ codes }) => !codes.includes("SIGNATURE_INVALID"));
    return {
      ...nothing,
      valid: intact && !isMissing && signatures.every(({ valid }) => valid),
      intact,
      codes: isSigned ? (isMissing ? ["SIGNERS_MISSING"] : []) : ["NO_SIGNATURE"],
      signatures,
      required,
    };
  },
  attachment: async (pdf, name) => {
    const document = readMemoryPdf(pdf);
    if (!document) return err({ type: "not-a-pdf" });
    const found = readAttached(document, name);
    return found ? ok(found) : err({ type: "no-attachment" });
  },
};

function readAttached({ attachments }: MemoryPdf, name: string): Uint8Array | null {
  const found = attachments.find((attachment) => attachment.name === name);
  return found ? new Uint8Array(Buffer.from(found.base64, "base64")) : null;
}

/** As the product matches them, with one signature for one signer. */
function readRequired(document: MemoryPdf): VerificationReport["required"] {
  const attached = readAttached(document, STATEMENT_ATTACHMENT);
  if (!attached) return [];
  const { requiredSigners } = DocumentStatement.parse(JSON.parse(Buffer.from(attached).toString("utf8")));
  return requiredSigners.map(({ name, role, keys }) => {
    const index = document.signatures.findIndex((signature) =>
      keys.length === 0
        ? isSamePerson(signature.name, name)
        : signature.chain.some((certificate) => keys.includes(keyDigestOf(certificate))),
    );
    return { name, role, fieldName: index === -1 ? null : `Signature${index + 1}` };
  });
}

function keyDigestOf(certificate: string): string {
  const { publicKey } = new X509Certificate(Buffer.from(certificate, "base64"));
  return createHash("sha256")
    .update(publicKey.export({ format: "der", type: "spki" }))
    .digest("hex");
}

function reportOn(
  document: MemoryPdf,
  index: number,
  roots: readonly Uint8Array[],
): VerificationReport["signatures"][number] {
  const [signature] = document.signatures.slice(index);
  if (!signature) throw new Error("no such signature");
  const { value, ...claim } = signature;
  const before = { ...document, signatures: document.signatures.slice(0, index) };
  const leaf = new X509Certificate(Buffer.from(claim.chain[0] ?? "", "base64"));
  const holds = verify("sha256", signedText(before, claim), leaf.publicKey, Buffer.from(value, "base64"));
  const isTrusted = roots.some((root) => claim.chain.includes(Buffer.from(root).toString("base64")));
  return {
    fieldName: `Signature${index + 1}`,
    kind: "signature",
    name: claim.name,
    role: claim.role,
    signedAt: claim.signedAt,
    covers: index + 1 === document.signatures.length ? "whole-document" : "revision",
    valid: holds && isTrusted,
    codes: [
      ...(holds ? [] : (["SIGNATURE_INVALID"] as const)),
      ...(isTrusted ? [] : (["ROOT_UNTRUSTED"] as const)),
    ],
    notes: ["CLAIMED_TIME"],
    algorithm: "ECDSA P-256, SHA-256",
    chain: [],
    revocation: "unknown",
    certificateFingerprint: leaf.fingerprint256,
  };
}

function signedText(document: MemoryPdf, claim: Omit<z.output<typeof Signature>, "value">): Uint8Array {
  return Buffer.from(JSON.stringify([document, claim]));
}

function toBytes(document: MemoryPdf): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(document), "utf8"));
}
