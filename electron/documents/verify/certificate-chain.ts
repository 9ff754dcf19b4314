import { type CertificateInfo, keyUsageBits, sameBytes } from "../cms/certificate-reader.ts";
import { objectIdentifiers } from "../cms/object-identifiers.ts";
import { isStrongKey, refuseAlgorithm, signatureAlgorithms } from "../cms/signature-algorithms.ts";

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
  { signer, trustedRootsDer, moments }: ChainInput,
): ReadonlySet<ChainCode> {
  const codes = new Set<ChainCode>();
  if (!allows(signer, signing)) codes.add("KEY_USAGE");
  for (const certificate of chain) {
    for (const code of checkCertificate(certificate, moments)) codes.add(code);
  }
  const root = chain.at(-1);
  if (root === undefined || isTrusted(root, trustedRootsDer)) return codes;
  if (!isSelfIssued(root) || !root.x509.verify(root.x509.publicKey)) codes.add("CHAIN_INVALID");
  else codes.add(trustedRootsDer === undefined ? "ROOT_NOT_PINNED" : "ROOT_UNTRUSTED");
  return codes;
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

function isTrusted(certificate: CertificateInfo, roots: readonly Uint8Array[] | undefined): boolean {
  return roots?.some((der) => sameBytes(der, certificate.der)) ?? false;
}

function isIssuerOf(issuer: CertificateInfo, subject: CertificateInfo, authoritiesBelow: number): boolean {
  return (
    sameBytes(issuer.subject, subject.issuer) &&
    issuer.x509.ca &&
    allows(issuer, keyUsageBits.keyCertSign) &&
    (issuer.pathLength === undefined || issuer.pathLength >= authoritiesBelow) &&
    subject.x509.verify(issuer.x509.publicKey)
  );
}

/** A certificate without the key usage extension allows everything (RFC 5280, 6.1.4 n). */
export function allows({ keyUsage }: CertificateInfo, usage: number): boolean {
  return keyUsage === undefined || (keyUsage & usage) !== 0;
}

/** Whether a certificate is for time stamps and nothing else (RFC 3161, 2.3). */
export function isForTimestamps({ extendedKeyUsage }: CertificateInfo): boolean {
  return extendedKeyUsage?.length === 1 && extendedKeyUsage[0] === objectIdentifiers.timeStamping;
}

function isSelfIssued(certificate: CertificateInfo): boolean {
  return sameBytes(certificate.issuer, certificate.subject);
}

function checkCertificate(certificate: CertificateInfo, moments: readonly Date[]): ChainCode[] {
  const codes: ChainCode[] = [];
  // Written as "not within", so that an invalid date fails too.
  if (!moments.every((moment) => moment >= certificate.notBefore)) codes.push("CERTIFICATE_NOT_YET_VALID");
  if (!moments.every((moment) => moment <= certificate.notAfter)) codes.push("CERTIFICATE_EXPIRED");
  if (!isStrongKey(certificate)) codes.push("KEY_TOO_WEAK");
  if (certificate.hasUnknownCritical) codes.push("CHAIN_INVALID");
  const { signatureAlgorithm } = certificate;
  if (!signatureAlgorithms.has(signatureAlgorithm)) codes.push(refuseAlgorithm(signatureAlgorithm));
  return codes;
}
