import { createHash, verify } from "node:crypto";
import { type BerNode, identifierOf, octetsOf } from "#electron/asn1/ber-reader.ts";
import { element } from "#electron/asn1/der.ts";
import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";
import { type CertificateInfo, sameBytes } from "#electron/x509/certificate-reader.ts";
import {
  hashByIdentifier,
  refuseAlgorithm,
  signatureAlgorithms,
} from "#electron/x509/signature-algorithms.ts";

export type SignerCode =
  | "CMS_UNREADABLE"
  | "ALGORITHM_WEAK"
  | "ALGORITHM_UNSUPPORTED"
  | "DIGEST_MISMATCH"
  | "SIGNATURE_INVALID"
  | "SIGNING_CERTIFICATE_MISMATCH";

/** One SignerInfo (RFC 5652, 5.3). */
export interface SignerInfo {
  readonly identifier: BerNode;
  readonly digestAlgorithm: string;
  readonly attributes: readonly BerNode[];
  readonly unsignedAttributes: readonly BerNode[];
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
}

export function readSignerInfo(node: BerNode | undefined): SignerInfo | undefined {
  const [, identifier, digestAlgorithm, attributes, signatureAlgorithm, signature, others] =
    node?.children ?? [];
  // Without signed attributes a signature says nothing of its certificate; no signer in use leaves them out.
  if (identifier === undefined || attributes?.tag !== 0xa0 || signature === undefined) return undefined;
  return {
    identifier,
    digestAlgorithm: identifierOf(digestAlgorithm?.children[0]),
    attributes: attributes.children,
    unsignedAttributes: others?.tag === 0xa1 ? others.children : [],
    signatureAlgorithm: identifierOf(signatureAlgorithm?.children[0]),
    signature: octetsOf(signature),
  };
}

/** Checks one signer's signature over the given bytes; whether the certificate is to be trusted is another matter. */
export function checkSignerInfo(
  info: SignerInfo,
  signer: CertificateInfo,
  { parts, contentType }: { readonly parts: readonly Uint8Array[]; readonly contentType: string },
): SignerCode[] {
  const hash = hashByIdentifier.get(info.digestAlgorithm);
  const algorithm = signatureAlgorithms.get(info.signatureAlgorithm);
  if (hash === undefined) return [refuseAlgorithm(info.digestAlgorithm)];
  if (algorithm === undefined) return [refuseAlgorithm(info.signatureAlgorithm)];
  const codes: SignerCode[] = [];
  const digest = createHash(hash);
  for (const part of parts) digest.update(part);
  const messageDigest = findAttribute(info.attributes, objectIdentifiers.messageDigest);
  if (identifierOf(findAttribute(info.attributes, objectIdentifiers.contentType)) !== contentType)
    codes.push("CMS_UNREADABLE");
  if (messageDigest === undefined || !sameBytes(octetsOf(messageDigest), digest.digest()))
    codes.push("DIGEST_MISMATCH");
  const { publicKey } = signer.x509;
  const isGenuine =
    publicKey.asymmetricKeyType === algorithm.key &&
    readingsOf(info.attributes).some((signed) =>
      verify(algorithm.hash ?? hash, signed, publicKey, info.signature),
    );
  if (!isGenuine) codes.push("SIGNATURE_INVALID");
  if (statesCertificate(info, signer) === "other") codes.push("SIGNING_CERTIFICATE_MISMATCH");
  return codes;
}

/**
 * The signed attributes as signers hash them: in DER (RFC 5652, 5.4), or just as they wrote them. Both are the same
 * attributes, so taking either lets nothing be changed.
 */
function readingsOf(attributes: readonly BerNode[]): Uint8Array[] {
  const asWritten = element(0x31, ...attributes.map(({ raw }) => raw));
  const inOrder = attributes.map(toDer).toSorted((left, right) => Buffer.compare(left, right));
  const canonical = element(0x31, ...inOrder);
  return sameBytes(asWritten, canonical) ? [canonical] : [canonical, asWritten];
}

function toDer(node: BerNode): Uint8Array {
  if ((node.tag & 0x20) === 0) return element(node.tag, node.content);
  if ((node.tag & 0x1f) === 0x04 && node.tag < 0x40) return element(0x04, octetsOf(node));
  const children = node.children.map(toDer);
  if (node.tag === 0x31) children.sort((left, right) => Buffer.compare(left, right));
  return element(node.tag, ...children);
}

/** The one value of an attribute; a repeated attribute counts as absent. */
export function findAttribute(attributes: readonly BerNode[], identifier: string): BerNode | undefined {
  const found = attributes.filter((attribute) => identifierOf(attribute.children[0]) === identifier);
  const values = found[0]?.children[1]?.children ?? [];
  return found.length === 1 && values.length === 1 ? values[0] : undefined;
}

/** Whether the signed attributes name the certificate (RFC 5035, 3), another one, or none. */
export function statesCertificate(info: SignerInfo, signer: CertificateInfo): "this" | "other" | "none" {
  const { signingCertificateV2 } = objectIdentifiers;
  const isStated = info.attributes.some(({ children }) => identifierOf(children[0]) === signingCertificateV2);
  if (!isStated) return "none";
  const first = findAttribute(info.attributes, signingCertificateV2)?.children[0]?.children[0];
  const fields = first?.children ?? [];
  const stated = fields[0]?.tag === 0x30 ? identifierOf(fields[0].children[0]) : objectIdentifiers.sha256;
  const hash = hashByIdentifier.get(stated);
  const value = fields.find(({ tag }) => tag === 0x04);
  if (hash === undefined || value === undefined) return "other";
  return sameBytes(value.content, createHash(hash).update(signer.der).digest()) ? "this" : "other";
}

/** Issuer and serial number, or the key's identifier (RFC 5652, 5.3, sid). */
export function isIdentifiedBy(certificate: CertificateInfo, identifier: BerNode): boolean {
  if (identifier.tag === 0x80) {
    const { subjectKeyIdentifier } = certificate;
    return subjectKeyIdentifier !== undefined && sameBytes(identifier.content, subjectKeyIdentifier);
  }
  const [issuer, serialNumber] = identifier.children;
  if (issuer === undefined || serialNumber === undefined) return false;
  return sameBytes(issuer.raw, certificate.issuer) && sameBytes(serialNumber.raw, certificate.serialNumber);
}
