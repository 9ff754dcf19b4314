import type { MessageKey } from "#shared/i18n/catalog.ts";
import type { MemberId } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import { type Reading, readingStatus, workStatus } from "#shared/scoring/reading.ts";
import { findSheetProblems } from "#shared/scoring/score-sheet.ts";
import type { SeasonStatus } from "#shared/season/season-status.ts";

export interface StepCount {
  readonly done: number;
  readonly total: number;
}

/** One stage of the way through a season. Exactly one step is `next` until all are `done`. */
export interface SeasonStep {
  readonly path: string;
  readonly key: MessageKey;
  readonly state: "done" | "next" | "open";
  readonly count?: StepCount;
}

interface Stage {
  readonly path: string;
  readonly key: MessageKey;
  readonly isDone: boolean;
  readonly count?: StepCount;
}

export interface JudgeFacts {
  readonly hasSeason: boolean;
  readonly isPledged: boolean;
  readonly isSwept: boolean;
  /** Own dossiers without those in conflict. */
  readonly total: number;
  readonly scored: number;
  readonly released: number;
  readonly isSent: boolean;
}

export function judgeSteps(facts: JudgeFacts): readonly SeasonStep[] {
  const { total, scored, released, isSent } = facts;
  return toSteps([
    { path: "/packets", key: "nav.packets", isDone: facts.hasSeason },
    { path: "/conflicts", key: "shell.step.pact", isDone: facts.isPledged && facts.isSwept },
    {
      path: "/dossiers",
      key: "nav.dossiers",
      isDone: isAll(scored, total),
      ...countOf(facts.hasSeason, scored, total),
    },
    {
      path: "/release",
      key: "shell.step.release",
      isDone: isAll(released, total),
      ...countOf(released > 0, released, total),
    },
    { path: "/send", key: "shell.step.send", isDone: isSent && isAll(released, total) },
  ]);
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
  readonly isSent: boolean;
}

export function chairSteps(facts: ChairFacts): readonly SeasonStep[] {
  const { hasSeason, judges, returned, readings, settled, isFrozen, isSent } = facts;
  return toSteps([
    { path: "/packets", key: "nav.packets", isDone: hasSeason },
    {
      path: "/returns",
      key: "nav.returns",
      isDone: isAll(returned, judges),
      ...countOf(hasSeason, returned, judges),
    },
    {
      path: "/board",
      key: "nav.board",
      isDone: isAll(settled, readings),
      ...countOf(hasSeason, settled, readings),
    },
    { path: "/ranking", key: "nav.ranking", isDone: isFrozen },
    { path: "/documents", key: "nav.documents", isDone: isSent },
    { path: "/send", key: "shell.step.send", isDone: isSent },
  ]);
}

export interface SecretariatFacts {
  readonly hasSeason: boolean;
  readonly members: number;
  /** Members to whom a packet has been sealed. */
  readonly supplied: number;
  readonly hasResult: boolean;
}

export function secretariatSteps(facts: SecretariatFacts): readonly SeasonStep[] {
  const { hasSeason, members, supplied, hasResult } = facts;
  return toSteps([
    { path: "/season", key: "nav.season", isDone: hasSeason },
    {
      path: "/panel",
      key: "nav.panel",
      isDone: isAll(supplied, members),
      ...countOf(hasSeason, supplied, members),
    },
    { path: "/packets", key: "nav.packets", isDone: hasResult },
    { path: "/documents", key: "nav.documents", isDone: false },
  ]);
}

/** What the journal knows of a judge's way; a sheet counts as scored when nothing is missing on it. */
export function judgeFacts(status: SeasonStatus, own: readonly Reading[], rubric: RubricPack): JudgeFacts {
  const memberId = status.memberId;
  const free = own.filter(({ conflict }) => conflict === null);
  const released = free.filter((reading) => workStatus(reading) === "released");
  const complete = free.filter(
    ({ draft }) => draft !== null && findSheetProblems(draft.marks, rubric).length === 0,
  );
  return {
    hasSeason: true,
    isPledged: memberId !== null && memberId in status.pacts,
    isSwept: memberId !== null && status.sweptBy.includes(memberId),
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
): ChairFacts {
  const judges = members.filter(({ role }) => role === "judge").map(({ id }) => id);
  const returned = new Set<MemberId>(status.mergedPackets.map(({ memberId }) => memberId));
  return {
    hasSeason: true,
    judges: judges.length,
    returned: judges.filter((id) => returned.has(id)).length,
    readings: readings.length,
    settled: readings.filter((reading) => ["released", "excluded"].includes(readingStatus(reading))).length,
    isFrozen: status.frozen !== null,
    isSent: hasSealed(status, "result"),
  };
}

export function secretariatFacts(status: SeasonStatus, members: readonly PanelMember[]): SecretariatFacts {
  const panel = members.filter(({ role }) => role !== "secretariat");
  const suppliedIds = new Set(Object.keys(status.sequences).map((key) => key.split("/")[1]));
  return {
    hasSeason: true,
    members: panel.length,
    supplied: panel.filter(({ id }) => suppliedIds.has(id)).length,
    hasResult: status.frozen !== null,
  };
}

/** The way as it looks before there is a season. */
export const NO_SEASON = {
  judge: judgeSteps({
    hasSeason: false,
    isPledged: false,
    isSwept: false,
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
    isSent: false,
  }),
  secretariat: secretariatSteps({ hasSeason: false, members: 0, supplied: 0, hasResult: false }),
} as const;

function toSteps(stages: readonly Stage[]): readonly SeasonStep[] {
  const next = stages.findIndex(({ isDone }) => !isDone);
  return stages.map(({ isDone, ...stage }, index) => ({
    ...stage,
    state: isDone ? "done" : index === next ? "next" : "open",
  }));
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
