import { X509Certificate } from "node:crypto";
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
}

export const keyUsageBits = { digitalSignature: 0x80, keyCertSign: 0x04 } as const;

const keyUsageIdentifier = "2.5.29.15";
const basicConstraintsIdentifier = "2.5.29.19";

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
  const [version, serialNumber, , issuer, , subject] = body.children;
  // A version 1 certificate has no [0] and no extensions, so it is not accepted.
  if (version?.tag !== 0xa0) return undefined;
  if (serialNumber === undefined || issuer === undefined || subject === undefined) return undefined;
  return {
    der,
    x509,
    issuer: issuer.raw,
    subject: subject.raw,
    serialNumber: serialNumber.raw,
    signatureAlgorithm: readAlgorithm(signatureAlgorithm),
    notBefore: new Date(x509.validFrom),
    notAfter: new Date(x509.validTo),
    keyUsage: findExtension(body, keyUsageIdentifier)?.content[1],
    pathLength: readPathLength(findExtension(body, basicConstraintsIdentifier)),
  };
}

function readAlgorithm(algorithm: BerNode | undefined): string {
  return identifierOf(algorithm?.children[0]);
}

function readPathLength(constraints: BerNode | undefined): number | undefined {
  return constraints?.children.find(({ tag }) => tag === 0x02)?.content[0];
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

function findExtension(body: BerNode, identifier: string): BerNode | undefined {
  const extensions = body.children.find(({ tag }) => tag === 0xa3)?.children[0]?.children ?? [];
  const extension = extensions.find((candidate) => identifierOf(candidate.children[0]) === identifier);
  const value = extension?.children.at(-1);
  return value === undefined ? undefined : readBer(value.content);
}
