import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { detectConflict } from "../conflict/conflict.ts";
import type { DossierCard } from "../dossier/dossier.ts";
import type { DossierId } from "../identifiers.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import { err, ok, type Result } from "../result.ts";
import { byId } from "../text/compare-ids.ts";
import type { Assignment } from "./assignment.ts";
import { openClosedPanels } from "./closed-panels.ts";
import { equaliseLoads } from "./equal-loads.ts";
import { addReading, createReadingTable, loadOf, type ReadingTable, toReadings } from "./reading-table.ts";
import { shuffled } from "./shuffle.ts";

/** Names the procedure in a season's `assignmentMethod`; a change of the outcome for a seed needs a new name. */
export const DEALING_METHOD = "pleno-random-balanced-1";

export interface DealError {
  readonly type: "too-few-judges";
  readonly dossierId: DossierId;
  /** Judges free of a code conflict with the dossier. */
  readonly free: number;
  readonly needed: number;
}

interface Dealing {
  readonly dossiers: readonly Pick<DossierCard, "id" | "agency" | "region">[];
  /** Whole panel; only its judges are dealt to. */
  readonly members: readonly Pick<PanelMember, "id" | "role" | "homeAgencyCodes" | "homeRegionCodes">[];
  /** Different judges per dossier, at least 1. */
  readonly readers: number;
  /** Non-negative integer; its low 32 bits count. */
  readonly seed: number;
}

/**
 * Deals every dossier to `readers` judges at random. No judge gets a dossier that codes show in conflict;
 * loads are as equal as conflicts allow (within 1 without any); no closed panels form where an exchange of
 * readings can avoid them, so that every judge can be compared with every other. The result depends on the
 * seed and on who and what is dealt, never on the order in which dossiers or members are listed.
 */
export function dealReaders({ dossiers, members, readers, seed }: Dealing): Result<Assignment[], DealError> {
  const cards = dossiers.toSorted(byId);
  const judges = members.filter(({ role }) => role === "judge").toSorted(byId);
  const free = cards.map((card) =>
    judges.flatMap((judge, index) => (detectConflict(judge, card) === null ? [index] : [])),
  );
  const short = free.findIndex((indices) => indices.length < readers);
  const stuck = cards[short];
  if (stuck)
    return err({
      type: "too-few-judges",
      dossierId: stuck.id,
      free: free[short]?.length ?? 0,
      needed: readers,
    });
  const random = xoroshiro128plus(seed | 0);
  const table = createReadingTable(free, judges.length);
  dealAtRandom(table, readers, random);
  equaliseLoads(table, random);
  openClosedPanels(table, random);
  return ok(toReadings(table, cards, judges));
}

/** Dossiers in random order, each to its least loaded free judges, equals drawn at random. */
function dealAtRandom(table: ReadingTable, readers: number, random: RandomGenerator): void {
  for (const dossier of shuffled([...table.free.keys()], random)) {
    const drawn = shuffled([...(table.free[dossier] ?? [])], random);
    const leastLoaded = drawn.toSorted((a, b) => loadOf(table, a) - loadOf(table, b));
    for (const judge of leastLoaded.slice(0, readers)) addReading(table, { dossier, judge });
  }
}
