import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { maySign } from "#electron/x509/certificate-chain.ts";
import { type CertificateInfo, readCertificate, sameBytes } from "#electron/x509/certificate-reader.ts";
import { isStrongKey } from "#electron/x509/public-key.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { PdfSigner, SignError } from "./sign-input.ts";

export interface Credentials {
  readonly certificate: CertificateInfo;
  readonly privateKey: KeyObject;
}

/** Reads a signer whose certificate may sign at the given moment and belongs to the key. */
export function readCredentials(signer: PdfSigner, signedAt: Date): Result<Credentials, SignError> {
  const [leaf] = signer.certificateChainDer;
  const certificate = leaf === undefined ? undefined : readCertificate(leaf);
  if (certificate === undefined) return err({ type: "certificate-unreadable" });
  if (signedAt < certificate.notBefore) {
    return err({ type: "certificate-not-yet-valid", notBefore: certificate.notBefore.toISOString() });
  }
  if (signedAt > certificate.notAfter) {
    return err({ type: "certificate-expired", notAfter: certificate.notAfter.toISOString() });
  }
  if (!maySign(certificate) || !isStrongKey(certificate.publicKey))
    return err({ type: "certificate-unsuitable" });
  const privateKey = readPrivateKey(signer.privateKeyPkcs8);
  if (privateKey === undefined) return err({ type: "key-unreadable" });
  const matches = sameBytes(
    exportPublicKey(createPublicKey(privateKey)),
    exportPublicKey(certificate.x509.publicKey),
  );
  return matches ? ok({ certificate, privateKey }) : err({ type: "key-mismatch" });
}

function readPrivateKey(pkcs8: Uint8Array): KeyObject | undefined {
  try {
    return createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
  } catch {
    return undefined;
  }
}

function exportPublicKey(key: KeyObject): Uint8Array {
  return key.export({ format: "der", type: "spki" });
}
