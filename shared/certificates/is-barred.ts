import type { PanelAuthority } from "./certificates.ts";

/**
 * Whether an authority has taken its trust in a key back for good: only a certificate that was superseded is followed by
 * another one over its key.
 */
export function isBarred({ issued }: Pick<PanelAuthority, "issued">, keyDigest: string): boolean {
  return issued.some(
    ({ revoked, ...certificate }) =>
      certificate.keyDigest === keyDigest && revoked !== null && revoked.reason !== "superseded",
  );
}
