import { createHash, type KeyObject, sign } from "node:crypto";
import type { CertificateInfo } from "./certificate-reader.ts";
import { element, objectIdentifier, octetString, retag, sequence, setOf, smallInteger } from "./der.ts";
import { objectIdentifiers } from "./object-identifiers.ts";

export interface CmsInput {
  readonly digest: Uint8Array;
  readonly privateKey: KeyObject;
  readonly signer: CertificateInfo;
  readonly certificateChainDer: readonly Uint8Array[];
}

const derNull = element(0x05);

/** A detached CMS signature as PAdES B-B wants it: signing-certificate-v2 and no signing-time. */
export function buildCms({ digest, privateKey, signer, certificateChainDer }: CmsInput): Uint8Array {
  const attributes = setOf(
    attribute(objectIdentifiers.contentType, objectIdentifier(objectIdentifiers.data)),
    attribute(objectIdentifiers.messageDigest, octetString(digest)),
    attribute(objectIdentifiers.signingCertificateV2, signingCertificate(signer)),
  );
  const sha256 = sequence(objectIdentifier(objectIdentifiers.sha256));
  const signerInfo = sequence(
    smallInteger(1),
    sequence(signer.issuer, signer.serialNumber),
    sha256,
    retag(0xa0, attributes),
    signatureAlgorithm(privateKey),
    octetString(sign("sha256", attributes, privateKey)),
  );
  const signedData = sequence(
    smallInteger(1),
    setOf(sha256),
    sequence(objectIdentifier(objectIdentifiers.data)),
    retag(0xa0, setOf(...certificateChainDer)),
    setOf(signerInfo),
  );
  return sequence(objectIdentifier(objectIdentifiers.signedData), element(0xa0, signedData));
}

/** Upper bound of what `buildCms` returns for this chain. */
export function estimateCmsSize(certificateChainDer: readonly Uint8Array[]): number {
  return certificateChainDer.reduce((sum, certificate) => sum + certificate.length, 1900);
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
