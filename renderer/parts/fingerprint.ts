import { digestToFingerprint, fingerprintPayload, type IdentityCard } from "#shared/panel/identity-card.ts";

/** The fingerprint of a card, hashed by the browser, whose digest is asynchronous. */
export async function fingerprintOfCard(card: IdentityCard): Promise<string> {
  const payload = new TextEncoder().encode(fingerprintPayload(card));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", payload));
  return digestToFingerprint([...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
}
