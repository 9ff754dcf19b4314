import { createHash, X509Certificate } from "node:crypto";
import { type BerNode, identifierOf, readBer } from "./ber-reader.ts";

export interface CertificateInfo {
  readonly der: Uint8Array;
  readonly x509: X509Certificate;
  /** Whole DER elements, to be compared byte by byte. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly serialNumber: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** First octet of the key usage extension; undefined without one. */
  readonly keyUsage: number | undefined;
  /** Certificates allowed below this one besides the last; undefined without a limit. */
  readonly pathLength: number | undefined;
  /** Purposes the key is confined to; undefined without the extension. */
  readonly extendedKeyUsage: readonly string[] | undefined;
  readonly subjectKeyIdentifier: Uint8Array | undefined;
  /** It has a critical extension that is not understood here (RFC 5280, 4.2: it must be rejected then). */
  readonly hasUnknownCritical: boolean;
  /** SHA-256 of the public key (SubjectPublicKeyInfo), in hexadecimal. */
  readonly keyDigest: string;
}

export const keyUsageBits = {
  digitalSignature: 0x80,
  contentCommitment: 0x40,
  keyCertSign: 0x04,
  cRLSign: 0x02,
} as const;

const extensions = {
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  subjectAlternativeName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  certificatePolicies: "2.5.29.32",
  extendedKeyUsage: "2.5.29.37",
} as const;

const understood = new Set<string>(Object.values(extensions));

/** Reads what chain checks need; undefined when the bytes are not a certificate. */
export function readCertificate(der: Uint8Array): CertificateInfo | undefined {
  try {
    return readParts(der, new X509Certificate(der));
  } catch {
    return undefined;
  }
}

function readParts(der: Uint8Array, x509: X509Certificate): CertificateInfo | undefined {
  const [body, signatureAlgorithm] = readBer(der)?.children ?? [];
  if (body === undefined) return undefined;
  const [version, serialNumber, , issuer, , subject, publicKey] = body.children;
  // A version 1 certificate has no [0] and no extensions, so it is not accepted.
  if (version?.tag !== 0xa0) return undefined;
  if (serialNumber === undefined || issuer === undefined || subject === undefined) return undefined;
  const [notBefore, notAfter] = [new Date(x509.validFrom), new Date(x509.validTo)];
  if (Number.isNaN(notBefore.getTime()) || Number.isNaN(notAfter.getTime())) return undefined;
  return {
    der,
    x509,
    issuer: issuer.raw,
    subject: subject.raw,
    serialNumber: serialNumber.raw,
    signatureAlgorithm: identifierOf(signatureAlgorithm?.children[0]),
    notBefore,
    notAfter,
    ...readExtensions(body),
    keyDigest: createHash("sha256")
      .update(publicKey?.raw ?? new Uint8Array())
      .digest("hex"),
  };
}

function readExtensions(body: BerNode) {
  return {
    keyUsage: findExtension(body, extensions.keyUsage)?.content[1],
    pathLength: readPathLength(findExtension(body, extensions.basicConstraints)),
    extendedKeyUsage: findExtension(body, extensions.extendedKeyUsage)?.children.map(identifierOf),
    subjectKeyIdentifier: findExtension(body, extensions.subjectKeyIdentifier)?.content,
    hasUnknownCritical: listExtensions(body).some(isUnknownCritical),
  };
}

function readPathLength(constraints: BerNode | undefined): number | undefined {
  return constraints?.children.find(({ tag }) => tag === 0x02)?.content[0];
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

function listExtensions(body: BerNode): readonly BerNode[] {
  return body.children.find(({ tag }) => tag === 0xa3)?.children[0]?.children ?? [];
}

function findExtension(body: BerNode, identifier: string): BerNode | undefined {
  const extension = listExtensions(body).find(({ children }) => identifierOf(children[0]) === identifier);
  const value = extension?.children.at(-1);
  return value === undefined ? undefined : readBer(value.content);
}

function isUnknownCritical({ children }: BerNode): boolean {
  const isCritical = children[1]?.tag === 0x01 && children[1].content[0] !== 0;
  return isCritical && !understood.has(identifierOf(children[0]));
}
