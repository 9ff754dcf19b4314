import { createHash, createPublicKey, verify } from "node:crypto";
import type { Crypto } from "#shared/host/ports.ts";

/** DER header of an Ed25519 SubjectPublicKeyInfo (RFC 8410); the raw 32-byte key follows it. */
const ED25519_SPKI_HEADER = Buffer.from("302a300506032b6570032100", "hex");

const ED25519_KEY_BYTES = 32;

export const nodeCrypto: Crypto = {
  sha256: (data) => createHash("sha256").update(data).digest("hex"),
  verify: (publicKey, text, signature) => {
    const raw = Buffer.from(publicKey, "base64");
    if (raw.length !== ED25519_KEY_BYTES) return false;
    try {
      const key = createPublicKey({
        key: Buffer.concat([ED25519_SPKI_HEADER, raw]),
        format: "der",
        type: "spki",
      });
      return verify(null, Buffer.from(text, "utf8"), key, Buffer.from(signature, "base64"));
    } catch {
      return false;
    }
  },
};
