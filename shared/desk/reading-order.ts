import type { DossierId } from "../identifiers.ts";

/**
 * Sorts dossiers into one judge's own random order. Fatigue and mood drift over days of reading; when every judge
 * goes through the list in another order, that drift does not fall on the same dossiers each time. The order
 * follows from season, judge and dossier alone: it is the same on every start, and dossiers that come later
 * slip in without moving the others.
 */
export function sortForReading<T extends { readonly id: DossierId }>(
  dossiers: readonly T[],
  { seasonId, memberId }: { readonly seasonId: string; readonly memberId: string },
): readonly T[] {
  const keys = new Map(dossiers.map(({ id }) => [id, spread(`${seasonId}/${memberId}/${id}`)]));
  const keyOf = ({ id }: T): number => keys.get(id) ?? 0;
  return dossiers.toSorted((a, b) => keyOf(a) - keyOf(b) || (a.id < b.id ? -1 : 1));
}

const FNV_OFFSET = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;

/**
 * A 32-bit number without visible pattern for a text: FNV-1a (Fowler, Noll, Vo) and the finaliser of MurmurHash3,
 * because FNV alone leaves texts that differ only at their end next to each other.
 */
function spread(text: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
