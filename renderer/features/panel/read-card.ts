import type { NamedFile } from "#renderer/host/file-access.ts";
import { IdentityCard } from "#shared/panel/identity-card.ts";

/** The card in a file; `null` when it holds none, which the host then says properly. */
export function readCard({ bytes }: NamedFile): IdentityCard | null {
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return IdentityCard.safeParse(content).data ?? null;
  } catch {
    return null;
  }
}
