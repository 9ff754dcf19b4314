import { Sha256Hex } from "#shared/identifiers.ts";

/** SHA-256 of a text in UTF-8, by the browser, whose digest is asynchronous. */
export async function digestText(text: string): Promise<Sha256Hex> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Sha256Hex.parse(Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join(""));
}
