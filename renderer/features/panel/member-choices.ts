import type { DossierCard } from "#shared/dossier/dossier.ts";
import { PROVINCES } from "#shared/dossier/provinces.ts";

/** What a member's form offers: a code and how people call it. */
export interface NamedCode {
  readonly value: string;
  readonly label: string;
}

export interface MemberChoices {
  readonly agencies: readonly NamedCode[];
  readonly regions: readonly NamedCode[];
  readonly categories: readonly NamedCode[];
}

/** The agencies, regions and categories that the season's proposals name, by name; all provinces are offered. */
export function memberChoicesOf(dossiers: readonly DossierCard[]): MemberChoices {
  const agencies = new Map<string, string>();
  const regions = new Map<string, string>(PROVINCES);
  const categories = new Set<string>();
  for (const { agency, region, category } of dossiers) {
    agencies.set(agency.code, agency.name);
    const regency = region?.regencyCode;
    if (regency && (agency.type === "regency" || agency.type === "city")) regions.set(regency, agency.name);
    else if (regency && !regions.has(regency)) regions.set(regency, region.provinceName);
    if (category !== "") categories.add(category);
  }
  return {
    agencies: byLabel(agencies),
    regions: byLabel(regions),
    categories: [...categories].toSorted(COLLATOR.compare).map((value) => ({ value, label: value })),
  };
}

function byLabel(names: ReadonlyMap<string, string>): readonly NamedCode[] {
  return [...names]
    .map(([value, name]) => ({ value, label: `${name} (${value})` }))
    .toSorted((a, b) => COLLATOR.compare(a.label, b.label));
}

const COLLATOR = new Intl.Collator("id", { numeric: true });
