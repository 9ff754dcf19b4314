import "reflect-metadata";
import { createPrivateKey, type KeyObject } from "node:crypto";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
  type X509CrlEntryParams,
  X509CrlGenerator,
} from "@peculiar/x509";

export interface Holder {
  readonly der: Uint8Array;
  readonly key: KeyObject;
  readonly issuer: Holder | null;
  readonly certificate: X509Certificate;
  readonly keys: CryptoKeyPair;
  readonly algorithm: { name: string; hash: string };
}

export interface CertificateWish {
  readonly name: string;
  readonly issuer?: Holder;
  readonly isAuthority?: boolean;
  readonly pathLength?: number;
  readonly usages?: number;
  readonly from?: string;
  readonly until?: string;
  readonly rsaBits?: number;
  readonly curve?: "P-256" | "P-384" | "P-521";
  readonly hash?: string;
  readonly purpose?: string;
  /** The purpose is stated critically unless this is false. */
  readonly isPurposeCritical?: boolean;
  readonly serial?: string;
  /** An extension besides, not critical: its identifier and value. */
  readonly extension?: { readonly identifier: string; readonly value: Uint8Array };
}

let lastSerial = 100;

/** A certificate as it is wished for, sound or not. */
export async function issue(wish: CertificateWish): Promise<Holder> {
  const { name, issuer } = wish;
  const { keys, algorithm } = await makeKeys(wish);
  lastSerial += 1;
  const certificate = await X509CertificateGenerator.create({
    serialNumber: wish.serial ?? lastSerial.toString(16).padStart(4, "0"),
    subject: `CN=${name}`,
    issuer: issuer === undefined ? `CN=${name}` : issuer.certificate.subject,
    notBefore: new Date(wish.from ?? "2020-01-01T00:00:00Z"),
    notAfter: new Date(wish.until ?? "2045-01-01T00:00:00Z"),
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: issuer?.algorithm ?? algorithm,
    extensions: await makeExtensions(wish, keys.publicKey),
  });
  return {
    der: new Uint8Array(certificate.rawData),
    key: createPrivateKey({
      key: Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey)),
      format: "der",
      type: "pkcs8",
    }),
    issuer: issuer ?? null,
    certificate,
    keys,
    algorithm,
  };
}

async function makeKeys({ rsaBits, curve = "P-256", hash = "SHA-256" }: CertificateWish) {
  const algorithm = { name: rsaBits === undefined ? "ECDSA" : "RSASSA-PKCS1-v1_5", hash };
  const kind =
    rsaBits === undefined
      ? { name: "ECDSA", namedCurve: curve }
      : { ...algorithm, modulusLength: rsaBits, publicExponent: Uint8Array.of(1, 0, 1) };
  return { keys: await crypto.subtle.generateKey(kind, true, ["sign", "verify"]), algorithm };
}

async function makeExtensions(
  { isAuthority = false, pathLength, usages, purpose, isPurposeCritical = true, extension }: CertificateWish,
  publicKey: CryptoKey,
) {
  const usual = isAuthority
    ? KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign
    : KeyUsageFlags.digitalSignature;
  return [
    new BasicConstraintsExtension(isAuthority, pathLength, true),
    new KeyUsagesExtension(usages ?? usual, true),
    await SubjectKeyIdentifierExtension.create(publicKey, false),
    ...(purpose === undefined ? [] : [new ExtendedKeyUsageExtension([purpose], isPurposeCritical)]),
    ...(extension === undefined
      ? []
      : [new Extension(extension.identifier, false, Buffer.from(extension.value))]),
  ];
}

/** The certificate first, its root last. */
export function chainOf(holder: Holder): Uint8Array[] {
  return [holder.der, ...(holder.issuer === null ? [] : chainOf(holder.issuer))];
}

export async function revoke(
  issuer: Holder,
  entries: readonly X509CrlEntryParams[],
  { from = "2026-01-01T00:00:00Z", until = "2040-01-01T00:00:00Z", signer = issuer } = {},
): Promise<Uint8Array> {
  const list = await X509CrlGenerator.create({
    issuer: issuer.certificate.subject,
    thisUpdate: new Date(from),
    nextUpdate: new Date(until),
    entries: [...entries],
    signingKey: signer.keys.privateKey,
    signingAlgorithm: signer.algorithm,
  });
  return new Uint8Array(list.rawData);
}
