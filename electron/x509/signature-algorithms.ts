import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";

export const hashByIdentifier: ReadonlyMap<string, string> = new Map([
  [objectIdentifiers.sha256, "sha256"],
  [objectIdentifiers.sha384, "sha384"],
  [objectIdentifiers.sha512, "sha512"],
]);

interface SignatureAlgorithm {
  readonly key: "ec" | "rsa";
  /** Undefined where the digest algorithm stated beside it is meant. */
  readonly hash: string | undefined;
}

/** Signature algorithms that are checked; an elliptic key alone is written by some signers (RFC 5753 says otherwise). */
export const signatureAlgorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  [objectIdentifiers.ecdsaWithSha256, { key: "ec", hash: "sha256" }],
  [objectIdentifiers.ecdsaWithSha384, { key: "ec", hash: "sha384" }],
  [objectIdentifiers.ecdsaWithSha512, { key: "ec", hash: "sha512" }],
  [objectIdentifiers.ecPublicKey, { key: "ec", hash: undefined }],
  [objectIdentifiers.sha256WithRsa, { key: "rsa", hash: "sha256" }],
  [objectIdentifiers.sha384WithRsa, { key: "rsa", hash: "sha384" }],
  [objectIdentifiers.sha512WithRsa, { key: "rsa", hash: "sha512" }],
  [objectIdentifiers.rsaEncryption, { key: "rsa", hash: undefined }],
]);

/** Broken beyond doubt: MD5 and SHA-1, alone and under RSA, DSA or ECDSA. */
const weakAlgorithms = new Set<string>([
  objectIdentifiers.sha1,
  "1.2.840.113549.2.5",
  "1.2.840.113549.1.1.4",
  "1.2.840.113549.1.1.5",
  "1.2.840.10040.4.3",
  "1.2.840.10045.4.1",
]);

/** What to say of an algorithm that is not accepted. */
export function refuseAlgorithm(identifier: string): "ALGORITHM_WEAK" | "ALGORITHM_UNSUPPORTED" {
  return weakAlgorithms.has(identifier) ? "ALGORITHM_WEAK" : "ALGORITHM_UNSUPPORTED";
}
