import type { Text } from "#renderer/text/text.ts";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { StatusLabel, type Tone } from "#renderer/ui/status-label.tsx";
import type { Column } from "#renderer/ui/table-column.ts";
import { formatFixed } from "#shared/i18n/format.ts";
import type { LineBand, LineFigures, LineRow } from "#shared/reconciliation/ranks/line-report.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { withheldSentence } from "#shared/reconciliation/withheld-sentence.ts";
import { IntervalBar } from "./interval-bar.tsx";
import { chanceSentence, type OverviewRow } from "./overview-rows.ts";
import { toPercent } from "./percent.ts";

const BAND_TONES: Readonly<Record<LineBand, Tone>> = { in: "good", line: "warn", out: "neutral" };

/** Columns of the big table; those of the line only where it is known. */
export function overviewColumns(
  report: PanelReport,
  text: Text,
  onOpen: (dossierId: string) => void,
): readonly Column<OverviewRow>[] {
  const { line, sample } = report;
  return [
    ...officialColumns(text, onOpen),
    ...adjustedColumns(text),
    ...(line.state === "known" ? lineColumns(text, line, sample.dossiers) : []),
  ];
}

function officialColumns(text: Text, onOpen: (dossierId: string) => void): readonly Column<OverviewRow>[] {
  return [
    {
      key: "rank",
      heading: text.t("reconciling.table.rank"),
      width: "6.75rem",
      numeric: true,
      isSortable: true,
      renderCell: ({ ranking }) => (
        <>
          {ranking.tied && <span className="status warn">{text.t("reconciling.table.tie")}</span>}{" "}
          {text.number(ranking.rank)}
        </>
      ),
    },
    {
      key: "proposal",
      heading: text.t("reconciling.table.proposal"),
      isRowHeading: true,
      renderCell: ({ dossier }) => (
        <div className="overview-proposal">
          <PlainButton className="overview-open" tabIndex={-1} onClick={() => onOpen(dossier.id)}>
            {dossier.number} {dossier.title}
          </PlainButton>
          <span className="overview-agency">{dossier.agency.name}</span>
        </div>
      ),
    },
    {
      key: "mean",
      heading: text.t("reconciling.table.mean"),
      width: "6.25rem",
      numeric: true,
      renderCell: ({ ranking }) => <strong>{formatFixed(ranking.mean, text.language, 2)}</strong>,
    },
  ];
}

function adjustedColumns(text: Text): readonly Column<OverviewRow>[] {
  return [
    {
      key: "adjusted",
      heading: text.t("reconciling.table.adjusted"),
      width: "7.25rem",
      numeric: true,
      renderCell: ({ ranking: { adjusted } }) =>
        adjusted.state === "known" ? (
          text.t("reconciling.table.plusMinus", {
            mean: formatFixed(adjusted.mean, text.language, 1),
            sd: formatFixed(adjusted.comparisonSd, text.language, 1),
          })
        ) : (
          <span className="soft overview-withheld">{text.say(withheldSentence(adjusted))}</span>
        ),
    },
    {
      key: "adjustedRank",
      heading: text.t("reconciling.table.adjustedRank"),
      width: "7rem",
      numeric: true,
      isSortable: true,
      renderCell: ({ ranking: { adjusted }, part }) =>
        adjusted.state === "known" && (
          <>
            {text.number(adjusted.rank)}
            {part !== null && <small className="soft"> ({text.t("reconciling.parts.of", { part })})</small>}
          </>
        ),
    },
  ];
}

function lineColumns(text: Text, line: LineFigures, dossiers: number): readonly Column<OverviewRow>[] {
  return [
    {
      key: "interval",
      heading: text.t("reconciling.table.interval", { percent: toPercent(line.interval) }),
      width: "16%",
      numeric: true,
      renderCell: (row) =>
        row.line && <RankInterval text={text} line={row.line} k={line.k} last={dossiers} />,
    },
    {
      key: "chance",
      heading: text.t("reconciling.table.chance"),
      width: "6.25rem",
      numeric: true,
      isSortable: true,
      renderCell: (row) => row.line && <Chance text={text} probability={row.line.topProbability} />,
    },
    {
      key: "band",
      heading: text.t("reconciling.table.band"),
      width: "8.5rem",
      renderCell: (row) => row.line && <BandLabel text={text} band={row.line.band} />,
    },
  ];
}

interface RankIntervalProps {
  readonly text: Text;
  readonly line: LineRow;
  readonly k: number;
  readonly last: number;
}

/** Best rank at the left, the thin line is the end of the list. Roots of ranks, for the list is the smaller part of all. */
function RankInterval({ text, line, k, last }: RankIntervalProps) {
  const { rankLow: low, rankHigh: high } = line;
  return (
    <IntervalBar
      low={Math.sqrt(low)}
      high={Math.sqrt(high)}
      min={1}
      max={Math.sqrt(last)}
      reference={Math.sqrt(k + 0.5)}
      isStrong={line.band === "line"}
    >
      <span aria-hidden="true">{text.t("reconciling.table.range", { low, high })}</span>
      <span className="visually-hidden">{text.t("reconciling.table.rangeSpoken", { low, high })}</span>
    </IntervalBar>
  );
}

function Chance({ text, probability }: { readonly text: Text; readonly probability: number }) {
  return (
    <span title={text.say(chanceSentence(probability))}>
      {text.t("reconciling.table.percent", { percent: toPercent(probability) })}
    </span>
  );
}

export function BandLabel({ text, band }: { readonly text: Text; readonly band: LineBand }) {
  return <StatusLabel tone={BAND_TONES[band]}>{text.t(`reconciling.band.${band}`)}</StatusLabel>;
}
