import type { DossierCard, DossierText } from "../dossier/dossier.ts";
import { REPLICATION_GROUP, type SearchedProposal } from "./pair-search.ts";

/** A proposal of the season as the search reads it. */
export function toSearchedProposal(card: DossierCard, text: DossierText | null): SearchedProposal {
  return {
    id: card.id,
    title: card.title,
    agencyCode: card.agency.code,
    agency: card.agency.name,
    region: card.region?.provinceName ?? "",
    year: card.year,
    isDeclaredReplication: card.group.trim().toLowerCase() === REPLICATION_GROUP,
    sections: (text?.sections ?? []).map((section) => ({ id: section.criterionId, text: section.text })),
  };
}
