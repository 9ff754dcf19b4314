import { useMemo } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { Column } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { formatFixed, formatSigned } from "#shared/i18n/format.ts";
import type {
  DiagnosticsReport,
  SurprisingMark,
} from "#shared/reconciliation/diagnostics/diagnostics-report.ts";
import { dossierColumn, LineWord } from "./judge-cells.tsx";
import type { PanelNames } from "./panel-names.ts";

interface JudgeMarksProps {
  readonly diagnostics: DiagnosticsReport;
  readonly names: PanelNames;
  readonly onOpen: (dossierId: string) => void;
}

/** Marks far from what dossier and judge let expect; the strangest first. */
export function JudgeMarks({ diagnostics, names, onOpen }: JudgeMarksProps) {
  const text = useText();
  const { surprises, dossiers } = diagnostics;
  const rows = useMemo(
    () => surprises.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)),
    [surprises],
  );
  const columns = useMemo(() => {
    const matters = new Map(dossiers.map((flag) => [flag.dossierId, flag.mattersAtLine]));
    return markColumns(text, { names, onOpen, mattersOf: (dossierId) => matters.get(dossierId) ?? null });
  }, [text, names, onOpen, dossiers]);
  if (rows.length === 0)
    return (
      <EmptyState title={text.t("reconciling.marks.none")}>
        <p>{text.t("reconciling.marks.noneText")}</p>
      </EmptyState>
    );
  return (
    <>
      <p className="soft">{text.t("reconciling.marks.text")}</p>
      <VirtualTable
        label={text.t("reconciling.marks.label")}
        rows={rows}
        rowKey={({ dossierId, judgeId }) => `${dossierId}/${judgeId}`}
        columns={columns}
        onRowOpen={({ dossierId }) => onOpen(dossierId)}
      />
    </>
  );
}

interface MarkColumns {
  readonly names: PanelNames;
  readonly onOpen: (dossierId: string) => void;
  readonly mattersOf: (dossierId: string) => boolean | null;
}

function markColumns(
  text: Text,
  { names, onOpen, mattersOf }: MarkColumns,
): readonly Column<SurprisingMark>[] {
  return [
    dossierColumn({ text, names, onOpen }),
    {
      key: "judge",
      heading: text.t("reconciling.judge.name"),
      width: "13rem",
      renderCell: ({ judgeId }) => <span className="clamp">{names.judgeOf(judgeId)}</span>,
    },
    {
      key: "score",
      heading: text.t("reconciling.marks.score"),
      width: "5.5rem",
      numeric: true,
      renderCell: ({ score }) => <strong>{formatFixed(score, text.language, 2)}</strong>,
    },
    {
      key: "expected",
      heading: text.t("reconciling.marks.expected"),
      width: "6rem",
      numeric: true,
      renderCell: ({ expected }) => formatFixed(expected, text.language, 1),
    },
    {
      key: "deviation",
      heading: text.t("reconciling.marks.deviation"),
      width: "6.25rem",
      numeric: true,
      renderCell: ({ value }) => formatSigned(value, text.language, 1),
    },
    {
      key: "certainty",
      heading: text.t("reconciling.marks.certainty"),
      width: "13rem",
      renderCell: ({ isNotable }) => (
        <span className="clamp">
          {text.t(isNotable ? "reconciling.marks.notable" : "reconciling.marks.usual")}
        </span>
      ),
    },
    {
      key: "line",
      heading: text.t("reconciling.marks.atLine"),
      width: "11rem",
      renderCell: ({ dossierId }) => <LineWord text={text} matters={mattersOf(dossierId)} />,
    },
  ];
}
