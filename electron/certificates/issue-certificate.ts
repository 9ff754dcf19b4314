import "reflect-metadata";
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";
import type { SigningKeys } from "./document-keys.ts";

export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Whom a certificate is about. */
export interface CertificateSubject {
  readonly commonName: string;
  readonly organization?: string;
  /** e.g. the season. */
  readonly unit?: string;
}

/** Makes a panel's root (DER): it signs certificates and revocation lists, and nothing stands between it and a member. */
export async function issueRoot(
  subject: CertificateSubject,
  { keys, algorithm }: SigningKeys,
  { serial, ...validity }: Validity & { readonly serial: string },
): Promise<Uint8Array> {
  const root = await X509CertificateGenerator.createSelfSigned({
    name: toName(subject),
    keys,
    serialNumber: serial,
    signingAlgorithm: algorithm,
    ...validity,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return new Uint8Array(root.rawData);
}

/**
 * Issues a certificate (DER) for signing documents over a public key (SubjectPublicKeyInfo, DER). Key usage is
 * digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3), as signatures of people under papers need.
 */
export async function issueForPerson(
  subject: CertificateSubject,
  publicKey: Uint8Array,
  issuer: { readonly root: Uint8Array; readonly signing: SigningKeys },
  { serial, ...validity }: Validity & { readonly serial: string },
): Promise<Uint8Array> {
  const { keys, algorithm } = issuer.signing;
  const spki = Uint8Array.from(publicKey);
  const certificate = await X509CertificateGenerator.create({
    subject: toName(subject),
    issuer: new X509Certificate(Uint8Array.from(issuer.root)).subjectName,
    publicKey: spki,
    signingKey: keys.privateKey,
    serialNumber: serial,
    signingAlgorithm: algorithm,
    ...validity,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      await SubjectKeyIdentifierExtension.create(spki),
      await AuthorityKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return new Uint8Array(certificate.rawData);
}

export function toName({ commonName, organization, unit }: CertificateSubject): Name {
  return new Name([
    { CN: [{ utf8String: commonName }] },
    ...(organization === undefined ? [] : [{ O: [{ utf8String: organization }] }]),
    ...(unit === undefined ? [] : [{ OU: [{ utf8String: unit }] }]),
  ]);
}
