import type { Sha256 } from "../identifiers.ts";
import { numberKey, slugOf } from "./plain-text.ts";

/**
 * Ids of proposals by their numbers: known ones keep theirs, new ones get a readable one. Those that would coincide or
 * be empty carry part of the number's hash.
 */
export function proposalIds(
  numbers: readonly string[],
  known: ReadonlyMap<string, string>,
  sha256: Sha256,
): string[] {
  const slugs = numbers.map((number) => slugOf(number).slice(0, 50));
  const counts = new Map<string, number>();
  for (const slug of [...slugs, ...known.values()]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return numbers.map((number, index) => {
    const slug = slugs[index] ?? "";
    const kept = known.get(numberKey(number));
    if (kept !== undefined) return kept;
    return slug !== "" && counts.get(slug) === 1
      ? slug
      : `${slug || "usulan"}-${sha256(numberKey(number)).slice(0, 8)}`;
  });
}

/** The ways in which one government's name is written, and the beginning its code gets for all of them. */
const GOVERNMENTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:pemerintah |pemda )?(?:daerah )?(?:kabupaten|kab\.?) |^pemkab\.? /u, "pemkab "],
  [/^(?:pemerintah |pemda )?(?:daerah )?kota |^pemkot\.? /u, "pemkot "],
  [/^(?:pemerintah |pemda )?(?:daerah )?(?:provinsi|prov\.?) |^pemprov\.? /u, "pemprov "],
];

/** The same name gives the same code, however the kind of government is abbreviated, so that conflicts match. */
export function agencyCodeOf(name: string, sha256: Sha256): string {
  const plain = name.trim().toLowerCase().replaceAll(/\s+/gu, " ");
  const government = GOVERNMENTS.find(([beginning]) => beginning.test(plain));
  const slug = slugOf(government ? plain.replace(government[0], government[1]) : plain);
  return slug.length > 0 && slug.length <= 40
    ? slug
    : `${slug.slice(0, 31)}-${sha256(slug || name).slice(0, 8)}`;
}
