import { createHash, type KeyObject, sign } from "node:crypto";
import { promisify } from "node:util";
import {
  element,
  objectIdentifier,
  octetString,
  retag,
  sequence,
  setOf,
  smallInteger,
} from "#electron/asn1/der.ts";
import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";
import type { CertificateInfo } from "#electron/x509/certificate-reader.ts";
import { ok, type Result } from "#shared/result.ts";

export interface CmsInput<StampError> {
  readonly digest: Uint8Array;
  readonly privateKey: KeyObject;
  readonly signer: CertificateInfo;
  readonly certificateChainDer: readonly Uint8Array[];
  /** Fetches a time-stamp token over the value of the signature. */
  readonly stamp?: ((signature: Uint8Array) => Promise<Result<Uint8Array, StampError>>) | undefined;
}

const signInPool = promisify(sign);
const derNull = element(0x05);

/** Attributes, signer and algorithms with an RSA-4096 signature. */
const FIXED_SIZE = 1900;
/** Room for a token: one with a chain of ten certificates has about 12 kB. */
export const LONGEST_TOKEN = 16 * 1024;

/**
 * A detached CMS signature as PAdES B-B wants it (EN 319 142-1, 6.3): signing-certificate-v2 and no signing-time. With a
 * stamp it is B-T: the token is an unsigned attribute (RFC 3161, appendix A).
 */
export async function buildCms<StampError>({
  digest,
  privateKey,
  signer,
  certificateChainDer,
  stamp,
}: CmsInput<StampError>): Promise<Result<Uint8Array, StampError>> {
  const attributes = setOf(
    attribute(objectIdentifiers.contentType, objectIdentifier(objectIdentifiers.data)),
    attribute(objectIdentifiers.messageDigest, octetString(digest)),
    attribute(objectIdentifiers.signingCertificateV2, signingCertificate(signer)),
  );
  const signature = await signInPool("sha256", attributes, privateKey);
  const token = await stamp?.(signature);
  if (token && !token.ok) return token;
  const sha256 = sequence(objectIdentifier(objectIdentifiers.sha256));
  const signerInfo = sequence(
    smallInteger(1),
    sequence(signer.issuer, signer.serialNumber),
    sha256,
    retag(0xa0, attributes),
    signatureAlgorithm(privateKey),
    octetString(signature),
    ...(token ? [retag(0xa1, setOf(attribute(objectIdentifiers.timestampToken, token.value)))] : []),
  );
  const signedData = sequence(
    smallInteger(1),
    setOf(sha256),
    sequence(objectIdentifier(objectIdentifiers.data)),
    retag(0xa0, setOf(...certificateChainDer)),
    setOf(signerInfo),
  );
  return ok(sequence(objectIdentifier(objectIdentifiers.signedData), element(0xa0, signedData)));
}

/** Room that a signature with this chain takes at most, its stamp no longer than {@link LONGEST_TOKEN}. */
export function estimateCmsSize(certificateChainDer: readonly Uint8Array[], isStamped: boolean): number {
  const fixed = FIXED_SIZE + (isStamped ? LONGEST_TOKEN : 0);
  return certificateChainDer.reduce((sum, certificate) => sum + certificate.length, fixed);
}

function signingCertificate(signer: CertificateInfo): Uint8Array {
  const certificateHash = octetString(createHash("sha256").update(signer.der).digest());
  const issuerSerial = sequence(sequence(element(0xa4, signer.issuer)), signer.serialNumber);
  return sequence(sequence(sequence(certificateHash, issuerSerial)));
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(objectIdentifier(type), setOf(value));
}

function signatureAlgorithm(privateKey: KeyObject): Uint8Array {
  return privateKey.asymmetricKeyType === "rsa"
    ? sequence(objectIdentifier(objectIdentifiers.sha256WithRsa), derNull)
    : sequence(objectIdentifier(objectIdentifiers.ecdsaWithSha256));
}
