import { maySign } from "#electron/x509/certificate-chain.ts";
import { commonNameOf, readCertificate } from "#electron/x509/certificate-reader.ts";
import { describeKey, isStrongKey } from "#electron/x509/public-key.ts";

/** What there is to say of a certificate with which somebody signs documents. */
export interface PersonCertificate {
  readonly der: Uint8Array;
  readonly id: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly algorithm: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly keyDigest: string;
  readonly isAuthority: boolean;
  /** Whether key and usage allow signing documents. */
  readonly isSuitable: boolean;
}

/** Reads a certificate in DER; `null` where it is none. */
export function readPersonCertificate(der: Uint8Array): PersonCertificate | null {
  const certificate = readCertificate(der);
  if (!certificate) return null;
  const { x509, publicKey, notBefore, notAfter, keyDigest } = certificate;
  const { subject, issuer } = x509.toLegacyObject();
  return {
    der: Uint8Array.from(der),
    id: x509.fingerprint256.replaceAll(":", "").toLowerCase(),
    subject: commonNameOf(subject) ?? x509.subject,
    issuer: commonNameOf(issuer) ?? x509.issuer,
    serial: x509.serialNumber.toLowerCase(),
    algorithm: describeKey(publicKey),
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    keyDigest,
    isAuthority: x509.ca,
    isSuitable: isStrongKey(publicKey) && !x509.ca && maySign(certificate),
  };
}
