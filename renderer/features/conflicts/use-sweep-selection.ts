import { useMemo, useState } from "react";
import type { RowSelection } from "#renderer/ui/table-column.ts";
import type { SweepRow } from "./sweep-rows.ts";

interface SweepSelection {
  readonly selection: RowSelection<SweepRow>;
  readonly rows: readonly SweepRow[];
  readonly clear: () => void;
}

/** What the codes found is chosen from the start; the judge looks at it and declares it in one go. */
export function useSweepSelection(
  all: readonly SweepRow[],
  shown: readonly SweepRow[],
  startsWithMatches: boolean,
): SweepSelection {
  const [ids, setIds] = useState<ReadonlySet<string>>(
    () => new Set(startsWithMatches ? all.filter(({ match }) => match).map(({ dossier }) => dossier.id) : []),
  );
  const selection = useMemo(
    (): RowSelection<SweepRow> => ({
      isSelected: (row) => isUndeclared(row) && ids.has(row.dossier.id),
      isSelectable: isUndeclared,
      rowName: ({ dossier }) => dossier.number,
      onSelect: (row, isSelected) => setIds((last) => withRows(last, [row], isSelected)),
      onSelectAll: (isSelected) => setIds((last) => withRows(last, shown, isSelected)),
    }),
    [ids, shown],
  );
  const rows = useMemo(() => all.filter((row) => isUndeclared(row) && ids.has(row.dossier.id)), [all, ids]);
  return { selection, rows, clear: () => setIds(new Set()) };
}

export function isUndeclared({ declared }: SweepRow): boolean {
  return declared === null;
}

function withRows(ids: ReadonlySet<string>, rows: readonly SweepRow[], isIn: boolean): ReadonlySet<string> {
  const next = new Set(ids);
  for (const row of rows) {
    if (isIn && isUndeclared(row)) next.add(row.dossier.id);
    else next.delete(row.dossier.id);
  }
  return next;
}
