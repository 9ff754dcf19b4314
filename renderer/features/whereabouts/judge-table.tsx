import { useMemo, useState } from "react";
import { PacketLabel } from "#renderer/parts/packet-label.tsx";
import { type Text, useText } from "#renderer/text/text.ts";
import { Meter } from "#renderer/ui/meter.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { Column } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { isJudgeShown, JUDGE_FILTERS, type JudgeFilter, type JudgeRow } from "./whereabouts.ts";

export function JudgeTable({ rows }: { readonly rows: readonly JudgeRow[] }) {
  const text = useText();
  const columns = useMemo(() => columnsOf(text), [text]);
  const [filter, setFilter] = useState<JudgeFilter>("all");
  const shown = useMemo(() => rows.filter((row) => isJudgeShown(row, filter)), [rows, filter]);
  return (
    <>
      <div className="row filters">
        <SelectField
          label={text.t("roster.show")}
          value={filter}
          choices={JUDGE_FILTERS.map((value) => ({ value, label: text.t(`roster.judgeFilter.${value}`) }))}
          onValue={setFilter}
        />
        <span className="soft" aria-live="polite">
          {text.t("label.rows", { shown: shown.length, total: rows.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p>{text.t("roster.noJudgeShown")}</p>
      ) : (
        <VirtualTable
          label={text.t("roster.judgesTable")}
          rows={shown}
          rowKey={({ member }) => member.id}
          columns={columns}
        />
      )}
    </>
  );
}

function columnsOf(text: Text): readonly Column<JudgeRow>[] {
  const moment = (at: string | null | undefined) =>
    at ? text.moment(at) : <span className="soft">{text.t("roster.notYet")}</span>;
  return [
    {
      key: "name",
      heading: text.t("label.name"),
      isRowHeading: true,
      renderCell: ({ member }) => <span className="clamp">{member.name}</span>,
    },
    {
      key: "packet",
      heading: text.t("panel.packet"),
      width: "18rem",
      renderCell: (row) => <PacketCell row={row} />,
    },
    {
      key: "opened",
      heading: text.t("roster.opened"),
      width: "11.5rem",
      renderCell: ({ told }) => moment(told?.openedAt),
    },
    {
      key: "share",
      heading: text.t("roster.shareDone"),
      width: "9rem",
      renderCell: ({ member, told, assigned, arrived }) => (
        <Meter
          label={text.t("roster.shareOf", { name: member.name })}
          isLabelHidden
          done={Math.max(told?.scored ?? 0, arrived)}
          total={Math.max(told?.assigned ?? 0, assigned)}
        />
      ),
    },
    {
      key: "arrived",
      heading: text.t("roster.arrived"),
      width: "5.5rem",
      numeric: true,
      renderCell: ({ arrived }) => text.number(arrived),
    },
    {
      key: "unsent",
      heading: text.t("roster.unsent"),
      width: "7.5rem",
      numeric: true,
      renderCell: ({ told }) => (told ? text.number(told.scored - told.released) : "–"),
    },
    {
      key: "conflicts",
      heading: text.t("roster.conflicts"),
      width: "5.5rem",
      numeric: true,
      renderCell: ({ conflicts }) => text.number(conflicts),
    },
    {
      key: "return",
      heading: text.t("roster.lastReturn"),
      width: "11.5rem",
      renderCell: ({ lastReturn }) => moment(lastReturn),
    },
  ];
}

function PacketCell({ row: { packet, lastReturn } }: { readonly row: JudgeRow }) {
  const text = useText();
  const [now] = useState(Date.now);
  const sealedAt = "revision" in packet ? packet.at : null;
  const isOut = sealedAt !== null && (lastReturn === null || lastReturn < sealedAt);
  return (
    <div>
      <PacketLabel packet={packet} />
      {isOut && (
        <span className="soft">
          {" "}
          {text.t("roster.outFor", { number: Math.floor((now - Date.parse(sealedAt)) / DAY) })}
        </span>
      )}
    </div>
  );
}

/** In milliseconds. */
const DAY = 86_400_000;
