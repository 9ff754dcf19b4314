import { createHash, X509Certificate } from "node:crypto";
import { createPdfSigner } from "#electron/adapters/document-signer.ts";
import { publicKeyOf } from "#electron/certificates/document-keys.ts";
import type { OpenedPkcs12 } from "#electron/certificates/pkcs12-protocol.ts";
import { createWorkerPkcs12 } from "#electron/certificates/worker-pkcs12.ts";
import { commonNameOf } from "#electron/x509/certificate-reader.ts";
import { digestOfKey } from "#electron/x509/public-key.ts";
import type { SigningWish } from "#shared/bridge/documents-contract.ts";
import { findOwnTurn } from "#shared/host/documents/own-turn.ts";
import { toSigning } from "#shared/host/documents/to-signing.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { KnownError } from "#shared/i18n/error-message.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { CommandContext } from "./outcome.ts";
import { readDocument } from "./read-document.ts";
import { readInput } from "./read-input.ts";
import { withDocumentThread } from "./with-document-thread.ts";
import { type DataOptions, readPassphrase } from "./workstation.ts";

/** Signs with a key out of a PKCS#12 file; needs no data folder. */
export async function signWithFile(
  context: CommandContext,
  file: NamedFile,
  wish: SigningWish,
  options: DataOptions & { readonly p12: string },
): Promise<Result<NamedFile, KnownError>> {
  const container = await readInput(options.p12);
  if (!container.ok) return container;
  const open = createWorkerPkcs12(new URL("../workers/certificates.js", import.meta.url));
  const opened = await open(container.value.bytes, await readPassphrase(context, options));
  if (!opened.ok) return err({ type: "pkcs12-refused", problem: opened.error });
  const { privateKeyPkcs8, chain } = opened.value;
  const name = nameOf(opened.value);
  return withDocumentThread(context, async (thread) => {
    const document = await readDocument(thread, file);
    const ownTurn = findOwnTurn(document.statement, document.report, {
      name,
      keyDigests: [digestOfKey(publicKeyOf(privateKeyPkcs8))],
    });
    const signing = toSigning({ ...document, ownTurn }, wish, {
      signedAt: new Date().toISOString(),
      fileDigest: createHash("sha256").update(file.bytes).digest("hex"),
    });
    const sign = createPdfSigner(thread);
    const signer = { privateKeyPkcs8, certificateChainDer: chain };
    const signed = await sign(file.bytes, signer, { ...signing, name });
    return signed.ok ? ok({ name: file.name, bytes: signed.value }) : signed;
  });
}

/** As the certificate has it. */
function nameOf({ chain: [leaf] }: OpenedPkcs12): string {
  return (leaf && commonNameOf(new X509Certificate(leaf).toLegacyObject().subject)) ?? "";
}
