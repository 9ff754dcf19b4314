import { useMemo } from "react";
import { Link } from "wouter";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { type Text, useText } from "#renderer/text/text.ts";
import type { Column, RowSelection, TableSort } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { QueueSort } from "./queue-sort.ts";
import { RowMenu } from "./row-menu.tsx";
import { RowStatus } from "./row-status.tsx";
import { RowTags } from "./row-tags.tsx";
import type { RowActs } from "./use-row-acts.tsx";

interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  readonly selection: RowSelection<QueueRow>;
  readonly sort: QueueSort | null;
  readonly onSort: (sort: QueueSort) => void;
  readonly acts: RowActs;
}

export function QueueTable({ rows, selection, sort, onSort, acts }: QueueTableProps) {
  const text = useText();
  const columns = useMemo(() => columnsOf(text, acts), [text, acts]);
  const askSort = (asked: TableSort): void => {
    const known = QueueSort.safeParse(asked);
    if (known.success) onSort(known.data);
  };
  return (
    <VirtualTable
      label={text.t("list.table")}
      rows={rows}
      rowKey={keyOf}
      columns={columns}
      onRowOpen={acts.open}
      selection={selection}
      sort={sort ?? undefined}
      onSort={askSort}
    />
  );
}

function keyOf({ dossier }: QueueRow): string {
  return dossier.id;
}

function columnsOf(text: Text, acts: RowActs): readonly Column<QueueRow>[] {
  return [
    {
      key: "number",
      heading: text.t("label.number"),
      width: "7rem",
      isSortable: true,
      renderCell: ({ dossier }) => dossier.number,
    },
    {
      key: "title",
      heading: text.t("label.title"),
      isRowHeading: true,
      isSortable: true,
      renderCell: ({ dossier }) => (
        <Link href={`/dossiers/${dossier.id}`} className="clamp" tabIndex={-1}>
          {dossier.title}
        </Link>
      ),
    },
    {
      key: "agency",
      heading: text.t("label.agency"),
      width: "13rem",
      isSortable: true,
      renderCell: ({ dossier }) => <span className="clamp">{dossier.agency.name}</span>,
    },
    {
      key: "province",
      heading: text.t("label.province"),
      width: "8.5rem",
      isSortable: true,
      renderCell: ({ dossier }) => (
        <span className="clamp">{dossier.region?.provinceName ?? text.t("label.national")}</span>
      ),
    },
    {
      key: "category",
      heading: text.t("queue.category"),
      width: "9rem",
      isSortable: true,
      renderCell: ({ dossier }) => <span className="clamp">{dossier.category}</span>,
    },
    {
      key: "status",
      heading: text.t("label.status"),
      width: "12.5rem",
      isSortable: true,
      renderCell: (row) => <RowStatus row={row} />,
    },
    {
      key: "total",
      heading: text.t("queue.total"),
      width: "5.5rem",
      numeric: true,
      isSortable: true,
      renderCell: ({ total }) => (total ? text.mean(total) : "–"),
    },
    {
      key: "tags",
      heading: text.t("queue.tags"),
      width: "8rem",
      renderCell: (row) => (
        <span className="queue-row-tools">
          <RowTags row={row} />
          <RowMenu row={row} acts={acts} />
        </span>
      ),
    },
  ];
}
