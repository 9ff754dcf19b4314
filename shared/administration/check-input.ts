import type { DossierCard, DossierText } from "../dossier/dossier.ts";
import type { CatalogueEntry } from "../duplicates/catalogue-entry.ts";
import type { IntakeRecord } from "../intake/intake-record.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import type { Answer } from "./answers.ts";
import type { FindingTag, FindingValue } from "./finding.ts";
import type { AdministrationRule, RuleSet, Severity } from "./rule-set.ts";

export interface ProposalToCheck {
  readonly card: DossierCard;
  readonly sections: DossierText["sections"];
  readonly record: Pick<IntakeRecord, "row" | "fields"> | null;
}

/** A known innovation of an earlier year, as a catalogue has it; `award` as published, e.g. "Top 45". */
export type FormerWinner = Pick<CatalogueEntry, "title" | "agency" | "year" | "award">;

export interface CheckInput {
  readonly proposals: readonly ProposalToCheck[];
  readonly rubric: RubricPack;
  readonly rules: RuleSet;
  /** Day from which ages are counted back; the rule set's own where the season has none and is of its year. */
  readonly closesOn: string | null;
  readonly winners: readonly FormerWinner[];
}

/** A proposal with what several rules ask of it. */
export interface CheckedProposal {
  readonly card: DossierCard;
  readonly record: ProposalToCheck["record"];
  readonly answers: readonly Answer[];
  /** The title without case, accents and punctuation. */
  readonly titleKey: string;
  readonly agencyKey: string;
}

export interface CheckSeason {
  readonly proposals: readonly CheckedProposal[];
  readonly rubric: RubricPack;
  readonly closesOn: string | null;
  readonly winnersByTitle: ReadonlyMap<string, readonly FormerWinner[]>;
}

/** A finding before it is given its rule and proposal. */
export interface Found {
  readonly tag: FindingTag;
  readonly values?: Readonly<Record<string, FindingValue>>;
  readonly evidence?: string;
  /** In place of the rule's own. */
  readonly severity?: Severity;
}

export interface FoundOf extends Found {
  readonly proposal: CheckedProposal;
}

/** Rules that look at one proposal, and those that compare proposals. */
export type SeasonKind = "agency-limit" | "same-title" | "same-text" | "agency-contradiction";
export type ProposalKind = Exclude<AdministrationRule["kind"], SeasonKind>;
