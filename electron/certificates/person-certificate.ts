import "reflect-metadata";
import { createHash, X509Certificate as NodeCertificate } from "node:crypto";
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate,
} from "@peculiar/x509";
import { nameOfKey } from "./document-keys.ts";

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
  try {
    const certificate = new X509Certificate(Uint8Array.from(der));
    const spki = new Uint8Array(certificate.publicKey.rawData);
    const algorithm = nameOfKey(spki);
    const isAuthority = certificate.getExtension(BasicConstraintsExtension)?.ca ?? false;
    return {
      der: Uint8Array.from(der),
      id: sha256(der),
      subject: commonName(certificate.subjectName.getField("CN"), certificate.subject),
      issuer: commonName(certificate.issuerName.getField("CN"), certificate.issuer),
      serial: certificate.serialNumber.toLowerCase(),
      algorithm: algorithm ?? "",
      notBefore: certificate.notBefore.toISOString(),
      notAfter: certificate.notAfter.toISOString(),
      keyDigest: sha256(spki),
      isAuthority,
      isSuitable: algorithm !== null && !isAuthority && maySign(certificate),
    };
  } catch {
    return null;
  }
}

/** The public key (SubjectPublicKeyInfo, DER) of a certificate; `null` where it is none. */
export function readPublicKey(der: Uint8Array): Uint8Array | null {
  try {
    return new Uint8Array(new X509Certificate(Uint8Array.from(der)).publicKey.rawData);
  } catch {
    return null;
  }
}

/** The root's SHA-256 as people compare it by telephone. */
export function fingerprintOfCertificate(der: Uint8Array): string {
  return (sha256(der).toUpperCase().match(/../gu) ?? []).join(":");
}

/**
 * The way from a certificate up to its root, or as far as the others lead, each one's signature checked with the key
 * above it (RFC 5280, 6.1.3 a).
 */
export function chainAbove(leaf: Uint8Array, others: readonly Uint8Array[]): readonly Uint8Array[] {
  const chain = [leaf];
  const left = new Map(others.map((der) => [sha256(der), der]));
  left.delete(sha256(leaf));
  for (let below = leaf; ; ) {
    const above = [...left].find(([, der]) => isIssuedBy(below, der));
    if (!above) return chain;
    left.delete(above[0]);
    below = above[1];
    chain.push(below);
  }
}

function isIssuedBy(below: Uint8Array, above: Uint8Array): boolean {
  try {
    const certificate = new NodeCertificate(below);
    const issuer = new NodeCertificate(above);
    return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

/** Without the extension every usage is allowed (RFC 5280, 4.2.1.3). */
function maySign(certificate: X509Certificate): boolean {
  const usages = certificate.getExtension(KeyUsagesExtension)?.usages;
  return (
    usages === undefined || (usages & (KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation)) !== 0
  );
}

function commonName([name]: readonly string[], whole: string): string {
  return name ?? whole;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
