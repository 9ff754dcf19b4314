import * as z from "zod";
import { roundTo } from "../i18n/format.ts";
import type { DossierId, MemberId } from "../identifiers.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import { meanOf } from "../scoring/mean.ts";
import { type Reading, readingStatus, resolveSheets } from "../scoring/reading.ts";
import { MILLIONTHS_PER_POINT, sheetTotal } from "../scoring/sheet-total.ts";
import { studentReach } from "./numeric/distributions.ts";

/** Fewer shared dossiers, or fewer colleagues on them, would say nothing or point at a single colleague. */
export const MIN_SHARED_DOSSIERS = 10;
export const MIN_COLLEAGUES = 3;

export const OwnSeverity = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("known"),
    /** Mean difference of totals on the rubric's scale; below zero is stricter than colleagues. */
    difference: z.number(),
    low: z.number(),
    high: z.number(),
    dossiers: z.int().min(MIN_SHARED_DOSSIERS),
    colleagues: z.int().min(MIN_COLLEAGUES),
  }),
  z.object({
    state: z.literal("withheld"),
    dossiers: z.int().nonnegative(),
    colleagues: z.int().nonnegative(),
  }),
]);
export type OwnSeverity = z.output<typeof OwnSeverity>;

const CONFIDENCE = 0.95;

/**
 * How far one judge's totals lie from those of colleagues, in points: for each dossier the own total minus the mean
 * of the colleagues' totals, then mean and Student's 95 % interval over the dossiers. Pairing by dossier takes
 * out how good the dossiers were. Only sheets that count, rounded to hundredths; withheld where few dossiers or
 * colleagues would say nothing, or point at one of them.
 */
export function ownSeverity(
  readings: Iterable<Reading>,
  rubric: RubricPack,
  memberId: MemberId,
): OwnSeverity {
  const totals = totalsByDossier(readings, rubric);
  const colleagues = new Set<MemberId>();
  const differences: number[] = [];
  for (const byMember of totals.values()) {
    const own = byMember.get(memberId);
    const others = [...byMember].filter(([id]) => id !== memberId);
    if (own === undefined || others.length === 0) continue;
    differences.push(own - meanOf(others.map(([, total]) => total)));
    for (const [id] of others) colleagues.add(id);
  }
  const counts = { dossiers: differences.length, colleagues: colleagues.size };
  if (counts.dossiers < MIN_SHARED_DOSSIERS || counts.colleagues < MIN_COLLEAGUES)
    return { state: "withheld", ...counts };
  const mean = meanOf(differences);
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (counts.dossiers - 1));
  const reach = (studentReach(CONFIDENCE, counts.dossiers - 1) * deviation) / Math.sqrt(counts.dossiers);
  return {
    state: "known",
    difference: roundPoints(mean),
    low: roundPoints(mean - reach),
    high: roundPoints(mean + reach),
    ...counts,
  };
}

/** Totals in points of every sheet that counts. */
function totalsByDossier(readings: Iterable<Reading>, rubric: RubricPack) {
  const totals = new Map<DossierId, Map<MemberId, number>>();
  for (const reading of readings) {
    if (readingStatus(reading) !== "released") continue;
    const resolved = resolveSheets(reading.sheets);
    const total = resolved.state === "released" ? sheetTotal(resolved.current.sheet.marks, rubric) : null;
    if (total === null) continue;
    const byMember = totals.get(reading.dossierId) ?? new Map<MemberId, number>();
    byMember.set(reading.memberId, total / MILLIONTHS_PER_POINT);
    totals.set(reading.dossierId, byMember);
  }
  return totals;
}

function roundPoints(points: number): number {
  return roundTo(points, 2);
}
