import { createPrivateKey, createPublicKey, generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import { curveOf } from "#electron/x509/public-key.ts";
import type { KeyAlgorithm } from "#shared/certificates/certificates.ts";

const generate = promisify(generateKeyPair);
const RSA_BITS = 3072;

const HASHES = { "P-256": "SHA-256", "P-384": "SHA-384", "P-521": "SHA-512" } as const;

type SigningAlgorithm =
  | { readonly name: "ECDSA"; readonly namedCurve: "P-256" | "P-384" | "P-521"; readonly hash: string }
  | { readonly name: "RSASSA-PKCS1-v1_5"; readonly hash: string };

/** A key pair as Web Crypto wants it, with what it signs by. */
export interface SigningKeys {
  readonly keys: CryptoKeyPair;
  readonly algorithm: SigningAlgorithm;
}

/** Makes a key; plain PKCS#8, which the caller seals before it touches a disk. */
export async function generateDocumentKey(algorithm: KeyAlgorithm): Promise<Uint8Array> {
  const { privateKey } =
    algorithm === "rsa-3072"
      ? await generate("rsa", { modulusLength: RSA_BITS })
      : await generate("ec", { namedCurve: "prime256v1" });
  return new Uint8Array(privateKey.export({ format: "der", type: "pkcs8" }));
}

/** The public half (SubjectPublicKeyInfo, DER) of a private key in PKCS#8. */
export function publicKeyOf(privateKeyPkcs8: Uint8Array): Uint8Array {
  const privateKey = createPrivateKey({
    key: Buffer.from(privateKeyPkcs8),
    format: "der",
    type: "pkcs8",
  });
  return new Uint8Array(createPublicKey(privateKey).export({ format: "der", type: "spki" }));
}

/** Opens a key for signing certificates, lists and requests. Throws where it is no key that can do so. */
export async function openSigningKeys(privateKeyPkcs8: Uint8Array): Promise<SigningKeys> {
  const publicKey = publicKeyOf(privateKeyPkcs8);
  const algorithm = algorithmOf(publicKey);
  const { subtle } = crypto;
  return {
    algorithm,
    keys: {
      privateKey: await subtle.importKey("pkcs8", Buffer.from(privateKeyPkcs8), algorithm, false, ["sign"]),
      publicKey: await subtle.importKey("spki", Buffer.from(publicKey), algorithm, true, ["verify"]),
    },
  };
}

function algorithmOf(publicKey: Uint8Array): SigningAlgorithm {
  const curve = curveOf(createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" }));
  return curve
    ? { name: "ECDSA", namedCurve: curve, hash: HASHES[curve] }
    : { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
}
