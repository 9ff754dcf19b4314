import { verify } from "node:crypto";
import { type BerNode, identifierOf, readBer } from "#electron/asn1/ber-reader.ts";
import { readTime } from "#electron/asn1/time-reader.ts";
import { allows } from "./certificate-chain.ts";
import { type CertificateInfo, keyUsageBits, sameBytes } from "./certificate-reader.ts";
import { signatureAlgorithms } from "./signature-algorithms.ts";

/** A certificate revocation list (RFC 5280, 5). */
export interface RevocationList {
  readonly issuer: Uint8Array;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  readonly body: Uint8Array;
  readonly entries: readonly BerNode[];
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** It covers some certificates only, or says so in words not understood here (5.2: it must not be used then). */
  readonly isPartial: boolean;
}

export interface RevocationEntry {
  readonly at: Date;
  readonly isKeyCompromise: boolean;
}

const reasonCode = "2.5.29.21";
/** Key compromise, compromise of the authority, of the attribute authority (RFC 5280, 5.3.1). */
const compromises = new Set([1, 2, 10]);

/** Reads a list; undefined when the bytes are none. */
export function readRevocationList(der: Uint8Array): RevocationList | undefined {
  const [body, algorithm, signature] = readBer(der)?.children ?? [];
  if (body === undefined || signature?.tag !== 0x03) return undefined;
  const statement = readStatement(body);
  if (statement === undefined) return undefined;
  return {
    ...statement,
    body: body.raw,
    signatureAlgorithm: identifierOf(algorithm?.children[0]),
    signature: signature.content.subarray(1),
  };
}

/** TBSCertList (RFC 5280, 5.1.2), whose version may be left out. */
function readStatement({ children }: BerNode) {
  const fields = children[0]?.tag === 0x02 ? children.slice(1) : children;
  const [, issuer, from, ...rest] = fields;
  const thisUpdate = readTime(from);
  if (issuer === undefined || thisUpdate === undefined) return undefined;
  return {
    issuer: issuer.raw,
    thisUpdate,
    nextUpdate: readTime(rest[0]),
    entries: rest.find(({ tag }) => tag === 0x30)?.children ?? [],
    isPartial: hasCriticalExtension(rest),
  };
}

function hasCriticalExtension(fields: readonly BerNode[]): boolean {
  const extensions = fields.find(({ tag }) => tag === 0xa0)?.children[0]?.children ?? [];
  return extensions.some(({ children }) => children[1]?.tag === 0x01 && children[1].content[0] !== 0);
}

/** Whether the authority itself issued the list. */
export function isIssuedBy(list: RevocationList, issuer: CertificateInfo): boolean {
  const algorithm = signatureAlgorithms.get(list.signatureAlgorithm);
  const { publicKey } = issuer.x509;
  return (
    sameBytes(list.issuer, issuer.subject) &&
    allows(issuer, keyUsageBits.cRLSign) &&
    algorithm?.hash !== undefined &&
    publicKey.asymmetricKeyType === algorithm.key &&
    verify(algorithm.hash, list.body, publicKey, list.signature)
  );
}

/** What the list says of a serial number (a whole DER element); an entry without a readable time counts from ever. */
export function findEntry(list: RevocationList, serialNumber: Uint8Array): RevocationEntry | undefined {
  const entry = list.entries.find(({ children }) => sameBytes(children[0]?.raw ?? list.body, serialNumber));
  if (entry === undefined) return undefined;
  const isKeyCompromise = compromises.has(readReason(entry) ?? 0);
  return { at: readTime(entry.children[1]) ?? new Date(0), isKeyCompromise };
}

/** The reason code of an entry (RFC 5280, 5.3.1); undefined where none is stated. */
export function readReason(entry: BerNode): number | undefined {
  const extensions = entry.children[2]?.children ?? [];
  const reason = extensions.find(({ children }) => identifierOf(children[0]) === reasonCode)?.children.at(-1);
  return reason === undefined ? undefined : readBer(reason.content)?.content[0];
}
