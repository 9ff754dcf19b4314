import { createHash, verify } from "node:crypto";
import { type BerNode, identifierOf, octetsOf, readBer } from "./ber-reader.ts";
import { type CertificateInfo, readCertificate, sameBytes } from "./certificate-reader.ts";
import { element } from "./der.ts";
import { objectIdentifiers } from "./object-identifiers.ts";

export type CmsCode =
  | "CMS_UNREADABLE"
  | "SIGNER_COUNT"
  | "SIGNER_CERTIFICATE_MISSING"
  | "ALGORITHM_WEAK"
  | "DIGEST_MISMATCH"
  | "SIGNATURE_INVALID"
  | "SIGNING_CERTIFICATE_MISMATCH";

export interface CmsReport {
  readonly codes: readonly CmsCode[];
  readonly signer: CertificateInfo | undefined;
  readonly certificates: readonly CertificateInfo[];
}

const hashByIdentifier = new Map<string, string>([
  [objectIdentifiers.sha256, "sha256"],
  [objectIdentifiers.sha384, "sha384"],
  [objectIdentifiers.sha512, "sha512"],
]);

const hashBySignature = new Map<string, { readonly key: string; readonly hash: string | undefined }>([
  [objectIdentifiers.ecdsaWithSha256, { key: "ec", hash: "sha256" }],
  [objectIdentifiers.ecdsaWithSha384, { key: "ec", hash: "sha384" }],
  [objectIdentifiers.ecdsaWithSha512, { key: "ec", hash: "sha512" }],
  [objectIdentifiers.sha256WithRsa, { key: "rsa", hash: "sha256" }],
  [objectIdentifiers.sha384WithRsa, { key: "rsa", hash: "sha384" }],
  [objectIdentifiers.sha512WithRsa, { key: "rsa", hash: "sha512" }],
  [objectIdentifiers.rsaEncryption, { key: "rsa", hash: undefined }],
]);

interface SignerInfo {
  readonly identifier: BerNode;
  readonly digestAlgorithm: string;
  readonly attributes: readonly BerNode[];
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
}

/** Checks a detached CMS signature over the given bytes, without any opinion about trust. */
export function checkCms(contents: Uint8Array, signedParts: readonly Uint8Array[]): CmsReport {
  const signedData = readSignedData(contents);
  if (signedData === undefined) return fail("CMS_UNREADABLE");
  const signerInfos = signedData.at(-1);
  if (signerInfos?.tag !== 0x31 || signerInfos.children.length !== 1) return fail("SIGNER_COUNT");
  const info = readSignerInfo(signerInfos.children[0]);
  if (info === undefined) return fail("CMS_UNREADABLE");
  const certificates = (signedData.find(({ tag }) => tag === 0xa0)?.children ?? [])
    .map(({ raw }) => readCertificate(raw))
    .filter((certificate) => certificate !== undefined);
  const signer = certificates.find((certificate) => isIdentifiedBy(certificate, info.identifier));
  if (signer === undefined) return { codes: ["SIGNER_CERTIFICATE_MISSING"], signer, certificates };
  return { codes: checkSignerInfo(info, signer, signedParts), signer, certificates };
}

/** The parts of a SignedData without content of its own; what follows it may only be padding. */
function readSignedData(contents: Uint8Array): readonly BerNode[] | undefined {
  const contentInfo = readBer(contents);
  if (contentInfo === undefined || !isZeroFilled(contents.subarray(contentInfo.raw.length))) return undefined;
  const [type, content] = contentInfo.children;
  const signedData = content?.children[0]?.children ?? [];
  const encapsulated = signedData[2]?.children ?? [];
  const detached = encapsulated.length === 1 && identifierOf(encapsulated[0]) === objectIdentifiers.data;
  return detached && identifierOf(type) === objectIdentifiers.signedData ? signedData : undefined;
}

function checkSignerInfo(
  info: SignerInfo,
  signer: CertificateInfo,
  signedParts: readonly Uint8Array[],
): CmsCode[] {
  const codes: CmsCode[] = [];
  const hash = hashByIdentifier.get(info.digestAlgorithm);
  const algorithm = hashBySignature.get(info.signatureAlgorithm);
  if (hash === undefined || algorithm === undefined) return ["ALGORITHM_WEAK"];
  const digest = createHash(hash);
  for (const part of signedParts) digest.update(part);
  const contentType = findAttribute(info, objectIdentifiers.contentType);
  const messageDigest = findAttribute(info, objectIdentifiers.messageDigest);
  if (identifierOf(contentType) !== objectIdentifiers.data) codes.push("CMS_UNREADABLE");
  if (messageDigest === undefined || !sameBytes(octetsOf(messageDigest), digest.digest())) {
    codes.push("DIGEST_MISMATCH");
  }
  const signedAttributes = element(0x31, ...info.attributes.map(({ raw }) => raw));
  const { publicKey } = signer.x509;
  const genuine =
    publicKey.asymmetricKeyType === algorithm.key &&
    verify(algorithm.hash ?? hash, signedAttributes, publicKey, info.signature);
  if (!genuine) codes.push("SIGNATURE_INVALID");
  if (!namesCertificate(info, signer)) codes.push("SIGNING_CERTIFICATE_MISMATCH");
  return codes;
}

function readSignerInfo(node: BerNode | undefined): SignerInfo | undefined {
  const [, identifier, digestAlgorithm, attributes, signatureAlgorithm, signature] = node?.children ?? [];
  if (identifier === undefined || attributes?.tag !== 0xa0 || signature === undefined) return undefined;
  return {
    identifier,
    digestAlgorithm: identifierOf(digestAlgorithm?.children[0]),
    attributes: attributes.children,
    signatureAlgorithm: identifierOf(signatureAlgorithm?.children[0]),
    signature: octetsOf(signature),
  };
}

/** The one value of an attribute; a repeated attribute counts as absent. */
function findAttribute(info: SignerInfo, identifier: string): BerNode | undefined {
  const found = info.attributes.filter((attribute) => identifierOf(attribute.children[0]) === identifier);
  const values = found[0]?.children[1]?.children ?? [];
  return found.length === 1 && values.length === 1 ? values[0] : undefined;
}

function namesCertificate(info: SignerInfo, signer: CertificateInfo): boolean {
  const first = findAttribute(info, objectIdentifiers.signingCertificateV2)?.children[0]?.children[0];
  const fields = first?.children ?? [];
  const stated = fields[0]?.tag === 0x30 ? identifierOf(fields[0].children[0]) : objectIdentifiers.sha256;
  const hash = hashByIdentifier.get(stated);
  const value = fields.find(({ tag }) => tag === 0x04);
  if (hash === undefined || value === undefined) return false;
  return sameBytes(value.content, createHash(hash).update(signer.der).digest());
}

function isIdentifiedBy(certificate: CertificateInfo, identifier: BerNode): boolean {
  const [issuer, serialNumber] = identifier.children;
  if (issuer === undefined || serialNumber === undefined) return false;
  return sameBytes(issuer.raw, certificate.issuer) && sameBytes(serialNumber.raw, certificate.serialNumber);
}

function isZeroFilled(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

function fail(code: CmsCode): CmsReport {
  return { codes: [code], signer: undefined, certificates: [] };
}
