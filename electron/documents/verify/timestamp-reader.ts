import { createHash } from "node:crypto";
import { type BerNode, identifierOf, octetsOf, readBer } from "#electron/asn1/ber-reader.ts";
import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";
import { readTime } from "#electron/asn1/time-reader.ts";
import { buildChain, checkBuiltChain, isForTimestamps } from "#electron/x509/certificate-chain.ts";
import { type CertificateInfo, sameBytes } from "#electron/x509/certificate-reader.ts";
import { hashByIdentifier } from "#electron/x509/signature-algorithms.ts";
import { readSignedData, type SignedData } from "../cms/signed-data.ts";
import { checkSignerInfo, isIdentifiedBy, readSignerInfo } from "../cms/signer-info.ts";

export interface TimestampReport {
  readonly at: Date | undefined;
  readonly authority: CertificateInfo | undefined;
  readonly chain: readonly CertificateInfo[];
  /** The token is for these bytes, genuine, and by a certificate for time stamps. */
  readonly valid: boolean;
  /** As `valid`, and its chain ends at a trusted root. */
  readonly trusted: boolean;
}

export interface TimestampTrust {
  readonly others: readonly CertificateInfo[];
  readonly trustedRootsDer: readonly Uint8Array[] | undefined;
}

const trustCodes = new Set<string>(["ROOT_UNTRUSTED", "ROOT_NOT_PINNED", "CHAIN_INVALID"]);

/** Checks an RFC 3161 time-stamp token over the given bytes (2.4.2: imprint, signature, purpose of the certificate). */
export function checkTimestamp(
  token: Uint8Array,
  stamped: readonly Uint8Array[],
  trust: TimestampTrust,
): TimestampReport {
  const nothing = { at: undefined, authority: undefined, chain: [], valid: false, trusted: false };
  const signedData = readSignedData(token);
  const content = signedData?.content;
  if (signedData?.contentType !== objectIdentifiers.timestampInfo || content === undefined) return nothing;
  const statement = readBer(content)?.children ?? [];
  const at = readTime(statement[4]);
  const others = [...signedData.certificates, ...trust.others];
  const authority = findAuthority(signedData, others, content);
  if (at === undefined || authority === undefined) return { ...nothing, at };
  const input = { signer: authority, others, trustedRootsDer: trust.trustedRootsDer, moments: [at] };
  const chain = buildChain(input);
  const codes = [...checkBuiltChain(chain, input)];
  const isSound = codes.every((code) => trustCodes.has(code));
  const valid = isSound && isForTimestamps(authority) && isImprintOf(statement[2], stamped);
  return { at, authority, chain, valid, trusted: valid && codes.length === 0 };
}

/** The certificate whose key signed the token; undefined where none did. */
function findAuthority(
  { signers }: SignedData,
  certificates: readonly CertificateInfo[],
  content: Uint8Array,
): CertificateInfo | undefined {
  const info = signers.length === 1 ? readSignerInfo(signers[0]) : undefined;
  if (info === undefined) return undefined;
  const signer = certificates.find((certificate) => isIdentifiedBy(certificate, info.identifier));
  if (signer === undefined) return undefined;
  const codes = checkSignerInfo(info, signer, {
    parts: [content],
    contentType: objectIdentifiers.timestampInfo,
  });
  return codes.length === 0 ? signer : undefined;
}

function isImprintOf(imprint: BerNode | undefined, stamped: readonly Uint8Array[]): boolean {
  const [algorithm, value] = imprint?.children ?? [];
  const hash = hashByIdentifier.get(identifierOf(algorithm?.children[0]));
  if (hash === undefined || value === undefined) return false;
  const digest = createHash(hash);
  for (const part of stamped) digest.update(part);
  return sameBytes(octetsOf(value), digest.digest());
}
