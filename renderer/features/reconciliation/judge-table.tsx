import { type ReactNode, useMemo } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import type { Column } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { formatFixed, formatSigned } from "#shared/i18n/format.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import type { Withheld } from "#shared/reconciliation/withheld.ts";
import { withheldSentence, withheldWords } from "#shared/reconciliation/withheld-sentence.ts";
import { IntervalBar } from "./interval-bar.tsx";
import { type JudgeRow, remarksOf, severityReach } from "./judge-rows.ts";

interface JudgeTableProps {
  readonly report: PanelReport;
  readonly rows: readonly JudgeRow[];
  readonly onOpen: (judgeId: string) => void;
}

/** The judges, the strictest first, each with the figures that colleagues' marks on the same dossiers give. */
export function JudgeTable({ report, rows, onOpen }: JudgeTableProps) {
  const text = useText();
  const hasDiagnoses = "judges" in report.diagnostics;
  const hasFacets = report.facets.state === "known";
  const columns = useMemo(
    () => [
      ...mainColumns(text, severityReach(rows), onOpen),
      ...(hasFacets ? [raschColumn(text)] : []),
      ...(hasDiagnoses ? diagnosisColumns(text) : []),
      remarksColumn(text),
    ],
    [text, rows, onOpen, hasFacets, hasDiagnoses],
  );
  return (
    <>
      <p className="soft overview-legend">
        {text.t("reconciling.judge.severityText")} {hasDiagnoses && text.t("reconciling.judge.columns")}
      </p>
      <VirtualTable
        label={text.t("reconciling.judge.table")}
        rows={rows}
        rowKey={({ judgeId }) => judgeId}
        columns={columns}
        onRowOpen={({ judgeId }) => onOpen(judgeId)}
      />
    </>
  );
}

function mainColumns(
  text: Text,
  reach: number,
  onOpen: (judgeId: string) => void,
): readonly Column<JudgeRow>[] {
  return [
    {
      key: "name",
      heading: text.t("reconciling.judge.name"),
      width: "15rem",
      isRowHeading: true,
      renderCell: ({ judgeId, name }) => (
        <PlainButton className="overview-open" tabIndex={-1} onClick={() => onOpen(judgeId)}>
          {name}
        </PlainButton>
      ),
    },
    {
      key: "readings",
      heading: text.t("reconciling.judge.readings"),
      width: "7rem",
      numeric: true,
      renderCell: ({ figures }) => text.number(figures.readings),
    },
    {
      key: "severity",
      heading: text.t("reconciling.judge.severity"),
      numeric: true,
      renderCell: ({ figures: { severity } }) =>
        severity.state === "withheld" ? (
          <span className="soft overview-withheld">{text.say(withheldSentence(severity))}</span>
        ) : (
          <IntervalBar
            low={severity.low}
            high={severity.high}
            value={severity.effect}
            min={-reach}
            max={reach}
            reference={0}
            isStrong={severity.flagged}
          >
            <span className="judge-figure">
              {text.t("reconciling.judge.figure", {
                effect: formatSigned(severity.effect, text.language, 1),
                low: formatSigned(severity.low, text.language, 1),
                high: formatSigned(severity.high, text.language, 1),
              })}
            </span>
          </IntervalBar>
        ),
    },
  ];
}

function raschColumn(text: Text): Column<JudgeRow> {
  return {
    key: "rasch",
    heading: text.t("reconciling.judge.rasch"),
    width: "6.5rem",
    numeric: true,
    renderCell: ({ facets }) =>
      facets && (
        <Figure text={text} figure={facets.severity}>
          {({ effectInPoints }) => formatSigned(effectInPoints, text.language, 1)}
        </Figure>
      ),
  };
}

function diagnosisColumns(text: Text): readonly Column<JudgeRow>[] {
  return [
    {
      key: "range",
      heading: text.t("reconciling.judge.range"),
      width: "5.75rem",
      numeric: true,
      renderCell: ({ diagnosis }) =>
        diagnosis && (
          <Figure text={text} figure={diagnosis.rangeUse}>
            {({ slope }) => (
              <Figure text={text} figure={slope}>
                {({ value }) => formatFixed(value, text.language, 2)}
              </Figure>
            )}
          </Figure>
        ),
    },
    {
      key: "drift",
      heading: text.t("reconciling.judge.drift"),
      width: "6.5rem",
      numeric: true,
      renderCell: ({ diagnosis }) =>
        diagnosis && (
          <Figure text={text} figure={diagnosis.drift}>
            {({ perTen }) => formatSigned(perTen, text.language, 2)}
          </Figure>
        ),
    },
    {
      key: "halo",
      heading: text.t("reconciling.judge.halo"),
      width: "7rem",
      numeric: true,
      renderCell: ({ diagnosis }) =>
        diagnosis && (
          <Figure text={text} figure={diagnosis.halo}>
            {({ meanCorrelation }) => formatFixed(meanCorrelation, text.language, 2)}
          </Figure>
        ),
    },
    {
      key: "surprises",
      heading: text.t("reconciling.judge.surprises"),
      width: "6.5rem",
      numeric: true,
      renderCell: ({ diagnosis }) => diagnosis && text.number(diagnosis.discrepancies),
    },
  ];
}

function remarksColumn(text: Text): Column<JudgeRow> {
  return {
    key: "remarks",
    heading: text.t("reconciling.judge.remarks"),
    width: "14rem",
    renderCell: (row) => {
      const remarks = remarksOf(row);
      if (remarks.length === 0) return <span className="soft">{text.t("reconciling.judge.noRemarks")}</span>;
      return <span className="clamp">{remarks.map((key) => text.t(key)).join(", ")}</span>;
    },
  };
}

interface FigureProps<T> {
  readonly text: Text;
  readonly figure: T | Withheld;
  readonly children: (figure: T) => ReactNode;
}

/** A figure, or in two words why there is none; the sentence is in the judge's details. */
function Figure<T extends { readonly state: "known" }>({ text, figure, children }: FigureProps<T>) {
  if (figure.state === "known") return children(figure);
  return (
    <span className="soft overview-withheld" title={text.say(withheldSentence(figure))}>
      {text.say(withheldWords(figure))}
    </span>
  );
}
