import * as z from "zod";
import { Base64, Instant, type Sha256 } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";

/**
 * The public half of a person's keys, signed by itself.
 * `signingKey` is a raw Ed25519 public key (32 bytes, RFC 8032), `recipient` an age X25519 recipient.
 */
export const IdentityCard = z.object({
  format: z.literal("pleno-identity-card"),
  version: z.literal(1),
  name: z.string().trim().min(1).max(120),
  signingKey: Base64.length(44),
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/u),
  /** Root certificate (DER) above this person's document certificate; its PDFs are trusted through the card. */
  documentRoot: Base64.max(8192),
  /** Public half of this person's document key (SubjectPublicKeyInfo, DER): what a panel's authority certifies. */
  documentKey: Base64.max(2048).exactOptional(),
  createdAt: Instant,
  signature: Base64.length(88),
});
export type IdentityCard = z.output<typeof IdentityCard>;

/** The exact text an identity card's signature covers. */
export function identityCardPayload(card: Omit<IdentityCard, "signature">): string {
  const { format, version, name, signingKey, recipient, documentRoot, documentKey, createdAt } = card;
  // A card made before document keys were named does not speak of one, so its text stays what was signed.
  const named = documentKey === undefined ? {} : { documentKey };
  return canonicalJson({ format, version, name, signingKey, recipient, documentRoot, ...named, createdAt });
}

/** The text whose SHA-256 becomes a card's fingerprint. */
export function fingerprintPayload(card: Pick<IdentityCard, "signingKey" | "recipient">): string {
  return `pleno-fingerprint\n${card.signingKey}\n${card.recipient}`;
}

/** Six groups of four hexadecimal digits (96 bits) that two people compare by telephone. */
export function digestToFingerprint(digest: string): string {
  return (digest.slice(0, 24).toUpperCase().match(/.{4}/gu) ?? []).join(" ");
}

export function fingerprintOf(card: Pick<IdentityCard, "signingKey" | "recipient">, sha256: Sha256): string {
  return digestToFingerprint(sha256(fingerprintPayload(card)));
}
