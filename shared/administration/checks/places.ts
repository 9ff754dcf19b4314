import { textKey } from "../answers.ts";
import type { CheckedProposal, CheckSeason, Found } from "../check-input.ts";
import type { RuleOf } from "../rule-set.ts";

/** Region codes, agency codes and names that cannot be true together (codes as the Ministry of Home Affairs gives them). */
export function checkPlaces(
  _rule: RuleOf<"region-contradiction">,
  proposal: CheckedProposal,
  season: CheckSeason,
): readonly Found[] {
  const { region, agency } = proposal.card;
  if (!region) return [];
  const found = codeFault(agency.code, region) ?? nameFault(proposal, season);
  return found ? [found] : [];
}

type PlacedRegion = NonNullable<CheckedProposal["card"]["region"]>;

function codeFault(code: string, region: PlacedRegion): Found | null {
  const { provinceCode, regencyCode } = region;
  if (regencyCode !== null && !regencyCode.startsWith(`${provinceCode}.`)) {
    const values = { province: provinceCode, regency: regencyCode };
    return { tag: "region-differs", values, evidence: regencyCode };
  }
  if (!/^\d{2}(?:\.\d{2})?$/u.test(code) || !contradictsRegion(code, region)) return null;
  return { tag: "code-differs", values: { code, region: regencyCode ?? provinceCode }, evidence: code };
}

function nameFault(proposal: CheckedProposal, season: CheckSeason): Found | null {
  const { region, agency } = proposal.card;
  const isLocal = agency.type === "regency" || agency.type === "city";
  const other = otherProvinceIn(proposal, season);
  if (other !== null && (isLocal || agency.type === "province")) {
    const values = { agency: agency.name, province: region?.provinceName ?? "", other };
    return { tag: "province-differs", values, evidence: agency.name };
  }
  return isLocal && region?.regencyCode === null && hasRegencies(season) ? { tag: "regency-missing" } : null;
}

function contradictsRegion(
  code: string,
  { provinceCode, regencyCode }: { readonly provinceCode: string; readonly regencyCode: string | null },
): boolean {
  if (!code.startsWith(provinceCode)) return true;
  return code.length > 2 && regencyCode !== null && code !== regencyCode;
}

const facts = new WeakMap<
  CheckSeason,
  { readonly provinces: ReadonlyMap<string, string>; readonly hasRegencies: boolean }
>();

function factsOf(season: CheckSeason) {
  const known = facts.get(season);
  if (known) return known;
  const provinces = new Map<string, string>();
  let hasRegencyCodes = false;
  for (const { card } of season.proposals) {
    if (!card.region) continue;
    provinces.set(textKey(card.region.provinceName), card.region.provinceName);
    hasRegencyCodes ||= card.region.regencyCode !== null;
  }
  const found = { provinces, hasRegencies: hasRegencyCodes };
  facts.set(season, found);
  return found;
}

function hasRegencies(season: CheckSeason): boolean {
  return factsOf(season).hasRegencies;
}

/** Another province named outright in the agency's name ("Pemerintah Provinsi Jambi" in Riau). */
function otherProvinceIn({ card }: CheckedProposal, season: CheckSeason): string | null {
  const named = /\b(?:provinsi|prov) (.+)$/u.exec(textKey(card.agency.name))?.[1];
  if (named === undefined || !card.region) return null;
  const own = textKey(card.region.provinceName);
  if (named === own || own.includes(named) || named.includes(own)) return null;
  return factsOf(season).provinces.get(named) ?? null;
}
