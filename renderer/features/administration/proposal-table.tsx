import { useMemo } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { StatusLabel, type Tone } from "#renderer/ui/status-label.tsx";
import type { Column, RowSelection } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { Admission } from "#shared/administration/admission.ts";
import { ruleKindMessage } from "#shared/administration/finding.ts";
import type { Severity } from "#shared/administration/rule-set.ts";
import type { FindingRow } from "./finding-rows.ts";

interface ProposalTableProps {
  readonly rows: readonly FindingRow[];
  readonly selection: RowSelection<FindingRow>;
  /** A panel stands beside it: only what tells the proposals apart. */
  readonly isNarrow: boolean;
  readonly onOpen: (row: FindingRow) => void;
}

export function ProposalTable({ rows, selection, isNarrow, onOpen }: ProposalTableProps) {
  const text = useText();
  const columns = useMemo(() => {
    const all = columnsOf(text, onOpen);
    return isNarrow ? all.filter(({ key }) => !WIDE_ONLY.has(key)) : all;
  }, [text, isNarrow, onOpen]);
  return (
    <VirtualTable
      label={text.t("administration.tableLabel")}
      rows={rows}
      rowKey={({ dossier }) => dossier.id}
      columns={columns}
      onRowOpen={onOpen}
      selection={selection}
    />
  );
}

const WIDE_ONLY: ReadonlySet<string> = new Set(["agency", "group", "findings"]);

const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = { blocking: "bad", warning: "warn", note: "info" };
const OUTCOME_TONES: Readonly<Record<Admission, Tone>> = {
  admitted: "good",
  rejected: "bad",
  incomplete: "warn",
};

export function SeverityLabel({ severity }: { readonly severity: Severity }) {
  const text = useText();
  return (
    <StatusLabel tone={SEVERITY_TONES[severity]}>{text.t(`administration.severity.${severity}`)}</StatusLabel>
  );
}

export function OutcomeLabel({ row: { decision } }: { readonly row: FindingRow }) {
  const text = useText();
  if (!decision) return <span className="soft">{text.t("administration.outcome.undecided")}</span>;
  const { admission } = decision;
  return (
    <StatusLabel tone={OUTCOME_TONES[admission]}>{text.t(`administration.outcome.${admission}`)}</StatusLabel>
  );
}

function columnsOf(text: Text, onOpen: (row: FindingRow) => void): readonly Column<FindingRow>[] {
  const kindsOf = ({ findings }: FindingRow): string =>
    [...new Set(findings.map(({ kind }) => kind))].map((kind) => text.say(ruleKindMessage(kind))).join(", ");
  return [
    {
      key: "number",
      heading: text.t("label.number"),
      width: "9rem",
      renderCell: ({ dossier }) => dossier.number,
    },
    {
      key: "title",
      heading: text.t("label.title"),
      isRowHeading: true,
      renderCell: (row) => (
        <button type="button" className="administration-open clamp" tabIndex={-1} onClick={() => onOpen(row)}>
          {row.dossier.title}
        </button>
      ),
    },
    {
      key: "agency",
      heading: text.t("label.agency"),
      width: "12rem",
      renderCell: ({ dossier }) => <span className="clamp">{dossier.agency.name}</span>,
    },
    {
      key: "group",
      heading: text.t("administration.table.group"),
      width: "5.5rem",
      renderCell: ({ dossier }) => dossier.group,
    },
    {
      key: "worst",
      heading: text.t("administration.table.severity"),
      width: "8.5rem",
      renderCell: ({ worst }) => (worst ? <SeverityLabel severity={worst} /> : "–"),
    },
    {
      key: "findings",
      heading: text.t("administration.table.findings"),
      width: "14rem",
      renderCell: (row) => <span className="clamp">{kindsOf(row)}</span>,
    },
    {
      key: "outcome",
      heading: text.t("administration.table.outcome"),
      width: "8.5rem",
      renderCell: (row) => <OutcomeLabel row={row} />,
    },
  ];
}
