import { useMemo, useState } from "react";
import { MAX_COMPARED } from "#renderer/desk/comparison.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { WorkStatusLabel } from "#renderer/desk/work-status-label.tsx";
import { matchesSearch } from "#renderer/parts/dossier-search.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { type Column, VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { canAdd } from "./compare-selection.ts";

interface ChooseDialogProps {
  readonly queue: readonly QueueRow[];
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Which dossiers stand side by side; those in conflict are not offered. */
export function ChooseDialog({ queue, chosen, onChosen, onClose }: ChooseDialogProps) {
  const text = useText();
  const [search, setSearch] = useState("");
  const [ids, setIds] = useState(chosen);
  const taken = useMemo(() => new Set(ids), [ids]);
  const offered = queue.filter(
    ({ status, dossier }) => status !== "conflict" && matchesSearch(dossier, search),
  );
  const columns: readonly Column<QueueRow>[] = [
    {
      key: "number",
      heading: text.t("label.number"),
      width: "7rem",
      isRowHeading: true,
      renderCell: ({ dossier }) => dossier.number,
    },
    { key: "title", heading: text.t("label.title"), renderCell: ({ dossier }) => dossier.title },
    {
      key: "status",
      heading: text.t("label.status"),
      width: "8rem",
      renderCell: ({ status }) => <WorkStatusLabel status={status} />,
    },
    {
      key: "total",
      heading: text.t("compare.total"),
      width: "7rem",
      numeric: true,
      renderCell: ({ total }) => (total ? text.mean(total) : "–"),
    },
  ];
  return (
    <Dialog title={text.t("compare.choose")} wide onClose={onClose}>
      <SearchField label={text.t("compare.search")} value={search} onValue={setSearch} />
      <div className="compare-choices">
        <VirtualTable
          label={text.t("compare.choices")}
          columns={columns}
          rows={offered}
          rowKey={({ dossier }) => dossier.id}
          selection={{
            isSelected: ({ dossier }) => taken.has(dossier.id),
            onSelect: ({ dossier }, isSelected) =>
              setIds((known) =>
                isSelected ? [...known, dossier.id] : known.filter((id) => id !== dossier.id),
              ),
            rowName: ({ dossier }) => `${dossier.number} ${dossier.title}`,
            isSelectable: (row) => canAdd(row, taken),
          }}
        />
      </div>
      <div className="dialog-actions">
        <output className="soft">
          {text.t("compare.chosen", { number: ids.length, limit: MAX_COMPARED })}
        </output>
        <Button onClick={onClose}>{text.t("action.cancel")}</Button>
        <Button look="primary" disabled={ids.length < 2} onClick={() => onChosen(ids)}>
          {text.t("compare.show")}
        </Button>
      </div>
    </Dialog>
  );
}
