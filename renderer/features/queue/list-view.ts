import { useCallback, useState } from "react";
import * as z from "zod";
import { NO_FILTER, QueueFilter } from "./queue-filter.ts";
import { QueueSort } from "./queue-sort.ts";

/** How a judge looks at the list of one season. */
export const ListView = z.object({
  layout: z.enum(["table", "cards"]),
  filter: QueueFilter,
  sort: QueueSort.nullable(),
});
export type ListView = z.output<typeof ListView>;

const INITIAL: ListView = { layout: "table", filter: NO_FILTER, sort: null };

/** The view kept for a season, or the initial one where none is kept or it cannot be read. */
export function readListView(stored: string | null): ListView {
  if (stored === null) return INITIAL;
  try {
    return ListView.parse(JSON.parse(stored));
  } catch {
    return INITIAL;
  }
}

/** The view of this season's list; it is still there on the next start. */
export function useListView(seasonId: string): readonly [ListView, (change: Partial<ListView>) => void] {
  const key = `pleno.list.${seasonId}`;
  const [view, setView] = useState(() => readListView(localStorage.getItem(key)));
  const change = useCallback(
    (part: Partial<ListView>) =>
      setView((last) => {
        const next = { ...last, ...part };
        localStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  return [view, change];
}
