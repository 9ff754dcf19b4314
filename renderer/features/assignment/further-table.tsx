import { useMemo, useState } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { type Column, VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { FurtherReading } from "#shared/assignment/further-reading.ts";
import { isProblem, isReady } from "./further-choice.ts";
import type { AssignmentDesk } from "./use-assignment.ts";

interface FurtherTableProps {
  readonly desk: AssignmentDesk;
  readonly rows: readonly FurtherReading[];
  readonly hasProblems: boolean;
}

/** Row by row, what the plan holds and what becomes of it, with the file's own line numbers. */
export function FurtherTable({ desk, rows, hasProblems }: FurtherTableProps) {
  const text = useText();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const shown = useMemo(
    () => (onlyProblems && hasProblems ? rows.filter(isProblem) : rows),
    [rows, onlyProblems, hasProblems],
  );
  const columns = useMemo(() => columnsOf(desk, text), [desk, text]);
  return (
    <div className="assignment-further">
      {hasProblems && (
        <Checkbox value={onlyProblems} onValue={setOnlyProblems}>
          {text.t("furtherReading.onlyProblems")}
        </Checkbox>
      )}
      <VirtualTable
        label={text.t("furtherReading.table")}
        columns={columns}
        rows={shown}
        rowKey={({ row }) => String(row)}
      />
    </div>
  );
}

function columnsOf(desk: AssignmentDesk, text: Text): readonly Column<FurtherReading>[] {
  const titles = new Map<string, string>(desk.dossiers.map(({ id, title }) => [id, title]));
  return [
    {
      key: "row",
      heading: text.t("furtherReading.column.row"),
      width: "4.5rem",
      numeric: true,
      isRowHeading: true,
      renderCell: ({ row }) => text.number(row),
    },
    {
      key: "round",
      heading: text.t("furtherReading.column.round"),
      width: "5.5rem",
      numeric: true,
      renderCell: ({ round }) => (round === null ? "" : text.number(round)),
    },
    {
      key: "proposal",
      heading: text.t("furtherReading.column.proposal"),
      renderCell: ({ dossierId, number }) => (
        <>
          <span className="assignment-line">{dossierId === null ? number : desk.numberOf(dossierId)}</span>
          <span className="assignment-line soft">{dossierId !== null && titles.get(dossierId)}</span>
        </>
      ),
    },
    {
      key: "judge",
      heading: text.t("furtherReading.column.judge"),
      width: "15rem",
      renderCell: ({ memberId, judge }) => (
        <span className="clamp">{memberId === null ? judge : desk.nameOf(memberId)}</span>
      ),
    },
    {
      key: "outcome",
      heading: text.t("furtherReading.column.outcome"),
      width: "17rem",
      renderCell: (reading) => <span className={toneOf(reading)}>{wordsOf(reading, text)}</span>,
    },
  ];
}

function toneOf(reading: FurtherReading): string {
  if (isProblem(reading)) return "status bad";
  if (!isReady(reading)) return "status muted";
  return reading.isOverLimit ? "status warn" : "status good";
}

function wordsOf({ problem, block, isOverLimit }: FurtherReading, text: Text): string {
  if (problem === null) return text.t(isOverLimit ? "furtherReading.readyOver" : "furtherReading.ready");
  return problem === "reader-in-conflict" && block
    ? text.t("furtherReading.inConflict", { rule: text.t(`assigning.block.${block}`) })
    : text.t(`furtherReading.problem.${problem}`);
}
