import { useMemo, useRef, useState } from "react";
import { rowInFocus } from "#renderer/desk/row-in-focus.ts";
import { useFocusNextRow } from "#renderer/desk/use-focus-next-row.ts";
import { useRowSelection } from "#renderer/desk/use-row-selection.ts";
import { AbstainDialog, ConflictsDialog } from "#renderer/parts/conflict-dialog.tsx";
import { matchesSearch } from "#renderer/parts/dossier-search.ts";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { isUndeclared, type SweepRow } from "./sweep-rows.ts";
import { SweepTable } from "./sweep-table.tsx";
import { useSeenRows } from "./use-seen-rows.ts";

interface SweepListProps {
  readonly rows: readonly SweepRow[];
  /** Counts what was looked at; `null` after the sweep, when nothing is chosen from the start either. */
  readonly onSeen: ((dossierIds: readonly string[]) => void) | null;
}

/** The list in which conflicts are declared: one by one with D, or several chosen rows for one reason. */
export function SweepList({ rows, onSeen }: SweepListProps) {
  const text = useText();
  const [search, setSearch] = useState("");
  const [isOnlyMatches, setIsOnlyMatches] = useState(false);
  const [declaring, setDeclaring] = useState<readonly SweepRow[] | null>(null);
  const [abstaining, setAbstaining] = useState<DossierCard | null>(null);
  const shown = useMemo(
    () => rows.filter((row) => (!isOnlyMatches || row.match) && matchesSearch(row.dossier, search)),
    [rows, isOnlyMatches, search],
  );
  const {
    selection,
    rows: selected,
    clear,
  } = useRowSelection({
    all: rows,
    shown,
    isSelectable: isUndeclared,
    // What the codes found is chosen from the start; the judge looks at it and declares it in one go.
    startsWith: ({ match }) => onSeen !== null && match !== null,
  });
  const list = useRef<HTMLDivElement>(null);
  useSeenRows(list, shown, onSeen);
  const focusAfter = useFocusNextRow(list, shown);
  const declareOne = useMemo(() => (row: SweepRow) => setDeclaring([row]), []);
  useShortcuts([
    {
      keys: "d",
      label: text.t("conflict.declare"),
      run: () => {
        const row = rowInFocus(list.current, shown);
        if (row && isUndeclared(row)) declareOne(row);
      },
    },
  ]);
  const [only] = selected;
  return (
    <>
      <div className="conflicts-bar">
        <SearchField label={text.t("conflict.search")} value={search} onValue={setSearch} />
        <Checkbox value={isOnlyMatches} onValue={setIsOnlyMatches}>
          {text.t("conflict.onlySuggested")}
        </Checkbox>
        <output className="soft">{text.t("label.rows", { shown: shown.length, total: rows.length })}</output>
      </div>
      {only && (
        <fieldset className="conflicts-bulk" aria-label={text.t("conflict.selection")}>
          <output>{text.t("conflict.selected", { number: selected.length })}</output>
          <Button small look="danger" icon="conflict" onClick={() => setDeclaring(selected)}>
            {text.t("conflict.declareSelected")}
          </Button>
          {selected.length === 1 && (
            <Button small onClick={() => setAbstaining(only.dossier)}>
              {text.t("conflict.abstain")}
            </Button>
          )}
          <Button small look="quiet" icon="close" onClick={clear}>
            {text.t("conflict.unselect")}
          </Button>
        </fieldset>
      )}
      <div className="conflicts-list" ref={list}>
        {shown.length === 0 ? (
          <EmptyState icon="search" title={text.t("conflict.noneFound")} />
        ) : (
          <SweepTable rows={shown} selection={selection} onDeclare={declareOne} />
        )}
      </div>
      {declaring && (
        <ConflictsDialog
          targets={declaring.map(({ dossier, match }) => ({ dossier, suggested: match?.kind ?? null }))}
          onClose={() => {
            const last = declaring.at(-1);
            if (last) focusAfter(last.dossier.id);
            setDeclaring(null);
          }}
        />
      )}
      {abstaining && (
        <AbstainDialog
          dossier={abstaining}
          onClose={() => {
            focusAfter(abstaining.id);
            setAbstaining(null);
          }}
        />
      )}
    </>
  );
}
