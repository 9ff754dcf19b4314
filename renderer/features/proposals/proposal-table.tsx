import { useMemo } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { StatusLabel, type Tone } from "#renderer/ui/status-label.tsx";
import type { Column, RowSelection } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { PROPOSAL_COLUMNS, type ProposalRow, type ProposalSort } from "./proposal-rows.ts";

interface ProposalTableProps {
  /** Room for the columns that matter most only, as beside an open card. */
  readonly isNarrow: boolean;
  readonly rows: readonly ProposalRow[];
  readonly selection: RowSelection<ProposalRow>;
  readonly sort: ProposalSort | null;
  readonly onSort: (sort: ProposalSort) => void;
  readonly onOpen: (row: ProposalRow) => void;
}

export function ProposalTable({ isNarrow, rows, selection, sort, onSort, onOpen }: ProposalTableProps) {
  const text = useText();
  const columns = useMemo(
    () => columnsOf(text).filter(({ key }) => !isNarrow || !WIDE_ONLY.includes(key)),
    [text, isNarrow],
  );
  return (
    <VirtualTable
      label={text.t("intake.title")}
      rows={rows}
      rowKey={({ dossier }) => dossier.id}
      columns={columns}
      selection={selection}
      sort={sort ?? undefined}
      onSort={({ column, direction }) => {
        const known = PROPOSAL_COLUMNS.find((name) => name === column);
        if (known) onSort({ column: known, direction });
      }}
      onRowOpen={onOpen}
    />
  );
}

/** The card tells the same. */
const WIDE_ONLY: readonly string[] = ["province", "group", "category", "attachments"];

const TONES = {
  open: "neutral",
  admitted: "good",
  incomplete: "warn",
  rejected: "bad",
} as const satisfies Readonly<Record<ProposalRow["admission"], Tone>>;

export function AdmissionLabel({ admission }: Pick<ProposalRow, "admission">) {
  const text = useText();
  return <StatusLabel tone={TONES[admission]}>{text.t(`intake.state.${admission}`)}</StatusLabel>;
}

function columnsOf(text: Text): readonly Column<ProposalRow>[] {
  return [
    {
      key: "number",
      heading: text.t("label.number"),
      width: "7.5rem",
      isSortable: true,
      renderCell: ({ dossier }) => dossier.number,
    },
    {
      key: "title",
      heading: text.t("label.title"),
      isRowHeading: true,
      isSortable: true,
      renderCell: ({ dossier }) => <span className="clamp">{dossier.title}</span>,
    },
    {
      key: "agency",
      heading: text.t("label.agency"),
      width: "11rem",
      isSortable: true,
      renderCell: ({ dossier }) => <span className="clamp">{dossier.agency.name}</span>,
    },
    {
      key: "province",
      heading: text.t("label.province"),
      width: "8rem",
      isSortable: true,
      renderCell: ({ dossier }) => (
        <span className="clamp">{dossier.region?.provinceName ?? text.t("label.national")}</span>
      ),
    },
    {
      key: "group",
      heading: text.t("intake.field.group"),
      width: "6.5rem",
      isSortable: true,
      renderCell: ({ dossier }) => <span className="clamp">{dossier.group}</span>,
    },
    {
      key: "category",
      heading: text.t("intake.field.category"),
      width: "8rem",
      isSortable: true,
      renderCell: ({ dossier }) => <span className="clamp">{dossier.category}</span>,
    },
    {
      key: "attachments",
      heading: text.t("intake.attachments"),
      width: "6.5rem",
      numeric: true,
      isSortable: true,
      renderCell: ({ dossier }) => text.number(dossier.attachments.length),
    },
    {
      key: "admission",
      heading: text.t("intake.selection"),
      width: "11.5rem",
      isSortable: true,
      renderCell: ({ admission }) => <AdmissionLabel admission={admission} />,
    },
    {
      key: "readers",
      heading: text.t("intake.readers"),
      width: "6rem",
      numeric: true,
      isSortable: true,
      renderCell: ({ readers }) => text.number(readers),
    },
  ];
}
