import { useEffect, useState } from "react";
import { useHasUnsaved, useMaybeSeason } from "#renderer/db/season-context.ts";
import type { HostClient } from "#renderer/host/connect-host.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { SeasonId } from "#shared/identifiers.ts";
import { Loading } from "./loading.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { useSession } from "./session.ts";
import { useWork } from "./use-work.ts";

type SeasonSummary = Awaited<ReturnType<HostClient["season.list"]>>[number];

/** The seasons kept on this computer, each one click away. */
export function SeasonList() {
  const text = useText();
  const { client } = useHost();
  const { showSeason, changeSettings } = useSession();
  const open = useMaybeSeason();
  const [seasons, setSeasons] = useState<readonly SeasonSummary[]>();
  const work = useWork();
  const isUnsaved = useHasUnsaved();
  const { run } = work;
  useEffect(() => {
    void run(async () => {
      setSeasons(await client["season.list"]({}));
      return null;
    });
  }, [client, run]);
  const select = (seasonId: SeasonId): void => {
    void run(async () => {
      const selected = await client["season.select"]({ seasonId });
      if (!selected.ok) return work.refused(selected.error);
      await changeSettings({ seasonId });
      showSeason(seasonId);
      return null;
    });
  };
  if (!seasons) return work.outcome ? <OutcomeNotice outcome={work.outcome} /> : <Loading />;
  if (seasons.length === 0) return <p className="soft">{text.t("settings.noSeasons")}</p>;
  return (
    <div className="stack">
      <table className="table" aria-label={text.t("settings.seasons")}>
        <tbody>
          {seasons.map((season) => (
            <tr key={season.id}>
              <th scope="row">
                {season.name}{" "}
                {season.rehearsal && <span className="status warn">{text.t("app.rehearsal")}</span>}
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
