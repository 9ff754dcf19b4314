import { useMemo, useState } from "react";
import { Link, useLocation } from "wouter";
import { Loading } from "#renderer/parts/loading.tsx";
import { useClosedReason } from "#renderer/parts/use-closed-reason.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Icon } from "#renderer/ui/icon.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import type { RowSelection } from "#renderer/ui/table-column.ts";
import { ProposalFilters } from "./proposal-filters.tsx";
import { ProposalPanel } from "./proposal-panel.tsx";
import {
  filterRows,
  NO_PROPOSAL_FILTER,
  type ProposalFilter,
  type ProposalRow,
  type ProposalSort,
  sortRows,
} from "./proposal-rows.ts";
import { ProposalTable } from "./proposal-table.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { useProposalRows } from "./use-proposal-rows.ts";
import "./proposals.css";

/** All proposals of the season, whatever was decided of them. */
export function ProposalsPage() {
  const text = useText();
  const rows = useProposalRows();
  const [, navigate] = useLocation();
  const closed = useClosedReason();
  const hasRows = rows !== undefined && rows.length > 0;
  return (
    <Page
      title={text.t("intake.title")}
      fill={hasRows}
      actions={
        hasRows && (
          <>
            <Button
              icon="attachment"
              disabled={closed !== null}
              onClick={() => navigate("/proposals/attachments")}
            >
              {text.t("intake.toAttachments")}
            </Button>
            <Button
              look="primary"
              icon="upload"
              disabled={closed !== null}
              onClick={() => navigate("/proposals/import")}
            >
              {text.t("intake.toImport")}
            </Button>
          </>
        )
      }
    >
      {!rows && <Loading />}
      {closed !== null && <Notice tone="info">{closed}</Notice>}
      {rows?.length === 0 && closed === null && <NoProposals />}
      {hasRows && <ProposalList rows={rows} isFixed={closed !== null} />}
    </Page>
  );
}

function NoProposals() {
  const text = useText();
  return (
    <EmptyState
      icon="table"
      title={text.t("intake.empty")}
      actions={
        <Link href="/proposals/import" className="button primary">
          <Icon name="upload" />
          {text.t("intake.toImport")}
        </Link>
      }
    >
      <p>{text.t("intake.emptyText")}</p>
    </EmptyState>
  );
}

interface ProposalListProps {
  readonly rows: readonly ProposalRow[];
  /** Nothing can be taken out of an archived season. */
  readonly isFixed: boolean;
}

function ProposalList({ rows, isFixed }: ProposalListProps) {
  const text = useText();
  const [filter, setFilter] = useState<ProposalFilter>(NO_PROPOSAL_FILTER);
  const [sort, setSort] = useState<ProposalSort | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [openId, setOpenId] = useState<string | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);
  const found = useMemo(() => sortRows(filterRows(rows, filter), sort), [rows, filter, sort]);
  const chosen = rows.filter((row) => selected.has(row.dossier.id) && isRemovable(row));
  const open = rows.find(({ dossier }) => dossier.id === openId);
  const selection: RowSelection<ProposalRow> = {
    isSelected: ({ dossier }) => selected.has(dossier.id),
    isSelectable: (row) => !isFixed && isRemovable(row),
    rowName: ({ dossier }) => `${dossier.number} ${dossier.title}`,
    onSelect: ({ dossier }, isOn) => setSelected((known) => withChoice(known, dossier.id, isOn)),
    onSelectAll: (isOn) =>
      setSelected(new Set(isOn ? found.filter(isRemovable).map(({ dossier }) => dossier.id) : [])),
  };
  return (
    <>
      <ProposalFilters rows={rows} shown={found.length} filter={filter} onFilter={setFilter} />
      {chosen.length > 0 && (
        <div className="proposals-bulk row">
          <output>{text.t("intake.chosen", { number: chosen.length })}</output>
          <Button small look="danger" icon="delete" onClick={() => setIsRemoving(true)}>
            {text.t("intake.remove")}
          </Button>
          <Button small look="quiet" onClick={() => setSelected(new Set())}>
            {text.t("intake.chooseNone")}
          </Button>
        </div>
      )}
      <div className="proposals-body">
        {found.length === 0 ? (
          <EmptyState
            icon="search"
            title={text.t("intake.nothingFound")}
            actions={
              <Button onClick={() => setFilter(NO_PROPOSAL_FILTER)}>{text.t("intake.clearFilters")}</Button>
            }
          />
        ) : (
          <ProposalTable
            isNarrow={open !== undefined}
            rows={found}
            selection={selection}
            sort={sort}
            onSort={setSort}
            onOpen={({ dossier }) => setOpenId(dossier.id)}
          />
        )}
        {open && <ProposalPanel key={open.dossier.id} row={open} onClose={() => setOpenId(null)} />}
      </div>
      {isRemoving && (
        <RemoveDialog
          rows={chosen}
          onClose={() => setIsRemoving(false)}
          onDone={() => {
            setIsRemoving(false);
            setSelected(new Set());
          }}
        />
      )}
    </>
  );
}

function isRemovable({ readers }: ProposalRow): boolean {
  return readers === 0;
}

function withChoice(known: ReadonlySet<string>, id: string, isOn: boolean): ReadonlySet<string> {
  const next = new Set(known);
  if (isOn) next.add(id);
  else next.delete(id);
  return next;
}
