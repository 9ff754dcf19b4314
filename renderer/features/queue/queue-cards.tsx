import { memo, useCallback } from "react";
import { Link } from "wouter";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { Card } from "#renderer/ui/card.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import type { RowSelection } from "#renderer/ui/table-column.ts";
import { VirtualCards } from "#renderer/ui/virtual-cards.tsx";
import { RowMenu } from "./row-menu.tsx";
import { RowStatus } from "./row-status.tsx";
import { RowTags } from "./row-tags.tsx";
import type { RowActs } from "./use-row-acts.tsx";

interface QueueCardsProps {
  readonly rows: readonly QueueRow[];
  readonly selection: RowSelection<QueueRow>;
  readonly acts: RowActs;
}

const CARD_HEIGHT = 172;

export function QueueCards({ rows, selection, acts }: QueueCardsProps) {
  const text = useText();
  const renderCard = useCallback(
    (row: QueueRow) => <QueueCard row={row} selection={selection} acts={acts} />,
    [selection, acts],
  );
  return (
    <VirtualCards
      label={text.t("list.table")}
      rows={rows}
      rowKey={({ dossier }) => dossier.id}
      renderCard={renderCard}
      cardHeight={CARD_HEIGHT}
    />
  );
}

interface QueueCardProps {
  readonly row: QueueRow;
  readonly selection: RowSelection<QueueRow>;
  readonly acts: RowActs;
}

/** Scrolling draws only the cards that come into view. */
const QueueCard = memo(function QueueCard({ row, selection, acts }: QueueCardProps) {
  const text = useText();
  const { dossier, total } = row;
  return (
    <div
      className="queue-card"
      data-dossier={dossier.id}
      data-selected={selection.isSelected(row) || undefined}
    >
      <Card
        level={2}
        lead={
          <span className="queue-card-lead">
            <Checkbox
              name={text.t("ui.selectRow", { name: dossier.number })}
              value={selection.isSelected(row)}
              disabled={selection.isSelectable?.(row) === false}
              onValue={(isChosen) => selection.onSelect(row, isChosen)}
            />
            <span className="queue-card-number">{dossier.number}</span>
            <span className="queue-card-category">{dossier.category}</span>
          </span>
        }
        title={
          <Link href={`/dossiers/${dossier.id}`} className="clamp">
            {dossier.title}
          </Link>
        }
        foot={
          <span className="queue-card-foot">
            <RowStatus row={row} />
            {total && <span className="queue-card-total">{text.mean(total)}</span>}
            <RowTags row={row} />
            <RowMenu row={row} acts={acts} />
          </span>
        }
      >
        <span className="soft clamp">
          {dossier.agency.name}, {dossier.region?.provinceName ?? text.t("label.national")}
        </span>
      </Card>
    </div>
  );
});
