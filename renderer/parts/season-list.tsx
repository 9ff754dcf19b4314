import { useEffect } from "react";
import { useHasUnsaved, useMaybeSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { Loading } from "./loading.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { RehearsalWord } from "./rehearsal-word.tsx";
import { type SeasonSummary, useSeasons } from "./use-seasons.ts";

/** The seasons kept on this computer, each one click away. */
export function SeasonList() {
  const text = useText();
  const open = useMaybeSeason();
  const isUnsaved = useHasUnsaved();
  const { seasons, work, read, select } = useSeasons();
  useEffect(read, [read]);
  if (!seasons) return work.outcome ? <OutcomeNotice outcome={work.outcome} /> : <Loading />;
  if (seasons.length === 0) return <p className="soft">{text.t("settings.noSeasons")}</p>;
  return (
    <div className="stack">
      <table className="table" aria-label={text.t("settings.seasons")}>
        <tbody>
          {archivedLast(seasons).map((season) => (
            <tr key={season.id}>
              <th scope="row">
                {season.name} {season.rehearsal && <RehearsalWord />}
                {season.archived && (
                  <StatusLabel tone="neutral" icon="lock">
                    {text.t("seasons.atRest")}
                  </StatusLabel>
                )}
              </th>
              <td className="number">{text.t("settings.seasonDossiers", { number: season.dossiers })}</td>
              <td className="number">
                {season.id === open?.store.seasonId ? (
                  <span className="soft">{text.t("settings.seasonOpen")}</span>
                ) : (
                  <Button
                    small
                    disabled={work.busy || isUnsaved}
                    aria-label={text.t("settings.openSeason", { name: season.name })}
                    onClick={() => select(season.id)}
                  >
                    {text.t("action.open")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <OutcomeNotice outcome={work.outcome} />
    </div>
  );
}

function archivedLast(seasons: readonly SeasonSummary[]): readonly SeasonSummary[] {
  return seasons.toSorted((left, right) => Number(left.archived) - Number(right.archived));
}
