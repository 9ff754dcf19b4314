import { useMemo, useState } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { type Column, VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { formatFixed } from "#shared/i18n/format.ts";
import type { RereadFigures, RereadRow } from "#shared/reconciliation/rereads/reread-plan.ts";
import { rereadJudgeSentence, rereadSentence } from "#shared/reconciliation/rereads/reread-sentence.ts";
import type { PanelNames } from "./panel-names.ts";
import { toPercent } from "./percent.ts";

interface RereadTableProps {
  readonly plan: RereadFigures;
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
export function RereadTable({ plan, names }: RereadTableProps) {
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
  const columns = useMemo(() => columnsOf(text), [text]);
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

function columnsOf(text: Text): readonly Column<Row>[] {
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
      key: "reason",
      heading: text.t("rereading.column.reason"),
      width: "25rem",
      renderCell: ({ reread }) => <span className="clamp">{text.say(rereadSentence(reread))}</span>,
    },
    {
      key: "judgeReason",
      heading: text.t("rereading.column.judgeReason"),
      width: "13rem",
      renderCell: ({ reread }) => <span className="clamp">{text.say(rereadJudgeSentence(reread))}</span>,
    },
    {
      key: "chance",
      heading: text.t("rereading.column.chance"),
      width: "8rem",
      numeric: true,
      renderCell: ({ reread: { topProbability, round } }) => (
        <>
          {text.t("rereading.chanceOf", { chance: toPercent(topProbability) })}
          {round > 1 && <span className="rereads-line soft">{text.t("rereading.chanceProvisional")}</span>}
        </>
      ),
    },
    {
      key: "ranks",
      heading: text.t("rereading.column.ranks"),
      width: "9.5rem",
      renderCell: ({ reread: { rankLow, rankHigh } }) =>
        text.t("rereading.ranksOf", { low: rankLow, high: rankHigh }),
    },
    {
      key: "readings",
      heading: text.t("rereading.column.readings"),
      width: "7.5rem",
      numeric: true,
      renderCell: ({ reread: { readings, nth } }) =>
        nth > 1
          ? text.t("rereading.readingsOf", { now: readings - nth + 1, more: nth - 1 })
          : text.number(readings),
    },
    {
      key: "sd",
      heading: text.t("rereading.column.sd"),
      width: "9.5rem",
      numeric: true,
      renderCell: ({ reread: { scoreSd, scoreSdAfter } }) =>
        text.t("rereading.sdOf", {
          before: formatFixed(scoreSd, language, 2),
          after: formatFixed(scoreSdAfter, language, 2),
        }),
    },
  ];
}
