import type { CatalogueEntry } from "./catalogue-entry.ts";

/** A proposal of this year as the search reads it. */
export interface SearchedProposal {
  readonly id: string;
  readonly title: string;
  readonly agencyCode: string;
  readonly agency: string;
  readonly region: string;
  readonly year: number;
  /** Entered as a replication of something else. */
  readonly isDeclaredReplication: boolean;
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

export interface PairSearch {
  readonly proposals: readonly SearchedProposal[];
  readonly catalogue: readonly CatalogueEntry[];
  /** Pairs below it are left out. */
  readonly minScore: number;
}

/** The section under which the description of a catalogue entry stands. */
export const DESCRIPTION_SECTION = "description";
/** Group of proposals that replicate an earlier innovation. */
export const REPLICATION_GROUP = "replikasi";
