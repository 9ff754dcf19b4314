import { createHash, type KeyObject, sign } from "node:crypto";
import { promisify } from "node:util";
import { ok, type Result } from "#shared/result.ts";
import type { StampSignature, TimestampError } from "../sign/timestamp-client.ts";
import type { CertificateInfo } from "./certificate-reader.ts";
import { element, objectIdentifier, octetString, retag, sequence, setOf, smallInteger } from "./der.ts";
import { objectIdentifiers } from "./object-identifiers.ts";

export interface CmsInput {
  readonly digest: Uint8Array;
  readonly privateKey: KeyObject;
  readonly signer: CertificateInfo;
  readonly certificateChainDer: readonly Uint8Array[];
  readonly stamp?: StampSignature | undefined;
}

const signInPool = promisify(sign);
const derNull = element(0x05);

/** Attributes, signer and algorithms with an RSA-4096 signature. */
const FIXED_SIZE = 1900;
/** A token with the certificates of its server. */
const TOKEN_SIZE = 8192;

/**
 * A detached CMS signature as PAdES B-B wants it (EN 319 142-1, 6.3): signing-certificate-v2 and no signing-time. With a
 * stamp it is B-T: the token is an unsigned attribute (RFC 3161, appendix A).
 */
export async function buildCms({
  digest,
  privateKey,
  signer,
  certificateChainDer,
  stamp,
}: CmsInput): Promise<Result<Uint8Array, TimestampError>> {
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

/** Room that a signature with this chain takes at most; a stamp of unusual size may not fit. */
export function estimateCmsSize(certificateChainDer: readonly Uint8Array[], isStamped: boolean): number {
  const fixed = FIXED_SIZE + (isStamped ? TOKEN_SIZE : 0);
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
