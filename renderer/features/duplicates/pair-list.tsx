import { useMemo, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { PairDetail } from "./pair-detail.tsx";
import { PairFilters } from "./pair-filters.tsx";
import { countBelow, filterPairs, joinPairs, NO_FILTER } from "./pair-rows.ts";
import { PairTable } from "./pair-table.tsx";
import type { LatestPairs } from "./use-pairs.ts";

interface PairListProps {
  readonly latest: LatestPairs;
  readonly dossiers: readonly DossierCard[];
}

/** Ranked pairs beside the one that is open. */
export function PairList({ latest, dossiers }: PairListProps) {
  const text = useText();
  const { verdicts } = useSeason().workspace.status;
  const [filter, setFilter] = useState(NO_FILTER);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const pairs = useMemo(() => joinPairs(latest, dossiers, verdicts), [latest, dossiers, verdicts]);
  const shown = useMemo(() => filterPairs(pairs, filter), [pairs, filter]);
  const open = pairs.find(({ key }) => key === openKey) ?? shown[0];
  const below = useMemo(() => countBelow(pairs, filter, shown.length), [pairs, filter, shown]);
  const { proposals, searched } = latest;
  return (
    <>
      {latest.isStale && <Notice tone="warning">{text.t("duplicates.stale")}</Notice>}
      {pairs.length === 0 ? (
        <EmptyState title={text.t("duplicates.noPairs")}>
          {text.t("duplicates.noPairsHint", {
            proposals: text.number(proposals),
            searched: text.number(searched),
          })}
        </EmptyState>
      ) : (
        <>
          <PairFilters filter={filter} onFilter={setFilter} />
          <output className="soft">
            {text.t("duplicates.summary", {
              shown: text.number(shown.length),
              number: text.number(pairs.length),
              proposals: text.number(proposals),
              searched: text.number(searched),
              at: text.moment(latest.at),
            })}
          </output>
          {below > 0 && (
            <p className="duplicates-below">
              {text.t("duplicates.below", { number: text.number(below), least: filter.least })}
              <Button small look="quiet" onClick={() => setFilter({ ...filter, least: "0" })}>
                {text.t("duplicates.showBelow")}
              </Button>
            </p>
          )}
          <div className="duplicates-panes">
            {shown.length === 0 ? (
              <p className="soft">{text.t("duplicates.nothingMatches")}</p>
            ) : (
              <PairTable pairs={shown} openKey={open?.key ?? null} onOpen={({ key }) => setOpenKey(key)} />
            )}
            {open && shown.length > 0 && <PairDetail key={open.key} pair={open} />}
          </div>
        </>
      )}
    </>
  );
}
