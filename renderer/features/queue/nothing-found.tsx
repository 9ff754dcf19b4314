import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";

interface NothingFoundProps {
  readonly query: string;
  /** Narratives were not looked through. */
  readonly isOnCardsOnly: boolean;
  readonly onClearQuery: () => void;
  /** `null` when no filter is on. */
  readonly onClearFilter: (() => void) | null;
}

/** Says which of search and filters leave nothing in view, and takes either away. */
export function NothingFound(props: NothingFoundProps) {
  const { query, isOnCardsOnly, onClearQuery, onClearFilter } = props;
  const text = useText();
  const isSearch = query !== "";
  return (
    <EmptyState
      icon="search"
      title={
        isSearch
          ? text.t(isOnCardsOnly ? "queue.noneOnCards" : "queue.noneFound", { query })
          : text.t("queue.noneFiltered")
      }
      actions={
        <>
          {isSearch && <Button onClick={onClearQuery}>{text.t("queue.clearSearch")}</Button>}
          {onClearFilter && <Button onClick={onClearFilter}>{text.t("queue.clearFilters")}</Button>}
        </>
      }
    >
      {isSearch && onClearFilter && text.t("queue.noneAmongFiltered")}
      {isSearch && !onClearFilter && text.t("queue.noneHint")}
    </EmptyState>
  );
}
