import type { DossierCard, DossierText } from "../dossier/dossier.ts";
import type { DossierId, Sha256 } from "../identifiers.ts";
import type { Season } from "../season/season.ts";
import { fieldChanges, type ImportDifference } from "./difference.ts";
import type { IntakeRecord } from "./intake-record.ts";
import type { ColumnMapping } from "./mapping.ts";
import { hasAnswers, mergeKnown, type NextProposal } from "./merge-known.ts";
import type { ReadProposal } from "./read-proposals.ts";

export interface PlanInput {
  readonly read: readonly ReadProposal[];
  readonly season: Pick<Season, "dossiers" | "assignments" | "formerAssignments">;
  readonly records: readonly IntakeRecord[];
  readonly mapping: ColumnMapping;
  readonly sha256: Sha256;
}

/** What an import comes to; nothing has been written. */
export interface ImportPlan {
  readonly difference: ImportDifference;
  /** The season's proposals as they are to be, changes only where they were accepted; "all" leaves out what is dealt. */
  readonly settle: (accepted: "all" | readonly string[]) => SettledImport;
}

export interface SettledImport {
  readonly dossiers: readonly DossierCard[];
  /** Narratives that are new or changed. */
  readonly texts: readonly DossierText[];
  readonly records: readonly IntakeRecord[];
  readonly figures: { readonly added: number; readonly changed: number; readonly kept: number };
}

type Step = { readonly isNew: boolean; readonly isChanged: boolean; readonly next: NextProposal };

/** Known narratives whose sections must be at hand to compare or keep: those the table says something else of. */
export function textsNeeded({ read, season, mapping }: Omit<PlanInput, "records" | "sha256">): DossierCard[] {
  if (!hasAnswers(mapping)) return [];
  const known = new Map(season.dossiers.map((card) => [card.id, card]));
  return read.flatMap(({ card }) => {
    const before = known.get(card.id);
    return before && before.textHash !== card.textHash ? [before] : [];
  });
}

/** Compares a table with the season; `texts` holds the narratives of {@link textsNeeded}. */
export function planImport(
  { read, season, records, mapping, sha256 }: PlanInput,
  texts: ReadonlyMap<DossierId, DossierText>,
): ImportPlan {
  const cards = new Map(season.dossiers.map((card) => [card.id, card]));
  const knownRecords = new Map(records.map((record) => [record.dossierId, record]));
  const dealt = new Set(
    [...season.assignments, ...(season.formerAssignments ?? [])].map(({ dossierId }) => dossierId),
  );
  const changed: ImportDifference["changed"] = [];
  const steps = new Map<DossierId, Step>();
  for (const proposal of read) {
    const { id } = proposal.card;
    const card = cards.get(id);
    if (!card) {
      steps.set(id, { isNew: true, isChanged: false, next: proposal });
      continue;
    }
    const isSameText = card.textHash === proposal.card.textHash;
    const text = isSameText ? proposal.text : (texts.get(id) ?? null);
    const before = { card, text, record: knownRecords.get(id) ?? null };
    const next = mergeKnown(proposal, before, { mapping, sha256 });
    const fields = fieldChanges(before, next);
    if (fields.length > 0)
      changed.push({ dossierId: id, number: card.number, title: card.title, fields, isDealt: dealt.has(id) });
    steps.set(id, { isNew: false, isChanged: fields.length > 0, next });
  }
  const added = [...steps.values()].filter(({ isNew }) => isNew).length;
  return {
    difference: {
      added,
      unchanged: steps.size - added - changed.length,
      missing: season.dossiers
        .filter(({ id }) => !steps.has(id))
        .map(({ id: dossierId, number, title }) => ({ dossierId, number, title })),
      changed,
    },
    settle: (accepted) => settle({ season, records, steps, dealt, accepted }),
  };
}

function settle(input: {
  readonly season: PlanInput["season"];
  readonly records: readonly IntakeRecord[];
  readonly steps: ReadonlyMap<DossierId, Step>;
  readonly dealt: ReadonlySet<DossierId>;
  readonly accepted: "all" | readonly string[];
}): SettledImport {
  const { season, steps, dealt } = input;
  // Marks stand on what a judge has been dealt, so that changes only where somebody says so by name.
  const accepted = new Set<string>(
    input.accepted === "all" ? [...steps.keys()].filter((id) => !dealt.has(id)) : input.accepted,
  );
  const isTaken = (id: DossierId): boolean => {
    const step = steps.get(id);
    return step !== undefined && (step.isNew || (step.isChanged && accepted.has(id)));
  };
  const taken = [...steps].filter(([id]) => isTaken(id)).map(([, step]) => step);
  const added = taken.filter(({ isNew }) => isNew);
  const changedCount = [...steps.values()].filter(({ isChanged }) => isChanged).length;
  const keptRecords = input.records.filter(({ dossierId }) => !isTaken(dossierId));
  return {
    dossiers: [
      ...season.dossiers.map((card) => (isTaken(card.id) ? (steps.get(card.id)?.next.card ?? card) : card)),
      ...added.map(({ next }) => next.card),
    ],
    texts: taken.flatMap(({ next }) => next.text ?? []),
    records: [...keptRecords, ...taken.map(({ next }) => next.record)],
    figures: {
      added: added.length,
      changed: taken.length - added.length,
      kept: changedCount - (taken.length - added.length),
    },
  };
}
