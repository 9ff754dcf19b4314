import { useCallback, useMemo, useRef, useState } from "react";
import { useHistoryState } from "wouter/use-browser-location";
import { useRowSelection } from "#renderer/desk/use-row-selection.ts";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { Finding } from "#shared/administration/finding.ts";
import { BulkDecisions } from "./bulk-decisions.tsx";
import { FindingPanel } from "./finding-panel.tsx";
import { countByRule, type FindingRow, filterRows, NO_ROW_FILTER } from "./finding-rows.ts";
import { ProposalFilters } from "./proposal-filters.tsx";
import { ProposalTable } from "./proposal-table.tsx";
import { RuleSummary } from "./rule-summary.tsx";

interface CheckedProposalsProps {
  readonly rows: readonly FindingRow[];
  readonly findings: readonly Finding[];
  readonly hasCheck: boolean;
}

/** Every proposal with its findings: narrowed, opened at the side, and decided one by one or many at once. */
export function CheckedProposals({ rows, findings, hasCheck }: CheckedProposalsProps) {
  const text = useText();
  const [filter, setFilter] = useState(NO_ROW_FILTER);
  const [openId, setOpenId] = useState(useAskedProposal());
  const searchField = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const counts = useMemo(() => countByRule(findings), [findings]);
  const { selection, rows: selected, clear } = useRowSelection({ all: rows, shown, isSelectable: isAny });
  const opened = rows.find(({ dossier }) => dossier.id === openId);
  const open = useCallback(({ dossier }: FindingRow) => setOpenId(dossier.id), []);
  const step = useCallback(
    (by: number) => {
      const at = shown.findIndex(({ dossier }) => dossier.id === openId);
      const next = shown[at === -1 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
      if (next) setOpenId(next.dossier.id);
    },
    [shown, openId],
  );
  const group = text.t("administration.title");
  useShortcuts([
    { keys: "/", label: text.t("administration.search"), group, run: () => searchField.current?.focus() },
    { keys: "j", label: text.t("administration.nextProposal"), group, run: () => step(1) },
    { keys: "k", label: text.t("administration.previousProposal"), group, run: () => step(-1) },
  ]);
  return (
    <div className="administration-work">
      <div className="administration-list">
        {hasCheck && (
          <RuleSummary counts={counts} kind={filter.kind} onKind={(kind) => setFilter({ ...filter, kind })} />
        )}
        <ProposalFilters
          {...{ rows, filter, counts, searchField }}
          shown={shown.length}
          onFilter={setFilter}
        />
        <BulkDecisions {...{ rows, selected, hasCheck }} onDone={clear} />
        {shown.length === 0 ? (
          <EmptyState title={text.t("administration.nothingFound")}>
            {text.t("administration.nothingFoundText")}
          </EmptyState>
        ) : (
          <ProposalTable rows={shown} selection={selection} isNarrow={opened !== undefined} onOpen={open} />
        )}
      </div>
      {opened && <FindingPanel key={opened.dossier.id} row={opened} onClose={() => setOpenId(null)} />}
    </div>
  );
}

/** The proposal another page sent the person here for. */
function useAskedProposal(): string | null {
  const state: unknown = useHistoryState();
  const isAsked = typeof state === "object" && state !== null && "proposal" in state;
  return isAsked && typeof state.proposal === "string" ? state.proposal : null;
}

function isAny(): boolean {
  return true;
}
