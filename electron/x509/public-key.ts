import { createHash, type KeyObject } from "node:crypto";

type CurveName = "P-256" | "P-384" | "P-521";

const FEWEST_RSA_BITS = 2048;

/** How the curves are called by OpenSSL, and by NIST (FIPS 186-5). */
const CURVES: Readonly<Record<string, CurveName>> = {
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521",
};

/** SHA-256 of a public key (SubjectPublicKeyInfo, DER) in hexadecimal, as documents name their signers' keys. */
export function digestOfKey(publicKey: Uint8Array): string {
  return createHash("sha256").update(publicKey).digest("hex");
}

/** The curve of a key, where it is one that documents may be signed with. */
export function curveOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): CurveName | undefined {
  return asymmetricKeyType === "ec" ? CURVES[asymmetricKeyDetails?.namedCurve ?? ""] : undefined;
}

/**
 * Whether documents and certificates may be signed with a key: no RSA below 2048 bits (ETSI TS 119 312 lets no shorter
 * one be used), no RSA-PSS, no other curves, no other kinds.
 */
export function isStrongKey(key: KeyObject): boolean {
  if (key.asymmetricKeyType !== "rsa") return curveOf(key) !== undefined;
  return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= FEWEST_RSA_BITS;
}

/** A key as people name it: "ECDSA P-256", "RSA 3072". */
export function describeKey(key: KeyObject): string {
  const { asymmetricKeyType = "", asymmetricKeyDetails } = key;
  if (asymmetricKeyType === "rsa") return `RSA ${asymmetricKeyDetails?.modulusLength ?? "?"}`;
  if (asymmetricKeyType !== "ec") return asymmetricKeyType;
  return `ECDSA ${curveOf(key) ?? asymmetricKeyDetails?.namedCurve ?? "?"}`;
}
