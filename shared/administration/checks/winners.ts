import type { CheckedProposal, CheckSeason, FormerWinner, Found } from "../check-input.ts";
import { fieldOf } from "../intake-values.ts";
import type { RuleOf } from "../rule-set.ts";
import { agencyKeyOf } from "./agencies.ts";

interface Award {
  readonly year: number;
  /** Size of the list, as in Top 45; `null` for an award without a number. */
  readonly size: number | null;
  readonly text: string;
}

/** Lists of finalists are at least so long; shorter ones are winners (Top 9 to Top 45, Top 99). */
const FINALISTS = 99;

/** Former winners may not enter again as ordinary proposals (KIPP 2021: by list of years and tiers). */
export function checkFormerWinner(
  { bars, barsAfterFinals }: RuleOf<"former-winner">,
  proposal: CheckedProposal,
  season: CheckSeason,
): readonly Found[] {
  const awards = awardsOf(proposal, season);
  const barred = awards.find(({ year, size }) => bars.some((bar) => bar.year === year && bar.size === size));
  if (barred)
    return [
      {
        tag: "won-before",
        values: { result: barred.text, year: String(barred.year) },
        evidence: barred.text,
      },
    ];
  if (barsAfterFinals === undefined) return [];
  const finals = [...new Set(awards.filter(({ size }) => size !== null).map(({ year }) => year))].toSorted(
    (left, right) => left - right,
  );
  return finals.length >= barsAfterFinals
    ? [{ tag: "finalist-too-often", values: { times: finals.length, years: finals.join(", ") } }]
    : [];
}

/** Winners' group (khusus): an award at least so many years ago. */
export function checkAwardNeeded(
  { years }: RuleOf<"award-needed">,
  proposal: CheckedProposal,
  season: CheckSeason,
): readonly Found[] {
  const awards = awardsOf(proposal, season).filter(({ size }) => size === null || size < FINALISTS);
  const closingYear = Number((season.closesOn ?? `${proposal.card.year}`).slice(0, 4));
  if (awards.some(({ year }) => year <= closingYear - years)) return [];
  const [recent] = awards;
  return recent
    ? [
        {
          tag: "award-too-recent",
          values: { result: recent.text, year: String(recent.year), years },
          evidence: recent.text,
        },
      ]
    : [{ tag: "award-missing" }];
}

/** Whether anything is known of an award of this proposal. */
export function hasAward(proposal: CheckedProposal, season: CheckSeason): boolean {
  return awardsOf(proposal, season).length > 0;
}

function awardsOf(proposal: CheckedProposal, season: CheckSeason): readonly Award[] {
  const { card, record, titleKey } = proposal;
  const told = (card.participation ?? []).flatMap(({ year, result }) => toAward(result, year));
  const known = (season.winnersByTitle.get(titleKey) ?? [])
    .filter((winner) => isSameAgency(winner, proposal))
    .flatMap(({ award, year }) => (year === null ? [] : toAward(award, year)));
  return [...told, ...awardsInTable(record), ...known];
}

/** Earlier awards as the table tells them: year and tier in columns of their own, or both in one sentence. */
function awardsInTable(record: CheckedProposal["record"]): readonly Award[] {
  const year = yearIn(fieldOf(record, "awardYear"));
  const tier = fieldOf(record, "award");
  const apart = year === null || tier === "" ? [] : toAward(tier, year);
  const told = [...(apart.length === 0 ? [tier] : []), fieldOf(record, "formerFinalist")]
    .flatMap((cell) => cell.split(/[;\n]/u))
    .flatMap((part) => {
      const named = yearIn(part);
      return named === null ? [] : toAward(part, named);
    });
  return [...apart, ...told];
}

function yearIn(text: string): number | null {
  const found = /\b20[1-9]\d\b/u.exec(text)?.[0];
  return found === undefined ? null : Number(found);
}

/** A catalogue may leave the agency out; where it names one it must be this one. */
function isSameAgency({ agency }: FormerWinner, { agencyKey }: CheckedProposal): boolean {
  const key = ` ${agencyKeyOf(agency)} `;
  const own = ` ${agencyKey} `;
  return key.trim() === "" || own.includes(key) || key.includes(own);
}

function toAward(result: string, year: number): Award[] {
  const folded = result.toLowerCase();
  const top = /\btop\s*(\d{1,3})\b/u.exec(folded);
  const isAward = top !== null || /\b(?:terpuji|outstanding|juara|pemenang)\b/u.test(folded);
  if (!isAward || /\b(?:tidak|belum|bukan|gagal)\b/u.test(folded)) return [];
  return [{ year, size: top ? Number(top[1]) : null, text: result.trim().slice(0, 200) }];
}
