import { useMemo } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import type { Column, RowSelection } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { SweepRow } from "./sweep-rows.ts";

interface SweepTableProps {
  readonly rows: readonly SweepRow[];
  readonly selection: RowSelection<SweepRow>;
  readonly onDeclare: (row: SweepRow) => void;
}

/** Who entered what, and what the codes say; nothing of the content. */
export function SweepTable({ rows, selection, onDeclare }: SweepTableProps) {
  const text = useText();
  const columns = useMemo(() => columnsOf(text, onDeclare), [text, onDeclare]);
  return (
    <VirtualTable
      label={text.t("conflict.table")}
      rows={rows}
      rowKey={({ dossier }) => dossier.id}
      columns={columns}
      selection={selection}
    />
  );
}

function columnsOf(text: Text, onDeclare: (row: SweepRow) => void): readonly Column<SweepRow>[] {
  return [
    {
      key: "number",
      heading: text.t("label.number"),
      width: "7rem",
      isRowHeading: true,
      renderCell: ({ dossier }) => dossier.number,
    },
    {
      key: "title",
      heading: text.t("label.title"),
      renderCell: ({ dossier }) => <span className="clamp">{dossier.title}</span>,
    },
    {
      key: "agency",
      heading: text.t("label.agency"),
      width: "14rem",
      renderCell: ({ dossier }) => <span className="clamp">{dossier.agency.name}</span>,
    },
    {
      key: "province",
      heading: text.t("label.province"),
      width: "9rem",
      renderCell: ({ dossier }) => (
        <span className="clamp">{dossier.region?.provinceName ?? text.t("label.national")}</span>
      ),
    },
    {
      key: "match",
      heading: text.t("conflict.matchHeading"),
      width: "15rem",
      renderCell: (row) => <MatchCell row={row} />,
    },
    {
      key: "declare",
      heading: text.t("conflict.declareHeading"),
      width: "8rem",
      renderCell: (row) => <DeclareCell row={row} onDeclare={onDeclare} />,
    },
  ];
}

function MatchCell({ row: { match, declared } }: { readonly row: SweepRow }) {
  const text = useText();
  if (declared?.kind === "abstention") {
    return (
      <StatusLabel tone="neutral" icon="undo">
        {text.t("conflict.abstained")}
      </StatusLabel>
    );
  }
  if (declared) {
    const kind = text.t(`conflict.kind.${declared.kind}`);
    return (
      <StatusLabel tone="bad" icon="conflict">
        <span className="clamp conflicts-match">{text.t("conflict.declared", { kind })}</span>
      </StatusLabel>
    );
  }
  if (!match) return <span className="soft">{text.t("conflict.noMatch")}</span>;
  return (
    <StatusLabel tone="warn">
      <span className="clamp conflicts-match">
        {match.kind === "relation"
          ? text.t("roster.relationMatch")
          : text.t(match.kind === "own-agency" ? "conflict.agencyMatch" : "conflict.regionMatch", {
              code: match.code,
            })}
      </span>
    </StatusLabel>
  );
}

interface DeclareCellProps {
  readonly row: SweepRow;
  readonly onDeclare: (row: SweepRow) => void;
}

function DeclareCell({ row, onDeclare }: DeclareCellProps) {
  const text = useText();
  if (row.declared) return <span className="soft">{text.t("conflict.closed")}</span>;
  return (
    <Button
      small
      look={row.match ? "danger" : "secondary"}
      aria-label={text.t("conflict.declareFor", { number: row.dossier.number })}
      onClick={() => onDeclare(row)}
    >
      {text.t("conflict.declare")}
    </Button>
  );
}
