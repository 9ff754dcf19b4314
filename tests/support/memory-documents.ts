import { createPrivateKey, createPublicKey, sign, verify, X509Certificate } from "node:crypto";
import * as z from "zod";
import type { VaultSecrets } from "#electron/adapters/vault-secrets.ts";
import type { VerificationReport } from "#shared/host/host-errors.ts";
import type { DocumentReader, DocumentRenderer, DocumentSigning } from "#shared/host/ports.ts";
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
    if (!document) return { valid: false, intact: false, codes: ["NOT_A_PDF"], signatures: [] };
    const signatures = document.signatures.map((signature, index) => {
      const before = { ...document, signatures: document.signatures.slice(0, index) };
      return reportOn(before, signature, trustedRootsDer);
    });
    const intact =
      signatures.length > 0 && signatures.every(({ codes }) => !codes.includes("SIGNATURE_WRONG"));
    return { valid: intact && signatures.every(({ valid }) => valid), intact, codes: [], signatures };
  },
  attachment: async (pdf, name) => {
    const document = readMemoryPdf(pdf);
    if (!document) return err({ type: "not-a-pdf" });
    const found = document.attachments.find((attachment) => attachment.name === name);
    return found ? ok(new Uint8Array(Buffer.from(found.base64, "base64"))) : err({ type: "no-attachment" });
  },
};

function reportOn(
  document: MemoryPdf,
  { value, ...claim }: z.output<typeof Signature>,
  roots: readonly Uint8Array[],
): VerificationReport["signatures"][number] {
  const [leaf = ""] = claim.chain;
  const key = createPublicKey(
    new X509Certificate(Buffer.from(leaf, "base64")).publicKey.export({ format: "pem", type: "spki" }),
  );
  const holds = verify("sha256", signedText(document, claim), key, Buffer.from(value, "base64"));
  const isTrusted = roots.some((root) => claim.chain.includes(Buffer.from(root).toString("base64")));
  return {
    fieldName: "Signature",
    name: claim.name,
    role: claim.role,
    signedAt: claim.signedAt,
    covers: "whole-document",
    valid: holds && isTrusted,
    codes: [...(holds ? [] : ["SIGNATURE_WRONG"]), ...(isTrusted ? [] : ["ROOT_UNKNOWN"])],
  };
}

function signedText(document: MemoryPdf, claim: Omit<z.output<typeof Signature>, "value">): Uint8Array {
  return Buffer.from(JSON.stringify([document, claim]));
}

function toBytes(document: MemoryPdf): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(document), "utf8"));
}
