import * as z from "zod";

/** How many ranked and listed dossiers fall under one group, agency type, province or category. */
export const CompositionEntry = z.object({
  /** As the dossiers have it: a province by its code; empty where a dossier names none. */
  key: z.string(),
  ranked: z.int().nonnegative(),
  listed: z.int().nonnegative(),
});
export type CompositionEntry = z.output<typeof CompositionEntry>;

/** What a ranking is made up of. Entries stand in the order of their keys' UTF-16 code units; every ranked dossier counts once in each part. */
export const Composition = z.object({
  ranked: z.int().nonnegative(),
  listed: z.int().nonnegative(),
  groups: z.array(CompositionEntry),
  /** By type of agency: nominations are made per type (cluster). */
  clusters: z.array(CompositionEntry),
  provinces: z.array(CompositionEntry),
  categories: z.array(CompositionEntry),
});
export type Composition = z.output<typeof Composition>;

export const COMPOSITION_PARTS = ["groups", "clusters", "provinces", "categories"] as const;
export type CompositionPart = (typeof COMPOSITION_PARTS)[number];

interface ComposedDossier {
  readonly id: string;
  readonly agency: { readonly type: string };
  readonly region: { readonly provinceCode: string } | null;
  readonly group: string;
  readonly category: string;
}

/** Counts the ranked and listed dossiers of a result by group, cluster, province and category. */
export function composeResult(
  dossiers: readonly ComposedDossier[],
  ranking: readonly { readonly dossierId: string; readonly listed: boolean }[],
): Composition {
  const known = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const rows = ranking.map(({ dossierId, listed }) => ({ dossier: known.get(dossierId), listed }));
  const countBy = (keyOf: (dossier: ComposedDossier) => string): CompositionEntry[] => {
    const entries = new Map<string, CompositionEntry>();
    for (const { dossier, listed } of rows) {
      const key = dossier ? keyOf(dossier) : "";
      const { ranked, listed: before } = entries.get(key) ?? { ranked: 0, listed: 0 };
      entries.set(key, { key, ranked: ranked + 1, listed: before + (listed ? 1 : 0) });
    }
    return [...entries.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  };
  return {
    ranked: rows.length,
    listed: rows.filter(({ listed }) => listed).length,
    groups: countBy(({ group }) => group),
    clusters: countBy(({ agency }) => agency.type),
    provinces: countBy(({ region }) => region?.provinceCode ?? ""),
    categories: countBy(({ category }) => category),
  };
}
