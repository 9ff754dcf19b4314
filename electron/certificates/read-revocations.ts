import { readCertificate } from "#electron/x509/certificate-reader.ts";
import { isIssuedBy, readReason, readRevocationList } from "#electron/x509/revocation-list.ts";
import type { RevokedCertificate } from "#shared/certificates/choose-credential.ts";

/** RFC 5280, 5.3.1. */
const SUPERSEDED = 4;

/** Whom a revocation list (DER) names; nobody where it is not the one of this authority, whatever else it says. */
export function readRevocations(root: Uint8Array, list: Uint8Array): readonly RevokedCertificate[] {
  const [read, issuer] = [readRevocationList(list), readCertificate(root)];
  if (!read || !issuer || !isIssuedBy(read, issuer)) return [];
  return read.entries.map((entry) => ({
    serial: Buffer.from(entry.children[0]?.content ?? []).toString("hex"),
    isSuperseded: readReason(entry) === SUPERSEDED,
  }));
}
