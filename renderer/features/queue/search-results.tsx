import { useState } from "react";
import { Link } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { Passage } from "#shared/dossier/search-result.ts";
import { addressOfFound, type FoundRow } from "./found-rows.ts";
import { MarkedText } from "./marked-text.tsx";
import { RowStatus } from "./row-status.tsx";
import { RowTags } from "./row-tags.tsx";

/** As many as are looked at before somebody types another word. */
const SHOWN = 30;

/** Dossiers that were found, with the passages in which the words stand. */
export function SearchResults({ found }: { readonly found: readonly FoundRow[] }) {
  const text = useText();
  const [limit, setLimit] = useState(SHOWN);
  const rest = found.length - limit;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section className="queue-found" tabIndex={0} aria-label={text.t("queue.found")}>
      <ol className="queue-found-list">
        {found.slice(0, limit).map((item) => (
          <li key={item.row.dossier.id} data-dossier={item.row.dossier.id}>
            <FoundItem found={item} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button onClick={() => setLimit(limit + SHOWN)}>{text.t("queue.foundMore", { number: rest })}</Button>
      )}
    </section>
  );
}

function FoundItem({ found }: { readonly found: FoundRow }) {
  const text = useText();
  const { row, title, passages } = found;
  const { dossier, total } = row;
  const place = dossier.region?.provinceName ?? text.t("label.national");
  return (
    <>
      <p className="soft queue-found-line">
        <span>{dossier.number}</span>
        <span>{dossier.agency.name}</span>
        <span>{place}</span>
        <RowStatus row={row} />
        {total && <span>{text.mean(total)}</span>}
        <RowTags row={row} />
      </p>
      <Link href={addressOfFound(found)} className="queue-found-title">
        <MarkedText text={dossier.title} ranges={title} />
      </Link>
      {passages.length > 0 && (
        <ul className="queue-passages">
          {passages.map((passage) => (
            <li key={`${passage.criterionId} ${passage.text}`}>
              <FoundPassage dossierId={dossier.id} passage={passage} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function FoundPassage({ dossierId, passage }: { readonly dossierId: string; readonly passage: Passage }) {
  const text = useText();
  const { criteria } = useSeason().workspace.season.rubric;
  const criterion = criteria.find(({ id }) => id === passage.criterionId);
  return (
    <Link href={`/dossiers/${dossierId}/${passage.criterionId}`} className="queue-passage">
      <span className="queue-section">{criterion ? text.pick(criterion.name) : passage.criterionId}</span> …
      <MarkedText text={passage.text} ranges={passage.matches} />…
    </Link>
  );
}
