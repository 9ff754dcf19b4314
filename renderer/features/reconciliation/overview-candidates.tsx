import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { findCandidates, type OverviewRow } from "./overview-rows.ts";

interface OverviewCandidatesProps {
  readonly row: OverviewRow;
  readonly rows: readonly OverviewRow[];
  readonly onChoose: (dossierId: string) => void;
}

/** Chooses the dossier to compare with: its neighbours in the ranking, or what is searched. */
export function OverviewCandidates({ row, rows, onChoose }: OverviewCandidatesProps) {
  const text = useText();
  const [search, setSearch] = useState("");
  const candidates = findCandidates(rows, row, search);
  return (
    <section className="stack" aria-label={text.t("reconciling.why.compare")}>
      <h3>{text.t("reconciling.why.compare")}</h3>
      <div className="row">
        <SearchField label={text.t("reconciling.why.search")} value={search} onValue={setSearch} />
      </div>
      {candidates.length === 0 ? (
        <p className="soft">{text.t("reconciling.table.nothing")}</p>
      ) : (
        <ul className="plain-list" aria-label={text.t("reconciling.why.candidates")}>
          {candidates.map(({ dossier, ranking }) => (
            <li key={dossier.id}>
              <PlainButton className="overview-candidate" onClick={() => onChoose(dossier.id)}>
                {text.t("reconciling.why.candidate", {
                  rank: ranking.rank,
                  number: dossier.number,
                  title: dossier.title,
                })}
              </PlainButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
