import { useMemo, useState } from "react";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import type { RowSelection } from "#renderer/ui/table-column.ts";

interface QueueSelection {
  readonly selection: RowSelection<QueueRow>;
  /** Selected dossiers that are open to the judge, in the order of the list; a conflict drops out by itself. */
  readonly rows: readonly QueueRow[];
  readonly clear: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

export function useSelection(queue: readonly QueueRow[], shown: readonly QueueRow[]): QueueSelection {
  const [ids, setIds] = useState(NOTHING);
  const selection = useMemo(
    (): RowSelection<QueueRow> => ({
      isSelected: (row) => isOpen(row) && ids.has(row.dossier.id),
      isSelectable: isOpen,
      rowName: ({ dossier }) => dossier.number,
      onSelect: (row, isSelected) => setIds((last) => withIds(last, [row], isSelected)),
      onSelectAll: (isSelected) => setIds((last) => withIds(last, shown, isSelected)),
    }),
    [ids, shown],
  );
  const rows = useMemo(
    () => (ids.size === 0 ? [] : queue.filter((row) => isOpen(row) && ids.has(row.dossier.id))),
    [queue, ids],
  );
  return { selection, rows, clear: () => setIds(NOTHING) };
}

/** Nothing done to several dossiers at once may touch one in conflict. */
function isOpen({ status }: Pick<QueueRow, "status">): boolean {
  return status !== "conflict";
}

function withIds(ids: ReadonlySet<string>, rows: readonly QueueRow[], isIn: boolean): ReadonlySet<string> {
  const next = new Set(ids);
  for (const row of rows) {
    if (isIn && isOpen(row)) next.add(row.dossier.id);
    else next.delete(row.dossier.id);
  }
  return next;
}
