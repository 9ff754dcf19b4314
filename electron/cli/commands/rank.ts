import { formatMean } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import type { SeasonState } from "#shared/season/season-state.ts";
import { currentStanding, memberProgress, openReadings } from "#shared/season/standing.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readState } from "../read-state.ts";
import { type DataOptions, selectSeason, withWorkstation } from "../workstation.ts";

export interface RankOptions extends DataOptions {
  readonly top?: number;
  /** Excludes what is still open with this reason. */
  readonly excludeOpen?: string;
  /** Freezes the ranking with this reason. */
  readonly freeze?: string;
  readonly lang: Language;
}

/** Prints the ranking as it stands; `--freeze` fixes it. */
export function rankSeason(context: CommandContext, options: RankOptions): Promise<Outcome> {
  return withWorkstation(context, options, async (client) => {
    await selectSeason(client);
    const before = await readState(client);
    if (!before) return refused(context, { type: "no-season" });
    const open = openReadings(before.readings.values(), before.season.members);
    if (options.excludeOpen !== undefined && open.length > 0) {
      const readings = open.map(({ dossierId, memberId }) => ({ dossierId, memberId }));
      const excluded = await client["ranking.exclude"]({ readings, reason: options.excludeOpen });
      if (!excluded.ok) return refused(context, excluded.error, 1);
    }
    if (options.freeze !== undefined) {
      const frozen = await client["ranking.freeze"]({ reason: options.freeze });
      if (!frozen.ok) return refused(context, frozen.error, 1);
    }
    const state = await readState(client);
    return state ? describe(state, options) : refused(context, { type: "no-season" });
  });
}

function describe(state: SeasonState, { top, lang }: RankOptions): Outcome {
  const ranking = currentStanding(state);
  const shown = ranking.slice(0, top ?? ranking.length);
  const lines = shown.map(({ rank, tied, mean, dossierId, listed }) => {
    const dossier = state.dossiers.get(dossierId);
    const place = `${rank}${tied ? "*" : ""}`.padStart(6);
    return `${place}  ${formatMean(mean, lang).padStart(7)}  ${listed ? "●" : " "} ${dossier?.number ?? dossierId}  ${dossier?.title ?? ""}`;
  });
  return done(lines, {
    ok: true,
    season: state.season.name,
    frozen: state.status.frozen,
    open: openReadings(state.readings.values(), state.season.members).length,
    members: memberProgress(state.readings.values(), state.season.members),
    ranking: shown,
  });
}
