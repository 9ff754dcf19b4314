import { useMemo, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { Segmented } from "#renderer/ui/segmented.tsx";
import type { TableSort } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { LineBand } from "#shared/reconciliation/ranks/line-report.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { overviewColumns } from "./overview-columns.tsx";
import { filterRows, findListEnd, type OverviewFilter, type OverviewRow, sortRows } from "./overview-rows.ts";

interface OverviewTableProps {
  readonly report: PanelReport;
  readonly rows: readonly OverviewRow[];
  readonly onOpen: (dossierId: string) => void;
}

const EVERYTHING: OverviewFilter = { band: "all", search: "" };

/** The official ranking with its line; narrowed to the dossiers around it, or sorted by chance. */
export function OverviewTable({ report, rows, onOpen }: OverviewTableProps) {
  const text = useText();
  const { list } = useSeason().workspace.season;
  const [filter, setFilter] = useState(EVERYTHING);
  const [sort, setSort] = useState<TableSort>({ column: "rank", direction: "ascending" });
  const shown = useMemo(() => sortRows(filterRows(rows, filter), sort), [rows, filter, sort]);
  const columns = useMemo(() => overviewColumns(report, text, onOpen), [report, text, onOpen]);
  const end = findListEnd(shown, sort);
  const { line } = report;
  return (
    <>
      <div className="row overview-filters">
        {line.state === "known" && (
          <Segmented
            label={text.t("reconciling.filter.label")}
            value={filter.band}
            onValue={(band) => setFilter({ ...filter, band })}
            segments={[
              { value: "all", label: text.t("reconciling.filter.all") },
              ...LineBand.options.map((band) => ({
                value: band,
                label: text.t(`reconciling.filter.${band}`, { count: line.counts[band] }),
              })),
            ]}
          />
        )}
        <SearchField
          label={text.t("reconciling.filter.search")}
          isLabelHidden
          value={filter.search}
          onValue={(search) => setFilter({ ...filter, search })}
        />
        <output className="soft">{text.t("reconciling.table.shown", { number: shown.length })}</output>
      </div>
      <p className="soft overview-legend">
        {text.t("reconciling.table.legend")}{" "}
        {line.state === "known" && text.t("reconciling.table.legendLine")}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          title={text.t("reconciling.table.nothing")}
          actions={<Button onClick={() => setFilter(EVERYTHING)}>{text.t("reconciling.table.clear")}</Button>}
        />
      ) : (
        <VirtualTable
          key={filter.band}
          label={text.t("reconciling.table.label")}
          rows={shown}
          rowKey={({ dossier }) => dossier.id}
          columns={columns}
          sort={sort}
          onSort={(next) => setSort(likeliestFirst(next, sort))}
          onRowOpen={({ dossier }) => onOpen(dossier.id)}
          divider={
            end === null ? undefined : { before: end, text: text.t("ranking.line", { list: list.name }) }
          }
        />
      )}
    </>
  );
}

/** A chance is first asked for from the top; the heading turns it after that. */
function likeliestFirst(next: TableSort, before: TableSort): TableSort {
  return next.column === "chance" && before.column !== "chance" ? { ...next, direction: "descending" } : next;
}
