import type { CheckedProposal, CheckSeason, Found } from "../check-input.ts";
import type { RuleOf } from "../rule-set.ts";

/** Age in whole months, counted back from the closing date (KIPP 2021: 24 months, replication 12). */
export function checkAge(
  { months }: RuleOf<"minimum-age">,
  { card }: CheckedProposal,
  { closesOn }: CheckSeason,
): readonly Found[] {
  const started = card.implementedOn;
  if (started === null) return [{ tag: "start-missing" }];
  if (closesOn === null) return [];
  const values = { started: { day: started }, closes: { day: closesOn } };
  if (started > closesOn) return [{ tag: "starts-later", values, evidence: started }];
  if (started <= monthsBefore(closesOn, months)) return [];
  return [
    {
      tag: "too-young",
      values: { ...values, age: wholeMonths(started, closesOn), months },
      evidence: started,
    },
  ];
}

/** The same day so many months earlier; the last of the month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const index = year * 12 + (month - 1) - months;
  const shifted = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  const last = new Date(Date.UTC(shifted.year, shifted.month, 0)).getUTCDate();
  return [shifted.year, shifted.month, Math.min(date, last)]
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0"))
    .join("-");
}

function wholeMonths(from: string, to: string): number {
  let months = 0;
  while (from <= monthsBefore(to, months + 1)) months += 1;
  return months;
}
