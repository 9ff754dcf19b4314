import { type ReactNode, useDeferredValue, useMemo, useRef } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useRowSelection } from "#renderer/desk/use-row-selection.ts";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { isText, useRemembered } from "#renderer/parts/use-remembered.ts";
import { useText } from "#renderer/text/text.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { findInCards, joinHits } from "./found-rows.ts";
import { useListView } from "./list-view.ts";
import { NothingFound } from "./nothing-found.tsx";
import { QueueCards } from "./queue-cards.tsx";
import { filterQueue, isFiltering, NO_FILTER } from "./queue-filter.ts";
import { nextSort, sortQueue } from "./queue-sort.ts";
import { QueueTable } from "./queue-table.tsx";
import { SearchResults } from "./search-results.tsx";
import { SearchState } from "./search-state.tsx";
import { useDossierSearch } from "./use-dossier-search.ts";
import { useRowActs } from "./use-row-acts.tsx";
import { useRowKeys } from "./use-row-keys.ts";

interface QueueListProps {
  readonly queue: readonly QueueRow[];
  readonly isContentOpen: boolean;
}

export function QueueList({ queue, isContentOpen }: QueueListProps) {
  const text = useText();
  const { id: seasonId } = useSeason().workspace.season;
  const [view, setView] = useListView(seasonId);
  const [query, setQuery] = useRemembered(`list.search.${seasonId}`, "", isText);
  const searchField = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: "/", label: text.t("queue.search"), run: () => searchField.current?.focus() }]);
  const filtered = useMemo(
    () => sortQueue(filterQueue(queue, view.filter), view.sort),
    [queue, view.filter, view.sort],
  );
  const typed = useDeferredValue(query.trim());
  const { answer, hasFailed } = useDossierSearch(query, isContentOpen);
  const found = useMemo(() => {
    if (typed === "") return null;
    return answer ? joinHits(filtered, answer.query, answer.result) : findInCards(filtered, typed);
  }, [typed, answer, filtered]);
  const shown = useMemo(() => found?.map(({ row }) => row) ?? filtered, [found, filtered]);
  const {
    selection,
    rows: selected,
    clear,
  } = useRowSelection({
    all: queue,
    shown,
    isSelectable: isOpen,
  });
  const { acts, dialog } = useRowActs();
  const list = useRowKeys(shown, acts);
  const isFiltered = isFiltering(view.filter);
  return (
    <>
      <FilterBar
        queue={queue}
        view={view}
        onView={setView}
        query={query}
        onQuery={setQuery}
        searchField={searchField}
      />
      <FilterChips queue={queue} view={view} onView={setView} shown={shown.length} />
      {typed !== "" && (
        <SearchState isContentOpen={isContentOpen} hasFailed={hasFailed} result={answer?.result ?? null} />
      )}
      {selected.length > 0 && <BulkBar rows={selected} onClear={clear} />}
      <div className="queue-list" ref={list}>
        {renderList()}
      </div>
      {dialog}
    </>
  );

  function renderList(): ReactNode {
    if (shown.length === 0) {
      return (
        <NothingFound
          query={typed}
          isOnCardsOnly={answer === null}
          onClearQuery={() => setQuery("")}
          onClearFilter={isFiltered ? () => setView({ filter: NO_FILTER }) : null}
        />
      );
    }
    if (found) return <SearchResults key={typed} found={found} />;
    if (view.layout === "cards") return <QueueCards rows={shown} selection={selection} acts={acts} />;
    return (
      <QueueTable
        rows={shown}
        selection={selection}
        sort={view.sort}
        onSort={(asked) => setView({ sort: nextSort(view.sort, asked) })}
        acts={acts}
      />
    );
  }
}

/** Nothing done to several dossiers at once may touch one in conflict. */
function isOpen({ status }: Pick<QueueRow, "status">): boolean {
  return status !== "conflict";
}
