import "reflect-metadata";
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  X509CrlGenerator,
} from "@peculiar/x509";
import { smallInteger } from "./der.ts";

export interface PanelCertificateInput {
  readonly commonName: string;
  readonly organization: string;
  readonly seasonName: string;
  /** ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Positive serial numbers in hexadecimal, random and different. */
  readonly serials: { readonly root: string; readonly leaf: string };
}

export interface PanelCertificate {
  readonly rootDer: Uint8Array;
  readonly rootPem: string;
  readonly leafDer: Uint8Array;
  /** Leaf first, root last: what a signature carries. */
  readonly chainDer: readonly Uint8Array[];
  readonly crlDer: Uint8Array;
  /** Plain PKCS#8; the caller seals it before it touches a disk. */
  readonly leafPrivateKeyPkcs8: Uint8Array;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const crlNumberIdentifier = "2.5.29.20";

/** Makes a panel's root, its one document-signing certificate and an empty revocation list; the root's key is dropped. */
export async function createPanelCertificate(input: PanelCertificateInput): Promise<PanelCertificate> {
  const rootKeys = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
  const leafKeys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const validity = { notBefore: new Date(input.notBefore), notAfter: new Date(input.notAfter) };
  const rootName = toName(input, `${input.commonName} – Root`);
  const rootKeyIdentifier = await SubjectKeyIdentifierExtension.create(rootKeys.publicKey);
  const authority = await AuthorityKeyIdentifierExtension.create(rootKeys.publicKey);
  const root = await X509CertificateGenerator.createSelfSigned({
    name: rootName,
    keys: rootKeys,
    serialNumber: input.serials.root,
    signingAlgorithm: algorithm,
    ...validity,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      rootKeyIdentifier,
      authority,
    ],
  });
  const leafExtensions: Extension[] = [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
    await SubjectKeyIdentifierExtension.create(leafKeys.publicKey),
    authority,
  ];
  const leaf = await X509CertificateGenerator.create({
    subject: toName(input, input.commonName),
    issuer: rootName,
    publicKey: leafKeys.publicKey,
    signingKey: rootKeys.privateKey,
    serialNumber: input.serials.leaf,
    signingAlgorithm: algorithm,
    ...validity,
    extensions: leafExtensions,
  });
  const crl = await X509CrlGenerator.create({
    issuer: rootName,
    thisUpdate: validity.notBefore,
    nextUpdate: validity.notAfter,
    signingKey: rootKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [authority, new Extension(crlNumberIdentifier, false, Uint8Array.from(smallInteger(1)))],
  });
  const rootDer = new Uint8Array(root.rawData);
  const leafDer = new Uint8Array(leaf.rawData);
  return {
    rootDer,
    rootPem: toPem("CERTIFICATE", rootDer),
    leafDer,
    chainDer: [leafDer, rootDer],
    crlDer: new Uint8Array(crl.rawData),
    leafPrivateKeyPkcs8: new Uint8Array(await crypto.subtle.exportKey("pkcs8", leafKeys.privateKey)),
  };
}

/** Wraps DER bytes; written here because the library labels a revocation list "CRL", which openssl refuses. */
export function toPem(label: "CERTIFICATE" | "X509 CRL", der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

function toName(input: PanelCertificateInput, commonName: string): Name {
  return new Name([
    { CN: [{ utf8String: commonName }] },
    { O: [{ utf8String: input.organization }] },
    { OU: [{ utf8String: input.seasonName }] },
  ]);
}
