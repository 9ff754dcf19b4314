import { readingKey } from "../identifiers.ts";
import type { RankedDossier } from "../ranking/rank.ts";
import { readingStatus, resolveSheets } from "../scoring/reading.ts";
import { meanToDecimal } from "../scoring/sheet-total.ts";
import { dealtDossiers, type Season } from "../season/season.ts";
import type { SeasonState } from "../season/season-state.ts";
import { signingKeysOf } from "../season/season-state.ts";
import { countingReadings, currentStanding } from "../season/standing.ts";
import { composeResult } from "./composition.ts";
import { RESULT_FORMAT, RESULT_VERSION, type ResultRecord, type ResultRow } from "./result-record.ts";

/** What a result repeats of its season; whoever holds the season can check it word for word. */
export function describeSeason(
  season: Season,
): Pick<ResultRecord, "season" | "rubric" | "dossiers" | "assignments"> {
  const { id, name, competition, year, rehearsal, list, labels, rubric, assignments } = season;
  // The Secretariat's season holds every proposal that came in; a result tells of those that were judged.
  const dealt = dealtDossiers(season);
  const judged = season.dossiers.filter((dossier) => dealt.has(dossier.id));
  return {
    season: { id, name, competition, year, rehearsal, list, labels },
    rubric,
    dossiers: judged.map(({ id: dossierId, number, title, unit, agency, region, group, category }) => ({
      id: dossierId,
      number,
      title,
      unit,
      agency,
      region,
      group,
      category,
    })),
    assignments: [...countingReadings(assignments, season.members)],
  };
}

/** Writes down the ranking of a season with everything needed to compute it again. */
export function buildResult(state: SeasonState, frozen: ResultRecord["frozen"]): ResultRecord {
  const { season, head } = state;
  const described = describeSeason(season);
  const ranking = currentStanding(state).map(toResultRow);
  return {
    format: RESULT_FORMAT,
    version: RESULT_VERSION,
    ...described,
    assignments: [...described.assignments, ...additionalReadings(state)],
    members: season.members.map((member) => ({
      id: member.id,
      name: member.name,
      role: member.role,
      signingKeys: [...signingKeysOf(state, member.id)],
    })),
    sheets: countingReadings(state.readings.values(), season.members).flatMap((reading) => {
      const resolved = resolveSheets(reading.sheets);
      if (readingStatus(reading) !== "released" || resolved.state !== "released") return [];
      const { sheet, signature } = resolved.current;
      return [{ sheet, signature }];
    }),
    exclusions: countingReadings(state.readings.values(), season.members).flatMap(
      ({ dossierId, memberId, exclusion }) => (exclusion ? [{ dossierId, memberId, ...exclusion }] : []),
    ),
    // Only the chair decides, so every decision carries the one name by which the panel knows them.
    decisions: [
      ...state.status.decisions.map((decision) => ({ ...decision, by: frozen.by })),
      { kind: "freeze-ranking", ...frozen },
    ],
    ranking,
    composition: composeResult(described.dossiers, ranking),
    frozen,
    journal: { seq: head.seq, hash: head.hash },
  };
}

/** Readings that were taken back after their judge had released a sheet; they count beside those dealt since. */
function additionalReadings({ season, readings }: SeasonState): ResultRecord["assignments"] {
  const dealt = new Set<string>(season.assignments.map(readingKey));
  const former = new Set<string>((season.formerAssignments ?? []).map(readingKey));
  return countingReadings(readings.values(), season.members)
    .filter((reading) => reading.sheets.length > 0 && !dealt.has(readingKey(reading)))
    .filter((reading) => former.has(readingKey(reading)))
    .map(({ dossierId, memberId }) => ({ dossierId, memberId }));
}

/** A ranked dossier as the record and the documents state it. */
export function toResultRow({ dossierId, rank, mean, listed, tied }: RankedDossier): ResultRow {
  return { dossierId, rank, sum: mean.sum, count: mean.count, points: meanToDecimal(mean), listed, tied };
}
