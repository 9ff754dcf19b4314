import type { SeasonCore } from "#renderer/db/season-database.ts";
import type { SeasonFrame } from "#shared/bridge/season-contract.ts";
import { USUAL_CONFLICT_RULES } from "#shared/conflict/conflict-rules.ts";

/** What the Secretariat says of a season beside its proposals and panel. */
export function frameOfSeason(season: SeasonCore): SeasonFrame {
  const { name, competition, year, list, labels } = season;
  return {
    name,
    competition,
    year,
    list,
    labels,
    closesOn: season.closesOn ?? null,
    administrationRules: season.administrationRules ?? null,
    conflictRules: season.conflictRules ?? USUAL_CONFLICT_RULES,
  };
}
