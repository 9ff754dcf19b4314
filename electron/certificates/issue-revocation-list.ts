import "reflect-metadata";
import {
  AuthorityKeyIdentifierExtension,
  Extension,
  X509Certificate,
  X509CrlGenerator,
  X509CrlReason,
} from "@peculiar/x509";
import { positiveInteger } from "#electron/asn1/der.ts";
import type { RevocationReason } from "#shared/certificates/certificates.ts";
import type { SigningKeys } from "./document-keys.ts";

/** RFC 5280, 5.3.1. */
const REASONS: Readonly<Record<RevocationReason, X509CrlReason>> = {
  "key-compromise": X509CrlReason.keyCompromise,
  "affiliation-changed": X509CrlReason.affiliationChanged,
  superseded: X509CrlReason.superseded,
  cessation: X509CrlReason.cessationOfOperation,
};

/** cRLNumber, RFC 5280, 5.2.3: each list of an authority has a higher one than the list before it. */
const NUMBER_EXTENSION = "2.5.29.20";

export interface ListedCertificate {
  readonly serial: string;
  readonly at: Date;
  readonly reason: RevocationReason;
}

/** Signs a revocation list (DER). `nextUpdate` is far off: nobody fetches lists offline, a newer one travels with a season. */
export async function issueRevocationList(
  issuer: { readonly root: Uint8Array; readonly signing: SigningKeys },
  list: {
    readonly number: number;
    readonly thisUpdate: Date;
    readonly nextUpdate: Date;
    readonly revoked: readonly ListedCertificate[];
  },
): Promise<Uint8Array> {
  const { keys, algorithm } = issuer.signing;
  const made = await X509CrlGenerator.create({
    issuer: new X509Certificate(Uint8Array.from(issuer.root)).subjectName,
    thisUpdate: list.thisUpdate,
    nextUpdate: list.nextUpdate,
    signingKey: keys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      await AuthorityKeyIdentifierExtension.create(keys.publicKey),
      new Extension(NUMBER_EXTENSION, false, Uint8Array.from(positiveInteger(toMagnitude(list.number)))),
    ],
    entries: list.revoked.map(({ serial, at, reason }) => ({
      serialNumber: serial,
      revocationDate: at,
      reason: REASONS[reason],
    })),
  });
  return new Uint8Array(made.rawData);
}

function toMagnitude(value: number): Uint8Array {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
}
