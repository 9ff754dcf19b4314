import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";
import { type CertificateInfo, keyUsageBits, readCertificate, sameBytes } from "./certificate-reader.ts";
import { isStrongKey } from "./public-key.ts";
import { refuseAlgorithm, signatureAlgorithms } from "./signature-algorithms.ts";

export type ChainCode =
  | "CERTIFICATE_EXPIRED"
  | "CERTIFICATE_NOT_YET_VALID"
  | "KEY_USAGE"
  | "KEY_TOO_WEAK"
  | "ALGORITHM_WEAK"
  | "ALGORITHM_UNSUPPORTED"
  | "CHAIN_INVALID"
  | "ROOT_UNTRUSTED"
  | "ROOT_NOT_PINNED";

export interface ChainInput {
  readonly signer: CertificateInfo;
  readonly others: readonly CertificateInfo[];
  /** Undefined: nobody said whom to trust, which is reported as such. */
  readonly trustedRootsDer: readonly Uint8Array[] | undefined;
  readonly moments: readonly Date[];
}

const longestChain = 6;
const signing = keyUsageBits.digitalSignature | keyUsageBits.contentCommitment;

/** Checks the signer's certificate up to its root (RFC 5280, 6.1); revocation is the caller's business. */
export function checkChain(input: ChainInput): ChainCode[] {
  return [...checkBuiltChain(buildChain(input), input)];
}

export function checkBuiltChain(
  chain: readonly CertificateInfo[],
  { signer, others, trustedRootsDer, moments }: ChainInput,
): ReadonlySet<ChainCode> {
  const codes = new Set<ChainCode>();
  if (!allows(signer, signing)) codes.add("KEY_USAGE");
  for (const certificate of chain) {
    for (const code of checkCertificate(certificate, moments)) codes.add(code);
  }
  const root = chain.at(-1);
  if (root === undefined || isTrusted(root, trustedRootsDer)) return codes;
  if (isBroken(root, others)) codes.add("CHAIN_INVALID");
  else codes.add(trustedRootsDer === undefined ? "ROOT_NOT_PINNED" : "ROOT_UNTRUSTED");
  return codes;
}

/**
 * Whether the chain is false where it ends: at a root that did not sign itself, or below an issuer who is at hand and did
 * not issue it, or may not. Nothing is false where the issuer is not at hand, for a signature need not carry its root
 * (RFC 5652, 5.1): such a chain holds as far as it goes, and leads to nobody who is trusted.
 */
function isBroken(last: CertificateInfo, others: readonly CertificateInfo[]): boolean {
  if (isSelfIssued(last)) return !isSignedBy(last, last);
  return others.some(({ subject }) => sameBytes(subject, last.issuer));
}

/** The signer's certificate and those above it, as far as they are at hand; it ends at the first that is trusted. */
export function buildChain({ signer, others, trustedRootsDer }: ChainInput): CertificateInfo[] {
  const chain = [signer];
  const candidates = others.toSorted(
    (left, right) => Number(isTrusted(right, trustedRootsDer)) - Number(isTrusted(left, trustedRootsDer)),
  );
  for (let current = signer; chain.length < longestChain; ) {
    if (isSelfIssued(current) || isTrusted(current, trustedRootsDer)) break;
    const below = chain.length - 1;
    const issuer = candidates.find((candidate) => isIssuerOf(candidate, current, below));
    if (issuer === undefined || chain.includes(issuer)) break;
    chain.push(issuer);
    current = issuer;
  }
  return chain;
}

/**
 * The way from a certificate (DER) up to its root, or as far as the others lead. One that cannot be read stays alone.
 */
export function chainAbove(leaf: Uint8Array, others: readonly Uint8Array[]): readonly Uint8Array[] {
  const signer = readCertificate(leaf);
  if (signer === undefined) return [leaf];
  const read = others.flatMap((der) => readCertificate(der) ?? []);
  return buildChain({ signer, others: read, trustedRootsDer: undefined, moments: [] }).map(({ der }) => der);
}

function isTrusted(certificate: CertificateInfo, roots: readonly Uint8Array[] | undefined): boolean {
  return roots?.some((der) => sameBytes(der, certificate.der)) ?? false;
}

function isIssuerOf(issuer: CertificateInfo, subject: CertificateInfo, authoritiesBelow: number): boolean {
  return (
    sameBytes(issuer.subject, subject.issuer) &&
    issuer.x509.ca &&
    allows(issuer, keyUsageBits.keyCertSign) &&
    (issuer.pathLength === undefined || issuer.pathLength >= authoritiesBelow) &&
    isSignedBy(subject, issuer)
  );
}

function isSignedBy({ x509 }: CertificateInfo, { publicKey }: CertificateInfo): boolean {
  try {
    return x509.verify(publicKey);
  } catch {
    return false;
  }
}

/** Whether its usages and purposes let a certificate sign documents. */
export function maySign(certificate: CertificateInfo): boolean {
  return allows(certificate, signing) && isForDocuments(certificate);
}

/** A certificate without the key usage extension allows everything (RFC 5280, 6.1.4 n). */
export function allows({ keyUsage }: CertificateInfo, usage: number): boolean {
  return keyUsage === undefined || (keyUsage & usage) !== 0;
}

/** Whether a certificate is for time stamps and nothing else, and says so critically (RFC 3161, 2.3). */
export function isForTimestamps({ extendedKeyUsage, isPurposeCritical }: CertificateInfo): boolean {
  const [purpose, ...others] = extendedKeyUsage ?? [];
  return isPurposeCritical && purpose === objectIdentifiers.timeStamping && others.length === 0;
}

/**
 * Purposes of which one must be there where a certificate confines its key (RFC 5280, 4.2.1.12): any, documents (RFC 9336),
 * and those that stand for documents in practice. A certificate for web clients or servers alone signs no document.
 */
const documentPurposes = new Set<string>([
  objectIdentifiers.anyPurpose,
  objectIdentifiers.documentSigning,
  objectIdentifiers.emailProtection,
  objectIdentifiers.adobeDocumentSigning,
  objectIdentifiers.microsoftDocumentSigning,
]);

function isForDocuments({ extendedKeyUsage }: CertificateInfo): boolean {
  return extendedKeyUsage?.some((purpose) => documentPurposes.has(purpose)) ?? true;
}

function isSelfIssued(certificate: CertificateInfo): boolean {
  return sameBytes(certificate.issuer, certificate.subject);
}

function checkCertificate(certificate: CertificateInfo, moments: readonly Date[]): ChainCode[] {
  const codes: ChainCode[] = [];
  // Written as "not within", so that an invalid date fails too.
  if (!moments.every((moment) => moment >= certificate.notBefore)) codes.push("CERTIFICATE_NOT_YET_VALID");
  if (!moments.every((moment) => moment <= certificate.notAfter)) codes.push("CERTIFICATE_EXPIRED");
  if (!isStrongKey(certificate.publicKey)) codes.push("KEY_TOO_WEAK");
  if (certificate.hasUnknownCritical) codes.push("CHAIN_INVALID");
  const { signatureAlgorithm } = certificate;
  if (!signatureAlgorithms.has(signatureAlgorithm)) codes.push(refuseAlgorithm(signatureAlgorithm));
  return codes;
}
