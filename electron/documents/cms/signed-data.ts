import { type BerNode, identifierOf, octetsOf, readBer } from "#electron/asn1/ber-reader.ts";
import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";
import { type CertificateInfo, readCertificate } from "#electron/x509/certificate-reader.ts";

/** The parts of a CMS SignedData (RFC 5652, 5.1). */
export interface SignedData {
  readonly contentType: string;
  /** Undefined where the content is detached. */
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly CertificateInfo[];
  readonly revocationListsDer: readonly Uint8Array[];
  readonly signers: readonly BerNode[];
}

const mostCertificates = 40;

/** Reads a SignedData; what follows it may only be padding. */
export function readSignedData(bytes: Uint8Array): SignedData | undefined {
  const parts = unwrap(bytes);
  const [contentType, content] = parts[2]?.children ?? [];
  const signers = parts.at(-1);
  if (contentType === undefined || signers?.tag !== 0x31 || parts.length < 4) return undefined;
  return {
    contentType: identifierOf(contentType),
    content: content === undefined ? undefined : octetsOf(content.children[0]),
    certificates: readCertificates(parts),
    revocationListsDer: listOf(parts, 0xa1).map(({ raw }) => raw),
    signers: signers.children,
  };
}

/** What is inside the ContentInfo (RFC 5652, 3); nothing where that holds no SignedData. */
function unwrap(bytes: Uint8Array): readonly BerNode[] {
  const contentInfo = readBer(bytes);
  if (contentInfo === undefined || !isZeroFilled(bytes.subarray(contentInfo.raw.length))) return [];
  const [type, wrapped] = contentInfo.children;
  if (identifierOf(type) !== objectIdentifiers.signedData) return [];
  return wrapped?.children[0]?.children ?? [];
}

function readCertificates(parts: readonly BerNode[]): CertificateInfo[] {
  return listOf(parts, 0xa0)
    .slice(0, mostCertificates)
    .map(({ raw }) => readCertificate(raw))
    .filter((certificate) => certificate !== undefined);
}

function listOf(parts: readonly BerNode[], tag: number): readonly BerNode[] {
  return parts.find((part) => part.tag === tag)?.children ?? [];
}

function isZeroFilled(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
