import { useMemo } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { Meter } from "#renderer/ui/meter.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import type { Column } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { JudgeRow } from "./whereabouts.ts";

export function JudgeTable({ rows }: { readonly rows: readonly JudgeRow[] }) {
  const text = useText();
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <VirtualTable
      label={text.t("roster.judgesTable")}
      rows={rows}
      rowKey={({ member }) => member.id}
      columns={columns}
    />
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

function PacketCell({ row: { member, sealed, isOutdated } }: { readonly row: JudgeRow }) {
  const text = useText();
  if (member.withdrawn)
    return (
      <StatusLabel tone="neutral">
        {text.t("roster.withdrawnOn", { day: text.day(member.withdrawn.at) })}
      </StatusLabel>
    );
  if (!sealed) return <StatusLabel tone="warn">{text.t("panel.notSealed")}</StatusLabel>;
  const at = text.moment(sealed.at);
  return (
    <StatusLabel tone={isOutdated ? "warn" : "good"}>
      {text.t(isOutdated ? "roster.outdatedAt" : "roster.sealedAt", { at })}
    </StatusLabel>
  );
}
