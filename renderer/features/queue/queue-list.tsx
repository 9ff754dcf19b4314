import { type ReactNode, useDeferredValue, useMemo, useRef } from "react";
import { useLocation } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useFocusNextRow } from "#renderer/desk/use-focus-next-row.ts";
import { useRowSelection } from "#renderer/desk/use-row-selection.ts";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { isText, useRemembered } from "#renderer/parts/use-remembered.ts";
import { useText } from "#renderer/text/text.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { addressOfFound, findInCards, foundAmong, joinHits } from "./found-rows.ts";
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
  const [, navigate] = useLocation();
  const { id: seasonId } = useSeason().workspace.season;
  const [view, setView] = useListView(seasonId);
  const [query, setQuery] = useRemembered(`list.search.${seasonId}`, "", isText);
  const searchField = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: "/", label: text.t("queue.search"), run: () => searchField.current?.focus() }]);
  const sorted = useMemo(() => sortQueue(queue, view.sort), [queue, view.sort]);
  const typed = useDeferredValue(query.trim());
  const { answer, hasFailed } = useDossierSearch(query, isContentOpen);
  const allFound = useMemo(() => {
    if (typed === "") return null;
    return answer ? joinHits(sorted, answer.query, answer.result) : findInCards(sorted, typed);
  }, [typed, answer, sorted]);
  const searched = useMemo(() => allFound?.map(({ row }) => row) ?? sorted, [allFound, sorted]);
  const shown = useMemo(() => filterQueue(searched, view.filter), [searched, view.filter]);
  const found = useMemo(() => allFound && foundAmong(allFound, shown), [allFound, shown]);
  const {
    selection,
    rows: selected,
    clear,
  } = useRowSelection({
    all: queue,
    shown,
    isSelectable: isOpen,
  });
  const list = useRef<HTMLDivElement>(null);
  const { acts, dialog } = useRowActs(useFocusNextRow(list, shown));
  useRowKeys(list, shown, acts);
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
        onDown={() => focusFirst(list.current)}
        onEnter={() => {
          const first = found?.[0];
          if (first) navigate(addressOfFound(first));
        }}
      />
      <FilterChips queue={queue} searched={searched} view={view} onView={setView} shown={shown.length} />
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

const FIRST_ITEM = "tr[data-index][tabindex='0'], [data-dossier] a[href]";

/** The row of the table that Tab would reach, or the title of the first card or hit. */
function focusFirst(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>(FIRST_ITEM)?.focus();
}
