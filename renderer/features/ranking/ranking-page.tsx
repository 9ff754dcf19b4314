import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useDossiers, useMembers, useReadings, useSeason } from "#renderer/db/season-context.ts";
import { matchesSearch } from "#renderer/parts/dossier-search.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { findLineTie, type RankedDossier, rankDossiers } from "#shared/ranking/rank.ts";
import { countedSheets, openReadings } from "#shared/season/standing.ts";
import { FeedbackDialog } from "./feedback-dialog.tsx";
import { FreezeDialog, ReopenDialog } from "./freeze-dialogs.tsx";
import { RankingTable } from "./ranking-table.tsx";
import "./ranking.css";

export interface RankingRow {
  readonly ranked: RankedDossier;
  readonly dossier: DossierCard;
}

interface Standing {
  readonly rows: readonly RankingRow[];
  readonly open: number;
  readonly unranked: number;
  readonly lineTie: number;
}

/** The rule book's mean, as it stands or as it was frozen. */
export function RankingPage() {
  const text = useText();
  const { workspace } = useSeason();
  const standing = useStanding();
  const [search, setSearch] = useState("");
  const [dialog, setDialog] = useState<"freeze" | "reopen" | "feedback" | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (!standing) return <Loading />;
  const { frozen } = workspace.status;
  const { rows } = standing;
  return (
    <Page
      title={text.t("ranking.title")}
      intro={text.t("ranking.text")}
      fill
      actions={
        frozen ? (
          <>
            <Button icon="send" onClick={() => setDialog("feedback")}>
              {text.t("mirror.feedback.open")}
            </Button>
            <Button onClick={() => setDialog("reopen")}>{text.t("ranking.reopen")}</Button>
          </>
        ) : (
          <Button
            look="primary"
            disabled={rows.length === 0 || standing.open > 0}
            onClick={() => setDialog("freeze")}
          >
            {text.t("ranking.freeze")}
          </Button>
        )
      }
    >
      {!frozen && <OutcomeNotice outcome={outcome} />}
      <StandingNotices standing={standing} />
      {rows.length === 0 ? (
        <p>{text.t("ranking.empty")}</p>
      ) : (
        <>
          <div className="row filters">
            <TextField label={text.t("ranking.search")} type="search" value={search} onValue={setSearch} />
            {standing.unranked > 0 && (
              <span className="soft">{text.t("ranking.unranked", { number: standing.unranked })}</span>
            )}
          </div>
          <RankingTable
            rows={search === "" ? rows : rows.filter(({ dossier }) => matchesSearch(dossier, search))}
            isFrozen={frozen !== null}
          />
        </>
      )}
      {dialog === "freeze" && <FreezeDialog ranked={rows.length} onClose={() => setDialog(null)} />}
      {dialog === "feedback" && <FeedbackDialog onClose={() => setDialog(null)} />}
      {dialog === "reopen" && <ReopenDialog onClose={() => setDialog(null)} onDone={setOutcome} />}
    </Page>
  );
}

function StandingNotices({ standing }: { readonly standing: Standing }) {
  const text = useText();
  const { status, season } = useSeason().workspace;
  const { frozen } = status;
  return (
    <>
      {frozen && (
        <Notice tone="success">
          {text.t("ranking.frozen", { by: frozen.by, at: text.moment(frozen.at), reason: frozen.reason })}
        </Notice>
      )}
      {!frozen && standing.open > 0 && (
        <Notice tone="warning">
          {text.t("ranking.open", { number: standing.open })} <Link href="/board">{text.t("nav.board")}</Link>
        </Notice>
      )}
      {standing.lineTie > 0 && (
        <Notice tone="warning">
          {text.t("ranking.lineTie", { number: standing.lineTie, size: season.list.size })}
        </Notice>
      )}
    </>
  );
}

function useStanding(): Standing | undefined {
  const { rubric, list } = useSeason().workspace.season;
  const readings = useReadings();
  const dossiers = useDossiers();
  const members = useMembers();
  return useMemo(() => {
    if (!readings || !dossiers || !members) return undefined;
    const ranking = rankDossiers(countedSheets(readings, members), rubric, list.size);
    const cards = new Map(dossiers.map((card) => [card.id, card]));
    const rows = ranking.flatMap((ranked) => {
      const dossier = cards.get(ranked.dossierId);
      return dossier ? [{ ranked, dossier }] : [];
    });
    return {
      rows,
      open: openReadings(readings, members).length,
      unranked: dossiers.length - rows.length,
      lineTie: findLineTie(ranking, list.size).length,
    };
  }, [readings, dossiers, members, rubric, list.size]);
}
