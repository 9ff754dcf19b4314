import { type CertificateInfo, keyUsageBits, sameBytes } from "./certificate-reader.ts";
import { objectIdentifiers } from "./object-identifiers.ts";

export type ChainCode =
  | "CERTIFICATE_EXPIRED"
  | "CERTIFICATE_NOT_YET_VALID"
  | "KEY_USAGE"
  | "KEY_TOO_WEAK"
  | "ALGORITHM_WEAK"
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

const strongSignatures = new Set<string>([
  objectIdentifiers.ecdsaWithSha256,
  objectIdentifiers.ecdsaWithSha384,
  objectIdentifiers.ecdsaWithSha512,
  objectIdentifiers.sha256WithRsa,
  objectIdentifiers.sha384WithRsa,
  objectIdentifiers.sha512WithRsa,
]);

const strongCurves = new Set(["prime256v1", "secp384r1", "secp521r1"]);

/** Checks the signer's certificate up to its root; revocation is the caller's business. */
export function checkChain({ signer, others, trustedRootsDer, moments }: ChainInput): ChainCode[] {
  const codes = new Set<ChainCode>();
  if (((signer.keyUsage ?? 0) & keyUsageBits.digitalSignature) === 0) codes.add("KEY_USAGE");
  const chain = buildChain(signer, others);
  for (const certificate of chain) {
    for (const code of checkCertificate(certificate, moments)) codes.add(code);
  }
  const root = chain.at(-1);
  if (root === undefined || !isSelfIssued(root) || !root.x509.verify(root.x509.publicKey)) {
    codes.add("CHAIN_INVALID");
  } else if (trustedRootsDer === undefined) {
    codes.add("ROOT_NOT_PINNED");
  } else if (!trustedRootsDer.some((der) => sameBytes(der, root.der))) {
    codes.add("ROOT_UNTRUSTED");
  }
  return [...codes];
}

function buildChain(signer: CertificateInfo, others: readonly CertificateInfo[]): CertificateInfo[] {
  const chain = [signer];
  for (let current = signer; !isSelfIssued(current) && chain.length < longestChain; ) {
    const below = chain.length - 1;
    const issuer = others.find((candidate) => isIssuerOf(candidate, current, below));
    if (issuer === undefined) break;
    chain.push(issuer);
    current = issuer;
  }
  return chain;
}

function isIssuerOf(issuer: CertificateInfo, subject: CertificateInfo, authoritiesBelow: number): boolean {
  return (
    sameBytes(issuer.subject, subject.issuer) &&
    issuer.x509.ca &&
    ((issuer.keyUsage ?? 0) & keyUsageBits.keyCertSign) !== 0 &&
    (issuer.pathLength === undefined || issuer.pathLength >= authoritiesBelow) &&
    subject.x509.verify(issuer.x509.publicKey)
  );
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
  if (!strongSignatures.has(certificate.signatureAlgorithm)) codes.push("ALGORITHM_WEAK");
  return codes;
}

function isStrongKey({ x509 }: CertificateInfo): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = x509.publicKey;
  if (asymmetricKeyType === "rsa") return (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
  return asymmetricKeyType === "ec" && strongCurves.has(asymmetricKeyDetails?.namedCurve ?? "");
}
