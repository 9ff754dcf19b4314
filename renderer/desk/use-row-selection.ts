import { useMemo, useState } from "react";
import type { RowSelection } from "#renderer/ui/table-column.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";

interface DossierRow {
  readonly dossier: DossierCard;
}

interface Selected<Row> {
  readonly selection: RowSelection<Row>;
  /** Selected dossiers in the order of the list; one that may no longer be selected drops out by itself. */
  readonly rows: readonly Row[];
  readonly clear: () => void;
}

interface RowSource<Row> {
  readonly all: readonly Row[];
  /** What "select all" means. */
  readonly shown: readonly Row[];
  /** The same function on every rendering. */
  readonly isSelectable: (row: Row) => boolean;
  /** What is selected from the start. */
  readonly startsWith?: (row: Row) => boolean;
}

/** Dossiers of a list that are chosen for one act. */
export function useRowSelection<Row extends DossierRow>(source: RowSource<Row>): Selected<Row> {
  const { all, shown, isSelectable, startsWith = () => false } = source;
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(idsOf(all.filter(startsWith))));
  const selection = useMemo((): RowSelection<Row> => {
    const select = (rows: readonly Row[], isIn: boolean): void => {
      const changed = new Set(idsOf(rows.filter(isSelectable)));
      setIds((last) =>
        isIn ? new Set([...last, ...changed]) : new Set([...last].filter((id) => !changed.has(id))),
      );
    };
    return {
      isSelected: (row) => isSelectable(row) && ids.has(row.dossier.id),
      isSelectable,
      rowName: ({ dossier }) => dossier.number,
      onSelect: (row, isSelected) => select([row], isSelected),
      onSelectAll: (isSelected) => select(shown, isSelected),
    };
  }, [ids, shown, isSelectable]);
  const rows = useMemo(
    () => all.filter((row) => isSelectable(row) && ids.has(row.dossier.id)),
    [all, ids, isSelectable],
  );
  return { selection, rows, clear: () => setIds(new Set()) };
}

function idsOf(rows: readonly DossierRow[]): readonly string[] {
  return rows.map(({ dossier }) => dossier.id);
}
