import { createHash, sign } from "node:crypto";
import { readCertificate } from "#electron/documents/cms/certificate-reader.ts";
import {
  element,
  objectIdentifier,
  octetString,
  retag,
  sequence,
  setOf,
  smallInteger,
} from "#electron/documents/cms/der.ts";
import { objectIdentifiers as oid } from "#electron/documents/cms/object-identifiers.ts";
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
  const certificate = readCertificate(signer.der);
  if (certificate === undefined) throw new Error("the signer's certificate cannot be read");
  const stated = wish.stated === undefined ? signer.der : wish.stated;
  const digest = wish.digest ?? createHash(hash).update(content).digest();
  const attributes = [
    attribute(oid.contentType, objectIdentifier(contentType)),
    attribute(oid.messageDigest, octetString(digest)),
    ...(stated === null
      ? []
      : [
          attribute(
            oid.signingCertificateV2,
            sequence(sequence(sequence(octetString(createHash("sha256").update(stated).digest())))),
          ),
        ]),
    ...(wish.signingTime === undefined
      ? []
      : [attribute(oid.signingTime, element(0x17, Buffer.from(wish.signingTime, "latin1")))]),
  ];
  const canonical = setOf(...attributes);
  const written = wish.isUnordered === true ? element(0x31, ...attributes.toReversed()) : canonical;
  const value = sign(hash, wish.hasAttributes === false ? content : canonical, signer.key);
  const keyIdentifier = certificate.subjectKeyIdentifier ?? new Uint8Array();
  const info = sequence(
    smallInteger(wish.isByKeyIdentifier === true ? 3 : 1),
    wish.isByKeyIdentifier === true
      ? element(0x80, keyIdentifier)
      : sequence(certificate.issuer, certificate.serialNumber),
    sequence(objectIdentifier(hashes[hash])),
    ...(wish.hasAttributes === false ? [] : [retag(0xa0, written)]),
    sequence(
      objectIdentifier(
        wish.signatureAlgorithm ?? (signer.key.asymmetricKeyType === "rsa" ? oid.rsaEncryption : ecdsa[hash]),
      ),
    ),
    octetString(value),
    ...(wish.token === undefined
      ? []
      : [retag(0xa1, setOf(attribute(oid.timestampToken, wish.token(value))))]),
  );
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

/** An RFC 3161 token over the given bytes. */
export function forgeToken(authority: Holder, stamped: Uint8Array, at: string): Uint8Array {
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
  return forgeCms({ signer: authority, content, contentType: oid.timestampInfo });
}
