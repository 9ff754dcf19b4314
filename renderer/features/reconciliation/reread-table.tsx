import { useMemo, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { type Column, VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { RereadFigures, RereadRow } from "#shared/reconciliation/rereads/reread-plan.ts";
import { formatCoefficient } from "./coefficient.ts";
import { IntervalBar } from "./interval-bar.tsx";
import { toPercent } from "./overview-numbers.ts";
import type { PanelNames } from "./panel-names.ts";

interface RereadTableProps {
  readonly plan: RereadFigures;
  /** How many have a rank, for the drawing of ranks. */
  readonly dossiers: number;
  readonly names: PanelNames;
}

interface Row {
  readonly reread: RereadRow;
  readonly number: string;
  readonly title: string;
  readonly agency: string;
  readonly judge: string;
  readonly words: string;
}

const ALL = "all";

/** Every further reading of a plan with the figures it rests on. */
export function RereadTable({ plan, dossiers, names }: RereadTableProps) {
  const text = useText();
  const [sought, setSought] = useState("");
  const [round, setRound] = useState(ALL);
  const all = useMemo(() => plan.rows.map((row) => toRow(row, names)), [plan, names]);
  const words = sought.trim().toLowerCase();
  const shown = useMemo(
    () =>
      all.filter((row) => row.words.includes(words) && (round === ALL || row.reread.round === Number(round))),
    [all, words, round],
  );
  const columns = useMemo(() => columnsOf({ k: plan.k, dossiers, text }), [plan.k, dossiers, text]);
  const choices = [
    { value: ALL, label: text.t("rereading.allRounds") },
    ...plan.perRound.map((_, index) => ({
      value: String(index + 1),
      label: text.t("rereading.roundNumber", { round: index + 1 }),
    })),
  ];
  return (
    <div className="rereads-plan">
      <div className="row filters">
        <SearchField label={text.t("rereading.search")} value={sought} onValue={setSought} />
        {plan.perRound.length > 1 && (
          <SelectField
            label={text.t("rereading.column.round")}
            choices={choices}
            value={round}
            onValue={setRound}
          />
        )}
        <output className="soft">
          {text.t("rereading.shown", { shown: shown.length, number: all.length })}
        </output>
      </div>
      <VirtualTable label={text.t("rereading.plan")} columns={columns} rows={shown} rowKey={keyOf} />
    </div>
  );
}

function toRow(reread: RereadRow, { cardOf, judgeOf }: PanelNames): Row {
  const card = cardOf(reread.dossierId);
  const number = card?.number ?? reread.dossierId;
  const title = card?.title ?? "";
  const agency = card?.agency.name ?? "";
  const judge = judgeOf(reread.judgeId);
  return {
    reread,
    number,
    title,
    agency,
    judge,
    words: [number, title, agency, judge].join(" ").toLowerCase(),
  };
}

function keyOf({ reread: { dossierId, judgeId } }: Row): string {
  return `${dossierId}/${judgeId}`;
}

interface ColumnBasis {
  readonly k: number;
  readonly dossiers: number;
  readonly text: ReturnType<typeof useText>;
}

function columnsOf({ k, dossiers, text }: ColumnBasis): readonly Column<Row>[] {
  const { language } = text;
  return [
    {
      key: "round",
      heading: text.t("rereading.column.round"),
      width: "5rem",
      numeric: true,
      renderCell: ({ reread }) => text.number(reread.round),
    },
    {
      key: "proposal",
      heading: text.t("rereading.column.proposal"),
      isRowHeading: true,
      renderCell: ({ number, title }) => (
        <>
          <span className="rereads-line">{number}</span>
          <span className="rereads-line rereads-title">{title}</span>
        </>
      ),
    },
    {
      key: "judge",
      heading: text.t("rereading.column.judge"),
      width: "11rem",
      renderCell: ({ judge }) => <span className="clamp">{judge}</span>,
    },
    {
      key: "chance",
      heading: text.t("rereading.column.chance"),
      width: "8rem",
      numeric: true,
      renderCell: ({ reread }) => text.t("rereading.chanceOf", { chance: toPercent(reread.topProbability) }),
    },
    {
      key: "ranks",
      heading: text.t("rereading.column.ranks"),
      width: "12rem",
      renderCell: ({ reread: { rankLow, rankHigh } }) => (
        <IntervalBar low={rankLow} high={rankHigh} min={1} max={dossiers} reference={k}>
          {text.t("rereading.ranksOf", { low: rankLow, high: rankHigh })}
        </IntervalBar>
      ),
    },
    {
      key: "readings",
      heading: text.t("rereading.column.readings"),
      width: "6.5rem",
      numeric: true,
      renderCell: ({ reread }) => text.number(reread.readings),
    },
    {
      key: "sd",
      heading: text.t("rereading.column.sd"),
      width: "9.5rem",
      numeric: true,
      renderCell: ({ reread: { scoreSd, scoreSdAfter } }) =>
        text.t("rereading.sdOf", {
          before: formatCoefficient(scoreSd, language),
          after: formatCoefficient(scoreSdAfter, language),
        }),
    },
    {
      key: "reason",
      heading: text.t("rereading.column.reason"),
      width: "14rem",
      renderCell: ({ reread }) => (
        <span className="clamp">{text.t(`rereading.reason.${reread.reason}`)}</span>
      ),
    },
  ];
}
