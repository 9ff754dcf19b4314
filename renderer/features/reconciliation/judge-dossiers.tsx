import { useMemo } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { Column } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { formatFixed } from "#shared/i18n/format.ts";
import type {
  DiagnosticsReport,
  DossierFlag,
} from "#shared/reconciliation/diagnostics/diagnostics-report.ts";
import { dossierColumn, LineWord } from "./judge-cells.tsx";
import { wideDossiers } from "./judge-rows.ts";
import type { PanelNames } from "./panel-names.ts";

interface JudgeDossiersProps {
  readonly diagnostics: DiagnosticsReport;
  readonly names: PanelNames;
  readonly onOpen: (dossierId: string) => void;
}

/** Dossiers whose readers differ widely; those where it may change the list first. */
export function JudgeDossiers({ diagnostics, names, onOpen }: JudgeDossiersProps) {
  const text = useText();
  const { dossiers, thresholds } = diagnostics;
  const rows = useMemo(() => wideDossiers(dossiers.filter(({ isWide }) => isWide)), [dossiers]);
  const columns = useMemo(
    () => [dossierColumn<DossierFlag>({ text, names, onOpen }), ...flagColumns(text)],
    [text, names, onOpen],
  );
  if (rows.length === 0)
    return (
      <EmptyState title={text.t("reconciling.wide.none")}>
        <p>{text.t("reconciling.wide.noneText")}</p>
      </EmptyState>
    );
  return (
    <>
      <p className="soft">
        {text.t("reconciling.wide.text", { range: thresholds.range, atLine: countAtLine(rows) })}
      </p>
      <VirtualTable
        label={text.t("reconciling.wide.label")}
        rows={rows}
        rowKey={({ dossierId }) => dossierId}
        columns={columns}
        onRowOpen={({ dossierId }) => onOpen(dossierId)}
      />
    </>
  );
}

function countAtLine(flags: readonly DossierFlag[]): number {
  return flags.filter(({ mattersAtLine }) => mattersAtLine === true).length;
}

function flagColumns(text: Text): readonly Column<DossierFlag>[] {
  return [
    {
      key: "readings",
      heading: text.t("reconciling.wide.readings"),
      width: "5.5rem",
      numeric: true,
      renderCell: ({ readings }) => text.number(readings),
    },
    {
      key: "range",
      heading: text.t("reconciling.wide.range"),
      width: "5.5rem",
      numeric: true,
      renderCell: ({ range }) => <strong>{formatFixed(range, text.language, 1)}</strong>,
    },
    {
      key: "adjustedRange",
      heading: text.t("reconciling.wide.adjustedRange"),
      width: "9rem",
      numeric: true,
      renderCell: ({ adjustedRange }) => formatFixed(adjustedRange, text.language, 1),
    },
    {
      key: "chance",
      heading: text.t("reconciling.wide.chance"),
      width: "9rem",
      numeric: true,
      renderCell: ({ rangeP }) =>
        text.t("reconciling.wide.chanceText", { percent: formatFixed(100 * rangeP, text.language, 1) }),
    },
    {
      key: "sign",
      heading: text.t("reconciling.wide.sign"),
      width: "10rem",
      renderCell: ({ isSurprising }) =>
        isSurprising ? text.t("reconciling.wide.surprising") : text.t("reconciling.wide.wide"),
    },
    {
      key: "line",
      heading: text.t("reconciling.marks.atLine"),
      width: "11rem",
      renderCell: ({ mattersAtLine }) => <LineWord text={text} matters={mattersAtLine} />,
    },
  ];
}
