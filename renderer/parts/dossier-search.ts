import type { DossierCard } from "#shared/dossier/dossier.ts";

/** Whether every typed word occurs in number, title or agency. */
export function matchesSearch({ number, title, agency }: DossierCard, search: string): boolean {
  const haystack = `${number} ${title} ${agency.name}`.toLocaleLowerCase("id");
  return search
    .toLocaleLowerCase("id")
    .split(/\s+/u)
    .every((word) => haystack.includes(word));
}
