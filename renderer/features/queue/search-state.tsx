import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { SearchResult } from "#shared/dossier/search-result.ts";

interface SearchStateProps {
  readonly isContentOpen: boolean;
  readonly hasFailed: boolean;
  /** `null` until the host has answered. */
  readonly result: SearchResult | null;
}

/** How much of the narratives the search has seen; nothing once that is all of them. */
export function SearchState({ isContentOpen, hasFailed, result }: SearchStateProps) {
  const text = useText();
  if (!isContentOpen) return <p className="soft">{text.t("queue.searchBeforeSweep")}</p>;
  if (hasFailed) return <Notice tone="error">{text.t("queue.searchFailed")}</Notice>;
  if (!result || result.indexed >= result.searchable) {
    const isCut = result !== null && result.total > result.hits.length;
    return isCut ? (
      <p className="soft">
        {text.t("queue.searchBest", { shown: result.hits.length, number: result.total })}
      </p>
    ) : null;
  }
  const { indexed, searchable } = result;
  return (
    <Progress
      label={text.t("queue.indexing", { done: indexed, total: searchable })}
      done={indexed}
      total={searchable}
    />
  );
}
