import { useText } from "#renderer/text/text.ts";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { type Column, VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { UnplacedReread } from "#shared/reconciliation/rereads/reread-plan.ts";
import type { PanelNames } from "./panel-names.ts";
import { toPercent } from "./percent.ts";

interface RereadUnplacedProps {
  readonly unplaced: readonly UnplacedReread[];
  readonly names: PanelNames;
}

/** Dossiers near the line that no judge could be found for, and why. */
export function RereadUnplaced({ unplaced, names }: RereadUnplacedProps) {
  const text = useText();
  const columns: readonly Column<UnplacedReread>[] = [
    {
      key: "number",
      heading: text.t("rereading.column.number"),
      width: "7.5rem",
      isRowHeading: true,
      renderCell: ({ dossierId }) => <span className="nowrap">{names.numberOf(dossierId)}</span>,
    },
    {
      key: "proposal",
      heading: text.t("rereading.column.proposal"),
      renderCell: ({ dossierId }) => <span className="clamp">{names.cardOf(dossierId)?.title}</span>,
    },
    {
      key: "chance",
      heading: text.t("rereading.column.chance"),
      width: "9rem",
      numeric: true,
      renderCell: ({ topProbability }) => text.t("rereading.chanceOf", { chance: toPercent(topProbability) }),
    },
    {
      key: "reason",
      heading: text.t("rereading.column.reason"),
      width: "26rem",
      renderCell: ({ reason }) => (
        <span className="clamp">{text.t(`rereading.unplacedReason.${reason}`)}</span>
      ),
    },
  ];
  return (
    <Disclosure title={text.t("rereading.unplaced", { number: unplaced.length })} level={2}>
      <div className="rereads-unplaced">
        <VirtualTable
          label={text.t("rereading.unplacedTable")}
          columns={columns}
          rows={unplaced}
          rowKey={({ dossierId }) => dossierId}
        />
      </div>
    </Disclosure>
  );
}
