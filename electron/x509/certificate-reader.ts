import { type KeyObject, X509Certificate } from "node:crypto";
import { type BerNode, identifierOf, readBer } from "#electron/asn1/ber-reader.ts";
import { digestOfKey } from "./public-key.ts";

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
  /** Whoever does not understand the purposes must reject the certificate. */
  readonly isPurposeCritical: boolean;
  readonly subjectKeyIdentifier: Uint8Array | undefined;
  /** It has an extension that is not understood here and must not be passed over (RFC 5280, 4.2). */
  readonly hasUnknownCritical: boolean;
  readonly publicKey: KeyObject;
  /** SubjectPublicKeyInfo as it stands in the certificate. */
  readonly publicKeyDer: Uint8Array;
  /** Its SHA-256, in hexadecimal. */
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

const NAME_CONSTRAINTS = "2.5.29.30";

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
  const names = readNames(body);
  const validity = readValidity(x509);
  if (names === undefined || validity === undefined) return undefined;
  return {
    der,
    x509,
    publicKey: x509.publicKey,
    ...names,
    ...validity,
    ...readExtensions(body),
    signatureAlgorithm: identifierOf(signatureAlgorithm?.children[0]),
  };
}

/** Whom the certificate is about, by the positions of TBSCertificate (RFC 5280, 4.1). */
function readNames(body: BerNode) {
  const [version, serialNumber, , issuer, , subject, publicKey] = body.children;
  // A version 1 certificate has no [0] and no extensions, so it is not accepted.
  if (version?.tag !== 0xa0 || serialNumber === undefined) return undefined;
  if (issuer === undefined || subject === undefined || publicKey === undefined) return undefined;
  return {
    issuer: issuer.raw,
    subject: subject.raw,
    serialNumber: serialNumber.raw,
    publicKeyDer: publicKey.raw,
    keyDigest: digestOfKey(publicKey.raw),
  };
}

/** The common name of a subject or an issuer (`X509Certificate.toLegacyObject`); undefined where there is none. */
export function commonNameOf({ CN: name }: { readonly CN?: string | string[] }): string | undefined {
  return Array.isArray(name) ? name.join(", ") : name;
}

function readValidity({ validFrom, validTo }: X509Certificate) {
  const [notBefore, notAfter] = [new Date(validFrom), new Date(validTo)];
  const isDated = [notBefore, notAfter].every((date) => !Number.isNaN(date.getTime()));
  return isDated ? { notBefore, notAfter } : undefined;
}

function readExtensions(body: BerNode) {
  return {
    keyUsage: findExtension(body, extensions.keyUsage)?.content[1],
    pathLength: readPathLength(findExtension(body, extensions.basicConstraints)),
    extendedKeyUsage: findExtension(body, extensions.extendedKeyUsage)?.children.map(identifierOf),
    isPurposeCritical: listExtensions(body).some(
      (extension) =>
        isCritical(extension) && identifierOf(extension.children[0]) === extensions.extendedKeyUsage,
    ),
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

/** Name constraints are not checked here, so nothing below them is believed, whether marked critical as they must be (4.2.1.10) or not. */
function isUnknownCritical(extension: BerNode): boolean {
  const identifier = identifierOf(extension.children[0]);
  return identifier === NAME_CONSTRAINTS || (isCritical(extension) && !understood.has(identifier));
}

function isCritical({ children }: BerNode): boolean {
  return children[1]?.tag === 0x01 && children[1].content[0] !== 0;
}
