import { type CertificateInfo, sameBytes } from "#electron/x509/certificate-reader.ts";
import { findEntry, isIssuedBy, type RevocationList } from "#electron/x509/revocation-list.ts";
import type { SignatureCode, SignatureNote, SignatureReport } from "#shared/documents/verification-report.ts";

export interface RevocationInput {
  /** The signer's certificate first. */
  readonly chain: readonly CertificateInfo[];
  /** Lists that whoever checks brought along: a false one among them is told. */
  readonly given: readonly RevocationList[];
  /** Lists inside the document, which anybody may have put there. */
  readonly embedded: readonly RevocationList[];
  readonly at: Date;
  /** When the signature is proven to have existed; undefined when only the signer says when. */
  readonly provenAt: Date | undefined;
}

export interface RevocationReport {
  readonly status: SignatureReport["revocation"];
  readonly codes: readonly SignatureCode[];
  readonly notes: readonly SignatureNote[];
}

/** Tells whether any certificate of a chain below its root was revoked, as far as lists are at hand. */
export function checkRevocation(input: RevocationInput): RevocationReport {
  const codes = new Set<SignatureCode>();
  const notes = new Set<SignatureNote>();
  const checked = input.chain.slice(0, -1).map((certificate, index) => {
    const issuer = input.chain[index + 1];
    return issuer === undefined ? "unknown" : checkOne(certificate, issuer, input, codes, notes);
  });
  if (checked.includes("revoked")) codes.add("REVOKED");
  const isKnown = checked.length > 0 && checked.every((status) => status !== "unknown");
  if (!isKnown) notes.add("REVOCATION_UNKNOWN");
  const status = codes.has("REVOKED") ? "revoked" : isKnown ? "good" : "unknown";
  return { status, codes: [...codes], notes: [...notes] };
}

function checkOne(
  certificate: CertificateInfo,
  issuer: CertificateInfo,
  { given, embedded, at, provenAt }: RevocationInput,
  codes: Set<SignatureCode>,
  notes: Set<SignatureNote>,
): RevocationReport["status"] {
  const isTheirs = (list: RevocationList): boolean => sameBytes(list.issuer, issuer.subject);
  const isUsable = (list: RevocationList): boolean =>
    !list.isPartial && list.thisUpdate <= at && isIssuedBy(list, issuer);
  if (given.some((list) => isTheirs(list) && !isUsable(list))) codes.add("REVOCATION_LIST_INVALID");
  const lists = [...given, ...embedded].filter((list) => isTheirs(list) && isUsable(list));
  if (lists.length === 0) return "unknown";
  // One list, however old, that names the certificate is enough: nobody takes a revocation back.
  const isRevoked = lists.some((list) => {
    const entry = findEntry(list, certificate.serialNumber);
    return entry !== undefined && (entry.isKeyCompromise || provenAt === undefined || entry.at <= provenAt);
  });
  if (isRevoked) return "revoked";
  if (!lists.some(({ nextUpdate }) => nextUpdate !== undefined && nextUpdate >= at))
    notes.add("REVOCATION_LIST_STALE");
  return "good";
}
