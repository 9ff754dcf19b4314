import { fingerprintOf, type IdentityCard } from "#shared/panel/identity-card.ts";

/** The fingerprint of a card, hashed by the browser, whose digest is asynchronous. */
export async function fingerprintOfCard(card: IdentityCard): Promise<string> {
  let payload = "";
  fingerprintOf(card, (data) => {
    payload = typeof data === "string" ? data : new TextDecoder().decode(data);
    return "";
  });
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(payload));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return fingerprintOf(card, () => hex);
}
