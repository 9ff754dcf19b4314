import { createQueue } from "./priority-queue.ts";
import { pairKey, type RereadDesign } from "./reread-design.ts";
import type { JudgeReason } from "./reread-plan.ts";

export interface PlacedReread {
  readonly dossier: number;
  /** Changes if the reading has to make room for another one. */
  judge: number;
  /** Why this judge, when the reading was given to them. */
  why: JudgeReason;
  /** 1 for the first further reading of its dossier. */
  readonly nth: number;
}

export interface Placement {
  /** In the order of choice. */
  readonly placed: readonly PlacedReread[];
  /** Dossiers whose turn came when no judge was left for them. */
  readonly refused: readonly number[];
}

export interface PlacementRule {
  readonly budget: number;
  readonly maxExtra: number;
  /** How much the `nth` further reading of a dossier is wanted; the greatest first, none at or below 0. */
  readonly priorityOf: (dossier: number, nth: number) => number;
}

/** A judge's readings differ in worth only from here on, as a part of the variance of a reading. */
const VARIANCE_STEP = 0.1;

/** Gives out further readings in the order of priority; equal priority goes by label. Judges by {@link isBetterJudge}. */
export function placeRereads(
  design: RereadDesign,
  { budget, maxExtra, priorityOf }: PlacementRule,
): Placement {
  const state: State = {
    design,
    taken: new Set(design.read),
    load: new Int32Array(design.judgeIds.length),
    byJudge: design.judgeIds.map(() => []),
    worth: worthSteps(design),
  };
  const queue = createQueue();
  const offer = (dossier: number, nth: number): void => {
    const priority = nth > maxExtra ? 0 : priorityOf(dossier, nth);
    if (priority > 0) queue.add({ dossier, nth, priority });
  };
  for (let dossier = 0; dossier < design.dossiers; dossier += 1) offer(dossier, 1);
  const placed: PlacedReread[] = [];
  const refused: number[] = [];
  const room = design.capacity.reduce((sum, free) => sum + free, 0);
  while (placed.length < budget) {
    const next = queue.take();
    // Without any room left, those are named who would have come within the budget.
    if (!next || (placed.length === room && placed.length + refused.length >= budget)) break;
    const found = placed.length < room ? findJudge(state, next.dossier) : null;
    if (found === null) {
      refused.push(next.dossier);
      continue;
    }
    const reread = { dossier: next.dossier, nth: next.nth, ...found };
    assign(state, reread, found);
    placed.push(reread);
    offer(next.dossier, next.nth + 1);
  }
  return { placed, refused };
}

type Found = Pick<PlacedReread, "judge" | "why">;

interface State {
  readonly design: RereadDesign;
  /** Pairs that have read or will. */
  readonly taken: Set<number>;
  readonly load: Int32Array;
  readonly byJudge: PlacedReread[][];
  /** Steps by which the variance of a judge's reading is above the least. */
  readonly worth: Int32Array;
}

/** The best judge with room, else one for whom room can be made by passing on other readings of the plan. */
function findJudge(state: State, dossier: number): Found | null {
  const { design } = state;
  const able: number[] = [];
  let best: number | null = null;
  for (let judge = 0; judge < design.judgeIds.length; judge += 1)
    if (mayRead(state, dossier, judge) && hasRoom(state, judge)) {
      able.push(judge);
      if (best === null || isBetterJudge(state, dossier, { judge, best })) best = judge;
    }
  if (best !== null) return { judge: best, why: whyJudge(state, dossier, { best, able }) };
  const visited = new Set<number>();
  for (let judge = 0; judge < design.judgeIds.length; judge += 1)
    if (mayRead(state, dossier, judge) && makeRoom(state, judge, visited))
      return { judge, why: isLink(design, dossier, judge) ? "links-panels" : "only-judge" };
  return null;
}

/** What set the best judge apart from the others who could. */
function whyJudge(
  { design, worth }: State,
  dossier: number,
  { best, able }: { readonly best: number; readonly able: readonly number[] },
): JudgeReason {
  if (isLink(design, dossier, best)) return "links-panels";
  if (able.length === 1) return "only-judge";
  return able.some((judge) => (worth[judge] ?? 0) > (worth[best] ?? 0)) ? "most-certain" : "least-loaded";
}

function mayRead({ design, taken }: State, dossier: number, judge: number): boolean {
  const key = pairKey(design, dossier, judge);
  return (design.capacity[judge] ?? 0) > 0 && !taken.has(key) && !design.barred.has(key);
}

function hasRoom({ design, load }: State, judge: number): boolean {
  return (load[judge] ?? 0) < (design.capacity[judge] ?? 0);
}

/**
 * First who ties the dossier's panel to another that shares nothing with it, then whose reading is worth clearly more (small
 * uncertainty of severity), then who has used the smallest part of the free capacity, then by label.
 */
function isBetterJudge(
  { design, load, worth }: State,
  dossier: number,
  { judge, best }: { readonly judge: number; readonly best: number },
): boolean {
  const link = Number(isLink(design, dossier, judge)) - Number(isLink(design, dossier, best));
  if (link !== 0) return link > 0;
  const step = (worth[best] ?? 0) - (worth[judge] ?? 0);
  if (step !== 0) return step > 0;
  return usedPart(design, load, judge) < usedPart(design, load, best);
}

export function isLink(
  { components, component, componentOfDossier }: RereadDesign,
  dossier: number,
  judge: number,
): boolean {
  return components > 1 && component[judge] !== componentOfDossier[dossier];
}

function worthSteps({ readingVariance }: RereadDesign): Int32Array {
  const least = readingVariance.reduce((lowest, value) => Math.min(lowest, value), Infinity);
  return Int32Array.from(readingVariance, (value) => (least > 0 ? (value / least - 1) / VARIANCE_STEP : 0));
}

function usedPart({ capacity }: RereadDesign, load: Int32Array, judge: number): number {
  return (load[judge] ?? 0) / (capacity[judge] ?? 1);
}

/** Augmenting path: passes one of the judge's planned readings on to somebody with room, directly or through others. */
function makeRoom(state: State, judge: number, visited: Set<number>): boolean {
  if (hasRoom(state, judge)) return true;
  if (visited.has(judge)) return false;
  visited.add(judge);
  for (const reread of state.byJudge[judge] ?? [])
    for (let other = 0; other < state.design.judgeIds.length; other += 1)
      if (mayRead(state, reread.dossier, other) && makeRoom(state, other, visited)) {
        withdraw(state, reread);
        const why = isLink(state.design, reread.dossier, other) ? "links-panels" : "only-judge";
        assign(state, reread, { judge: other, why });
        return true;
      }
  return false;
}

function assign(state: State, reread: PlacedReread, { judge, why }: Found): void {
  reread.judge = judge;
  reread.why = why;
  state.taken.add(pairKey(state.design, reread.dossier, judge));
  state.load[judge] = (state.load[judge] ?? 0) + 1;
  state.byJudge[judge]?.push(reread);
}

function withdraw(state: State, reread: PlacedReread): void {
  const { judge } = reread;
  state.taken.delete(pairKey(state.design, reread.dossier, judge));
  state.load[judge] = (state.load[judge] ?? 0) - 1;
  const own = state.byJudge[judge] ?? [];
  own.splice(own.indexOf(reread), 1);
}
