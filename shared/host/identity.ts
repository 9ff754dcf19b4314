import { fingerprintOf, IdentityCard, identityCardPayload } from "../panel/identity-card.ts";
import { err, ok, type Result } from "../result.ts";
import type { VaultError } from "./host-errors.ts";
import type { HostPorts } from "./ports.ts";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function identityStatus(ports: HostPorts) {
  const { state, card } = await ports.vault.state();
  return { state, card, fingerprint: card && fingerprintOf(card, ports.crypto.sha256) };
}

/** The card as a file to hand to the Secretariat: readable JSON, signed by the keys it names. */
export async function cardFile(ports: HostPorts): Promise<Result<NamedFile, VaultError>> {
  const { card } = await ports.vault.state();
  if (!card) return err({ type: "no-identity" });
  const text = `${JSON.stringify(card, null, 2)}\n`;
  return ok({ name: `kartu-${fileSlug(card.name)}.json`, bytes: ports.text.encode(text) });
}

/** Reads a card file; `null` unless it is whole and signed by its own key. */
export function readCard(ports: HostPorts, bytes: Uint8Array): IdentityCard | null {
  const text = bytes.length <= 16_384 ? ports.text.decode(bytes) : null;
  if (text === null) return null;
  const parsed = IdentityCard.safeParse(parseJson(text));
  return parsed.success && isOwnCard(ports, parsed.data) ? parsed.data : null;
}

export function isOwnCard({ crypto }: HostPorts, card: IdentityCard): boolean {
  return crypto.verify(card.signingKey, identityCardPayload(card), card.signature);
}

/** JSON of unknown origin; `undefined` when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A name as part of a file name: ASCII letters and digits joined by dashes. */
export function fileSlug(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return ascii.slice(0, 60) || "tanpa-nama";
}
