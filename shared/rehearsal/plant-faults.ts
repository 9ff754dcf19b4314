import type { DossierCard, DossierText } from "../dossier/dossier.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import { foldText } from "../text/fold-text.ts";
import { createRandom, type Random } from "./random.ts";

/** What is wrong on purpose with a proposal of a planted intake. */
export const FAULTS = [
  "too-young",
  "no-start-date",
  "answer-missing",
  "answer-too-long",
  "copy-of-question",
  "repeated-text",
  "nonsense-answer",
  "never-submitted",
  "letter-missing",
  "former-winner",
  "replication-source-missing",
  "same-title",
] as const;
export type Fault = (typeof FAULTS)[number];

/** A cell as a spreadsheet would hold it. */
export type IntakeCell = string | number | null;

/** A proposal of the intake before it becomes a row. */
export interface PlantedProposal {
  readonly card: DossierCard;
  readonly text: DossierText;
  readonly isSubmitted: boolean;
  readonly letters: {
    readonly implementation: boolean;
    readonly identity: boolean;
    readonly replication: boolean;
  };
  readonly award: { readonly year: number; readonly tier: string } | null;
  readonly replicates: string;
}

export interface PlantedIntake {
  readonly proposals: readonly PlantedProposal[];
  /** What was planted; a proposal has at most one fault, and both of two with the same title have that one. */
  readonly truth: readonly { readonly number: string; readonly fault: Fault }[];
}

interface PlantRequest {
  readonly dossiers: readonly DossierCard[];
  readonly texts: readonly DossierText[];
  readonly rubric: RubricPack;
  /** Last day of registration, as `2026-05-06`. */
  readonly closesOn: string;
  readonly seed: number;
  /** Share of proposals with a fault, 0 to 1. */
  readonly share: number;
}

/** Months a service must have run when registration closes (KIPP 2021: two years for the general group). */
const MINIMUM_MONTHS = 24;

/** Turns a generated season into an intake as it reaches a Secretariat: clean proposals, and some with one known fault. */
export function plantFaults(request: PlantRequest): PlantedIntake {
  const { texts, seed, share, closesOn } = request;
  const textOf = new Map(texts.map((text) => [text.dossierId, text]));
  const random = createRandom(seed, "plant");
  const truth = new Map<string, Fault>();
  const dossiers = withTitlesOfTheirOwn(request.dossiers);
  const proposals = dossiers.map((card, index): PlantedProposal => {
    const own = createRandom(seed, "plant", index);
    const clean = cleanProposal({ card, text: textOf.get(card.id) ?? emptyText(card), closesOn }, own);
    const fault = index > 0 && random.chance(share) ? random.pick(FAULTS) : null;
    if (fault === null) return clean;
    truth.set(card.number, fault);
    const other = dossiers[random.between(0, index - 1)] ?? card;
    // Of two proposals with one title neither is without a finding.
    if (fault === "same-title" && !truth.has(other.number)) truth.set(other.number, fault);
    return spoil(clean, fault, { request, random: own, other });
  });
  return { proposals, truth: [...truth].map(([number, fault]) => ({ number, fault })) };
}

/** Invented titles coincide now and then; a clean proposal's must not. */
function withTitlesOfTheirOwn(dossiers: readonly DossierCard[]): readonly DossierCard[] {
  const seen = new Set<string>();
  return dossiers.map((card) => {
    const known = [card.title, `${card.title} di ${card.agency.name}`, `${card.title} ${card.number}`];
    const title = known.find((candidate) => !seen.has(plainOf(candidate))) ?? card.title;
    seen.add(plainOf(title));
    return { ...card, title };
  });
}

/** Titles that differ in case, spaces or signs alone are the same to a reader. */
function plainOf(title: string): string {
  return foldText(title).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function emptyText({ id }: DossierCard): DossierText {
  return { dossierId: id, sections: [] };
}

function cleanProposal(
  { card, text, closesOn }: { card: DossierCard; text: DossierText; closesOn: string },
  random: Random,
): PlantedProposal {
  return {
    card: {
      ...card,
      group: "umum",
      implementedOn: monthsBefore(closesOn, random.between(26, 70)),
      participation: [],
    },
    text,
    isSubmitted: true,
    letters: { implementation: true, identity: true, replication: true },
    award: null,
    replicates: "",
  };
}

interface Spoiling {
  readonly request: PlantRequest;
  readonly random: Random;
  /** A proposal further up in the table. */
  readonly other: DossierCard;
}

function spoil(
  proposal: PlantedProposal,
  fault: Fault,
  { request, random, other }: Spoiling,
): PlantedProposal {
  const { card } = proposal;
  const { rubric, closesOn } = request;
  switch (fault) {
    case "too-young":
      return {
        ...proposal,
        card: { ...card, implementedOn: monthsBefore(closesOn, random.between(1, MINIMUM_MONTHS - 2)) },
      };
    case "no-start-date":
      return { ...proposal, card: { ...card, implementedOn: null } };
    case "never-submitted":
      return { ...proposal, isSubmitted: false };
    case "letter-missing":
      return { ...proposal, letters: { ...proposal.letters, implementation: false } };
    case "former-winner":
      return { ...proposal, award: { year: 2019, tier: "Top 45" } };
    case "replication-source-missing":
      return { ...proposal, card: { ...card, group: "replikasi" } };
    case "same-title":
      return { ...proposal, card: { ...card, title: other.title } };
    default:
      return { ...proposal, text: spoilText(proposal.text, fault, rubric, random) };
  }
}

function spoilText(
  text: DossierText,
  fault: "answer-missing" | "answer-too-long" | "copy-of-question" | "repeated-text" | "nonsense-answer",
  rubric: RubricPack,
  random: Random,
): DossierText {
  const at = random.between(1, text.sections.length - 1);
  const criterion = rubric.criteria.find(({ id }) => id === text.sections[at]?.criterionId);
  const answer = text.sections[at]?.text ?? "";
  const replacement = {
    "answer-missing": "",
    "answer-too-long": Array.from({ length: 6 }, () => answer).join("\n\n"),
    "copy-of-question": criterion?.question.id || criterion?.name.id || "",
    "repeated-text": text.sections[at - 1]?.text ?? "",
    "nonsense-answer": random.pick(["-", "tes tes", "asdf asdf asdf", "...", "xxx"]),
  }[fault];
  return {
    ...text,
    sections: text.sections.flatMap((section, index) =>
      index !== at ? [section] : replacement === "" ? [] : [{ ...section, text: replacement }],
    ),
  };
}

function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const whole = year * 12 + (month - 1) - months;
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, "0")}-01`;
}
