import { verify } from "node:crypto";
import { type BerNode, identifierOf, readBer } from "../cms/ber-reader.ts";
import { type CertificateInfo, keyUsageBits, sameBytes } from "../cms/certificate-reader.ts";
import { signatureAlgorithms } from "../cms/signature-algorithms.ts";
import { readTime } from "../cms/time-reader.ts";
import { allows } from "./certificate-chain.ts";

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
  const fields = body.children[0]?.tag === 0x02 ? body.children.slice(1) : body.children;
  const [, issuer, thisUpdate, ...rest] = fields;
  const from = readTime(thisUpdate);
  if (issuer === undefined || from === undefined) return undefined;
  return {
    issuer: issuer.raw,
    thisUpdate: from,
    nextUpdate: readTime(rest[0]),
    body: body.raw,
    entries: rest.find(({ tag }) => tag === 0x30)?.children ?? [],
    signatureAlgorithm: identifierOf(algorithm?.children[0]),
    signature: signature.content.subarray(1),
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
  const extensions = entry.children[2]?.children ?? [];
  const reason = extensions.find(({ children }) => identifierOf(children[0]) === reasonCode)?.children.at(-1);
  const code = reason === undefined ? undefined : readBer(reason.content)?.content[0];
  return { at: readTime(entry.children[1]) ?? new Date(0), isKeyCompromise: compromises.has(code ?? 0) };
}
