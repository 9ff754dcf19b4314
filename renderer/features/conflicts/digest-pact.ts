import { Sha256Hex } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import type { IntegrityPact } from "#shared/panel/integrity-pact.ts";

/** The digest that binds an acceptance to the words on the screen, made by the browser, whose digest is asynchronous. */
export async function digestPact(pact: IntegrityPact): Promise<Sha256Hex> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJson(pact)));
  const bytes = [...new Uint8Array(digest)];
  return Sha256Hex.parse(bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""));
}
