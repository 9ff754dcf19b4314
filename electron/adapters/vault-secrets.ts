import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import * as z from "zod";
import { publicKeyOf } from "#electron/certificates/document-keys.ts";
import { createPanelCertificate } from "#electron/certificates/panel-certificate.ts";
import { randomSerial } from "#electron/certificates/serial-number.ts";
import { Base64, Instant } from "#shared/identifiers.ts";
import { type IdentityCard, identityCardPayload } from "#shared/panel/identity-card.ts";
import type { DocumentKey } from "./document-key.ts";
import { textCodec } from "./text-codec.ts";

const { fromBase64, toBase64 } = textCodec;

/** A person's private parts; only ever on disk inside the passphrase-encrypted vault file. */
export const VaultSecrets = z.object({
  version: z.literal(1),
  /** Ed25519, PKCS#8 DER. */
  signingKey: Base64,
  ageIdentity: z.string().startsWith("AGE-SECRET-KEY-1"),
  document: z.object({ privateKey: Base64, chain: z.array(Base64).min(1) }),
  createdAt: Instant,
});
export type VaultSecrets = z.output<typeof VaultSecrets>;

const DOCUMENT_YEARS = 5;
const RAW_KEY_BYTES = 32;

/** Makes all keys of a new identity and the card that names their public halves. */
export async function createSecrets(
  name: string,
  createdAt: string,
): Promise<{ secrets: VaultSecrets; card: IdentityCard }> {
  const signing = generateKeyPairSync("ed25519");
  const ageIdentity = await generateX25519Identity();
  const document = await createPanelCertificate({
    commonName: name,
    organization: "Pleno",
    seasonName: "Panel",
    notBefore: createdAt,
    notAfter: yearsAfter(createdAt, DOCUMENT_YEARS),
    serials: { root: randomSerial(), leaf: randomSerial() },
  });
  const secrets: VaultSecrets = {
    version: 1,
    signingKey: signing.privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
    ageIdentity,
    document: {
      privateKey: toBase64(document.leafPrivateKeyPkcs8),
      chain: document.chainDer.map(toBase64),
    },
    createdAt,
  };
  const body = {
    format: "pleno-identity-card" as const,
    version: 1 as const,
    name,
    signingKey: signing.publicKey
      .export({ format: "der", type: "spki" })
      .subarray(-RAW_KEY_BYTES)
      .toString("base64"),
    recipient: await identityToRecipient(ageIdentity),
    documentRoot: toBase64(document.rootDer),
    documentKey: toBase64(publicKeyOf(document.leafPrivateKeyPkcs8)),
    createdAt,
  };
  return { secrets, card: { ...body, signature: signText(secrets, identityCardPayload(body)) } };
}

/** Ed25519 (RFC 8032) over UTF-8 text, in base64. */
export function signText({ signingKey }: VaultSecrets, text: string): string {
  const key = createPrivateKey({ key: Buffer.from(signingKey, "base64"), format: "der", type: "pkcs8" });
  return sign(null, Buffer.from(text, "utf8"), key).toString("base64");
}

/** The document key made with the identity, and the certificates above it. */
export function documentKeyOf({ document }: VaultSecrets): DocumentKey {
  return {
    privateKeyPkcs8: fromBase64(document.privateKey),
    certificateChainDer: document.chain.map(fromBase64),
  };
}

function yearsAfter(instant: string, years: number): string {
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}
