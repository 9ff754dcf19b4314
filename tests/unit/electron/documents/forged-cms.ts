import { createHash, sign } from "node:crypto";
import {
  element,
  objectIdentifier,
  octetString,
  retag,
  sequence,
  setOf,
  smallInteger,
} from "#electron/asn1/der.ts";
import { objectIdentifiers as oid } from "#electron/asn1/object-identifiers.ts";
import { readCertificate } from "#electron/x509/certificate-reader.ts";
import { chainOf, type Holder } from "./forged-certificates.ts";

export interface CmsWish {
  readonly signer: Holder;
  /** What the CMS signs; detached unless `isAttached`. */
  readonly content: Uint8Array;
  readonly contentType?: string;
  readonly isAttached?: boolean;
  readonly certificates?: readonly Uint8Array[];
  /** Whose certificate the signing-certificate attribute names; `null` for no such attribute. */
  readonly stated?: Uint8Array | null;
  readonly hash?: "sha1" | "sha256" | "sha384" | "sha512";
  readonly digest?: Uint8Array;
  readonly signers?: number;
  readonly hasAttributes?: boolean;
  readonly isByKeyIdentifier?: boolean;
  readonly isUnordered?: boolean;
  readonly signingTime?: string;
  readonly token?: (signature: Uint8Array) => Uint8Array;
  readonly signatureAlgorithm?: string;
}

type Hash = NonNullable<CmsWish["hash"]>;

const sha1 = "1.3.14.3.2.26";
const hashes = { sha1, sha256: oid.sha256, sha384: oid.sha384, sha512: oid.sha512 };
const ecdsa = {
  sha1: "1.2.840.10045.4.1",
  sha256: oid.ecdsaWithSha256,
  sha384: oid.ecdsaWithSha384,
  sha512: oid.ecdsaWithSha512,
};

const attribute = (type: string, value: Uint8Array): Uint8Array =>
  sequence(objectIdentifier(type), setOf(value));

/** A CMS SignedData, sound or not. */
export function forgeCms(wish: CmsWish): Uint8Array {
  const { signer, content, contentType = oid.data, hash = "sha256", signers = 1 } = wish;
  const info = forgeSignerInfo(wish, hash);
  const isInside = wish.isAttached === true || contentType !== oid.data;
  const signedData = sequence(
    smallInteger(1),
    setOf(sequence(objectIdentifier(hashes[hash]))),
    sequence(objectIdentifier(contentType), ...(isInside ? [element(0xa0, octetString(content))] : [])),
    retag(0xa0, setOf(...(wish.certificates ?? chainOf(signer)))),
    element(0x31, ...Array.from({ length: signers }, () => info)),
  );
  return sequence(objectIdentifier(oid.signedData), element(0xa0, signedData));
}

function forgeSignerInfo(wish: CmsWish, hash: Hash): Uint8Array {
  const { signer, content, hasAttributes = true, isUnordered = false, token } = wish;
  const attributes = forgeAttributes(wish, hash);
  const canonical = setOf(...attributes);
  const written = isUnordered ? element(0x31, ...attributes.toReversed()) : canonical;
  const value = sign(hash, hasAttributes ? canonical : content, signer.key);
  const usual = signer.key.asymmetricKeyType === "rsa" ? oid.rsaEncryption : ecdsa[hash];
  return sequence(
    ...nameSigner(wish),
    sequence(objectIdentifier(hashes[hash])),
    ...(hasAttributes ? [retag(0xa0, written)] : []),
    sequence(objectIdentifier(wish.signatureAlgorithm ?? usual)),
    octetString(value),
    ...(token === undefined ? [] : [retag(0xa1, setOf(attribute(oid.timestampToken, token(value))))]),
  );
}

function forgeAttributes(wish: CmsWish, hash: Hash): Uint8Array[] {
  const { signer, content, contentType = oid.data, signingTime } = wish;
  const stated = wish.stated === undefined ? signer.der : wish.stated;
  const digest = wish.digest ?? createHash(hash).update(content).digest();
  return [
    attribute(oid.contentType, objectIdentifier(contentType)),
    attribute(oid.messageDigest, octetString(digest)),
    ...(stated === null ? [] : [stateCertificate(stated)]),
    ...(signingTime === undefined
      ? []
      : [attribute(oid.signingTime, element(0x17, Buffer.from(signingTime, "latin1")))]),
  ];
}

function stateCertificate(der: Uint8Array): Uint8Array {
  const digest = octetString(createHash("sha256").update(der).digest());
  return attribute(oid.signingCertificateV2, sequence(sequence(sequence(digest))));
}

/** Version and SignerIdentifier (RFC 5652, 5.3). */
function nameSigner({ signer, isByKeyIdentifier = false }: CmsWish): readonly Uint8Array[] {
  const certificate = readCertificate(signer.der);
  if (certificate === undefined) throw new Error("the signer's certificate cannot be read");
  if (!isByKeyIdentifier) return [smallInteger(1), sequence(certificate.issuer, certificate.serialNumber)];
  return [smallInteger(3), element(0x80, certificate.subjectKeyIdentifier ?? new Uint8Array())];
}

/** An RFC 3161 token over the given bytes; `others` are certificates that it carries besides the authority's. */
export function forgeToken(
  authority: Holder,
  stamped: Uint8Array,
  at: string,
  others: readonly Uint8Array[] = [],
): Uint8Array {
  const imprint = sequence(
    sequence(objectIdentifier(oid.sha256)),
    octetString(createHash("sha256").update(stamped).digest()),
  );
  const content = sequence(
    smallInteger(1),
    objectIdentifier("1.3.6.1.4.1.1"),
    imprint,
    smallInteger(7),
    element(0x18, Buffer.from(at, "latin1")),
  );
  return forgeCms({
    signer: authority,
    content,
    contentType: oid.timestampInfo,
    certificates: [...chainOf(authority), ...others],
  });
}
