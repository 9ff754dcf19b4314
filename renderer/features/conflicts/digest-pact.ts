import { digestText } from "#renderer/parts/digest-text.ts";
import type { Sha256Hex } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import type { IntegrityPact } from "#shared/panel/integrity-pact.ts";

/** The digest that binds an acceptance to the words on the screen. */
export async function digestPact(pact: IntegrityPact): Promise<Sha256Hex> {
  return digestText(canonicalJson(pact));
}
