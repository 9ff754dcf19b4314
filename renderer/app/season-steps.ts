import { packetStateOf } from "#renderer/parts/packet-state.ts";
import type { PacketHashes } from "#renderer/parts/use-packet-hashes.ts";
import { isAdmitted } from "#shared/administration/admission.ts";
import type { DossierId, MemberId } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import { type Reading, readingStatus, workStatus } from "#shared/scoring/reading.ts";
import { findSheetProblems } from "#shared/scoring/score-sheet.ts";
import { isSweepFinished } from "#shared/season/content-open.ts";
import type { SeasonStatus } from "#shared/season/season-status.ts";
import { countingReadings } from "#shared/season/standing.ts";
import { type NavigationItem, STAGES } from "./navigation.ts";

export interface StepCount {
  readonly done: number;
  readonly total: number;
}

/** One stage of the way through a season. At most one step is `next`; every one before it is `done`, or nothing tells of it. */
export interface SeasonStep extends Pick<NavigationItem, "path" | "key"> {
  readonly state: "done" | "next" | "open";
  readonly count?: StepCount;
}

interface StageProgress {
  /** `null` where the journal does not tell: no tick then, and no longer the next once a later one is done. */
  readonly isDone: boolean | null;
  readonly count?: StepCount;
}

export interface JudgeFacts {
  readonly hasSeason: boolean;
  /** Both pact and sweep are done. */
  readonly isContentOpen: boolean;
  /** Own dossiers without those in conflict. */
  readonly total: number;
  readonly scored: number;
  readonly released: number;
  readonly isSent: boolean;
}

export function judgeSteps(facts: JudgeFacts): readonly SeasonStep[] {
  const { total, scored, released, isSent } = facts;
  return toSteps(STAGES.judge, {
    "/packets": { isDone: facts.hasSeason },
    "/conflicts": { isDone: facts.isContentOpen },
    "/dossiers": { isDone: isAll(scored, total), ...countOf(facts.hasSeason, scored, total) },
    "/release": { isDone: isAll(released, total), ...countOf(released > 0, released, total) },
    "/send": { isDone: isSent && isAll(released, total) },
  });
}

export interface ChairFacts {
  readonly hasSeason: boolean;
  readonly judges: number;
  /** Judges of whom a return packet has been merged. */
  readonly returned: number;
  readonly readings: number;
  /** Readings that no longer keep the ranking open: released or excluded. */
  readonly settled: number;
  readonly isFrozen: boolean;
  /** A document was made of the frozen ranking. */
  readonly hasDocument: boolean;
  readonly isSent: boolean;
}

export function chairSteps(facts: ChairFacts): readonly SeasonStep[] {
  const { hasSeason, judges, returned, readings, settled, isFrozen, hasDocument, isSent } = facts;
  return toSteps(STAGES.chair, {
    "/packets": { isDone: hasSeason },
    "/returns": { isDone: isAll(returned, judges), ...countOf(hasSeason, returned, judges) },
    "/board": { isDone: isAll(settled, readings), ...countOf(hasSeason, settled, readings) },
    "/reconciliation": { isDone: null },
    "/ranking": { isDone: isFrozen },
    // A chair may leave them to the Secretariat.
    "/documents": { isDone: hasDocument ? true : null },
    "/send": { isDone: isSent },
  });
}

export interface SecretariatFacts {
  readonly hasSeason: boolean;
  readonly proposals: number;
  /** An administrative check has been run since the proposals last changed, or readings have been dealt without one. */
  readonly isChecked: boolean;
  /** Proposals with a decision of the administrative check; a season may do without any. */
  readonly decided: number;
  readonly members: number;
  /** Members whose card is registered. */
  readonly registered: number;
  /** Proposals with at least one reader. */
  readonly dealt: number;
  /** Proposals that may be dealt. */
  readonly admitted: number;
  /** Members whose sealed packet holds what they are to have now. */
  readonly supplied: number;
  readonly judges: number;
  /** Judges of whom a return packet has been merged. */
  readonly returned: number;
  /** A document was made of the frozen ranking. */
  readonly hasDocument: boolean;
}

export function secretariatSteps(facts: SecretariatFacts): readonly SeasonStep[] {
  const { hasSeason, proposals, isChecked, decided, members, registered, dealt, admitted } = facts;
  const { supplied, judges, returned } = facts;
  return toSteps(STAGES.secretariat, {
    "/season": { isDone: hasSeason },
    "/proposals": { isDone: proposals > 0 },
    "/checks": {
      isDone: isChecked && (decided === 0 || decided === proposals),
      ...countOf(decided > 0, decided, proposals),
    },
    "/panel": { isDone: isAll(registered, members), ...countOf(hasSeason, registered, members) },
    "/assignment": { isDone: isAll(dealt, admitted), ...countOf(dealt > 0, dealt, admitted) },
    "/packets": { isDone: isAll(supplied, members), ...countOf(dealt > 0, supplied, members) },
    "/board": { isDone: isAll(returned, judges), ...countOf(supplied > 0, returned, judges) },
    "/documents": { isDone: facts.hasDocument },
  });
}

/** What the journal knows of a judge's way; a sheet counts as scored when nothing is missing on it. */
export function judgeFacts(status: SeasonStatus, own: readonly Reading[], rubric: RubricPack): JudgeFacts {
  const free = own.filter(({ conflict }) => conflict === null);
  const released = free.filter((reading) => workStatus(reading) === "released");
  const complete = free.filter(
    ({ draft }) => draft !== null && findSheetProblems(draft.marks, rubric).length === 0,
  );
  return {
    hasSeason: true,
    isContentOpen: isSweepFinished(status),
    total: free.length,
    scored: released.length + complete.length,
    released: released.length,
    isSent: hasSealed(status, "return-packet"),
  };
}

export function chairFacts(
  status: SeasonStatus,
  members: readonly PanelMember[],
  readings: readonly Reading[],
  hasDocument: boolean,
): ChairFacts {
  const judges = members.filter(({ role }) => role === "judge").map(({ id }) => id);
  const counting = countingReadings(readings, members);
  const returned = new Set<MemberId>(status.mergedPackets.map(({ memberId }) => memberId));
  return {
    hasSeason: true,
    judges: judges.length,
    returned: judges.filter((id) => returned.has(id)).length,
    readings: counting.length,
    settled: counting.filter((reading) => ["released", "excluded"].includes(readingStatus(reading))).length,
    isFrozen: status.frozen !== null,
    hasDocument,
    isSent: hasSealed(status, "result"),
  };
}

export function secretariatFacts(
  status: SeasonStatus,
  members: readonly PanelMember[],
  proposals: readonly DossierId[],
  dealt: ReadonlySet<DossierId>,
  hashes: PacketHashes,
  hasDocument: boolean,
): SecretariatFacts {
  const panel = members.filter(({ role, withdrawn }) => role !== "secretariat" && !withdrawn);
  const judges = panel.filter(({ role }) => role === "judge");
  const returned = new Set<MemberId>(status.mergedPackets.map(({ memberId }) => memberId));
  const admitted = proposals.filter((id) => isAdmitted(status.admissions, id));
  return {
    hasSeason: true,
    proposals: proposals.length,
    isChecked: status.check !== null || dealt.size > 0,
    decided: proposals.filter((id) => status.admissions[id] !== undefined).length,
    members: panel.length,
    registered: panel.filter(({ card }) => card !== null).length,
    dealt: admitted.filter((id) => dealt.has(id)).length,
    admitted: admitted.length,
    // Whoever has nothing to read needs no packet; how much it is does not matter here.
    supplied: panel.filter((member) => packetStateOf(member, 1, status, hashes[member.id]).state === "sealed")
      .length,
    judges: judges.length,
    returned: judges.filter(({ id }) => returned.has(id)).length,
    hasDocument,
  };
}

/** The way as it looks before there is a season. */
export const NO_SEASON = {
  judge: judgeSteps({
    hasSeason: false,
    isContentOpen: false,
    total: 0,
    scored: 0,
    released: 0,
    isSent: false,
  }),
  chair: chairSteps({
    hasSeason: false,
    judges: 0,
    returned: 0,
    readings: 0,
    settled: 0,
    isFrozen: false,
    hasDocument: false,
    isSent: false,
  }),
  secretariat: secretariatSteps({
    hasSeason: false,
    proposals: 0,
    isChecked: false,
    decided: 0,
    members: 0,
    registered: 0,
    dealt: 0,
    admitted: 0,
    supplied: 0,
    judges: 0,
    returned: 0,
    hasDocument: false,
  }),
} as const;

function toSteps<Path extends string>(
  stages: readonly (NavigationItem & { readonly path: Path })[],
  progress: Readonly<Record<NoInfer<Path>, StageProgress>>,
): readonly SeasonStep[] {
  const lastDone = stages.findLastIndex(({ path }) => progress[path].isDone === true);
  const next = stages.findIndex(({ path }, index) => {
    const { isDone } = progress[path];
    return isDone === null ? index > lastDone : !isDone;
  });
  return stages.map(({ path, key }, index) => {
    const { isDone, count } = progress[path];
    return { path, key, ...(count && { count }), state: isDone ? "done" : index === next ? "next" : "open" };
  });
}

function isAll(done: number, total: number): boolean {
  return total > 0 && done === total;
}

function countOf(isShown: boolean, done: number, total: number): { readonly count?: StepCount } {
  return isShown && total > 0 ? { count: { done, total } } : {};
}

function hasSealed({ sequences }: SeasonStatus, kind: string): boolean {
  return Object.keys(sequences).some((key) => key.startsWith(`${kind}/`));
}
