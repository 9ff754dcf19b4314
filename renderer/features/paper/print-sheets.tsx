import { useMemo, useState } from "react";
import { isUnscored, type QueueRow } from "#renderer/desk/judge-queue.ts";
import { WorkStatusLabel } from "#renderer/desk/work-status-label.tsx";
import { matchesSearch } from "#renderer/parts/dossier-search.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { DossierId } from "#shared/identifiers.ts";
import { useSheetPrinting } from "./use-sheet-printing.ts";

type Scope = "open" | "unscored" | "selected";
type Filling = "blank" | "filled";

/** Prints score sheets to fill in by hand; `rows` are the dossiers that still take marks. */
export function PrintSheets({ rows }: { readonly rows: readonly QueueRow[] }) {
  const text = useText();
  const { settings, changeSettings } = useSession();
  const { paper } = settings;
  const [scope, setScope] = useState<Scope>("unscored");
  const [filling, setFilling] = useState<Filling>("blank");
  const [selected, setSelected] = useState<ReadonlySet<DossierId>>(new Set());
  const { work, printing, print, cancel } = useSheetPrinting();
  const unscored = useMemo(() => rows.filter(isUnscored), [rows]);
  const chosen = {
    open: rows,
    unscored,
    selected: rows.filter(({ dossier }) => selected.has(dossier.id)),
  }[scope];
  const order = { dossierIds: chosen.map(({ dossier }) => dossier.id), filled: filling === "filled", paper };
  return (
    <div className="stack paper-print">
      <p className="soft">{text.t("paper.print.text")}</p>
      <div className="paper-choices">
        <RadioField
          label={text.t("paper.print.scope")}
          value={scope}
          choices={[
            { value: "unscored", label: text.t("paper.print.unscored", { number: unscored.length }) },
            { value: "open", label: text.t("paper.print.open", { number: rows.length }) },
            { value: "selected", label: text.t("paper.print.selected", { number: selected.size }) },
          ]}
          onValue={setScope}
        />
        <RadioField
          label={text.t("paper.print.filling")}
          value={filling}
          choices={[
            { value: "blank", label: text.t("paper.print.blank") },
            { value: "filled", label: text.t("paper.print.filled") },
          ]}
          onValue={setFilling}
        />
        <RadioField
          label={text.t("paper.print.paper")}
          value={paper}
          choices={[
            { value: "F4", label: text.t("paper.print.f4") },
            { value: "A4", label: text.t("paper.print.a4") },
          ]}
          onValue={(size) => void changeSettings({ paper: size })}
        />
      </div>
      {scope === "selected" && <PickSheets rows={rows} selected={selected} onSelected={setSelected} />}
      <div className="row">
        <Button
          look="primary"
          icon="print"
          busy={work.busy}
          disabled={chosen.length === 0}
          onClick={() => print(order)}
        >
          {text.t("paper.print.make", { number: chosen.length })}
        </Button>
        {printing && (
          <>
            <Progress
              label={text.t("paper.print.making", { number: printing.number })}
              done={printing.done}
              total={printing.total}
            />
            <Button onClick={cancel}>{text.t("action.cancel")}</Button>
          </>
        )}
      </div>
      <OutcomeNotice outcome={work.outcome} />
    </div>
  );
}

interface PickSheetsProps {
  readonly rows: readonly QueueRow[];
  readonly selected: ReadonlySet<DossierId>;
  readonly onSelected: (selected: ReadonlySet<DossierId>) => void;
}

function PickSheets({ rows, selected, onSelected }: PickSheetsProps) {
  const text = useText();
  const [search, setSearch] = useState("");
  const shown = rows.filter(({ dossier }) => matchesSearch(dossier, search));
  const select = (ids: readonly DossierId[], isSelected: boolean): void => {
    const changed = new Set(selected);
    for (const id of ids) {
      if (isSelected) changed.add(id);
      else changed.delete(id);
    }
    onSelected(changed);
  };
  return (
    <div className="stack paper-pick">
      <div className="row filters">
        <TextField label={text.t("paper.print.search")} type="search" value={search} onValue={setSearch} />
        <output className="soft">{text.t("label.rows", { shown: shown.length, total: rows.length })}</output>
      </div>
      <VirtualTable
        label={text.t("paper.print.table")}
        rows={shown}
        rowKey={({ dossier }) => dossier.id}
        selection={{
          isSelected: ({ dossier }) => selected.has(dossier.id),
          onSelect: ({ dossier }, isSelected) => select([dossier.id], isSelected),
          onSelectAll: (isSelected) =>
            select(
              shown.map(({ dossier }) => dossier.id),
              isSelected,
            ),
          rowName: ({ dossier }) => `${dossier.number} ${dossier.title}`,
        }}
        columns={[
          {
            key: "number",
            heading: text.t("label.number"),
            width: "11rem",
            renderCell: ({ dossier }) => dossier.number,
          },
          {
            key: "title",
            heading: text.t("label.title"),
            isRowHeading: true,
            renderCell: ({ dossier }) => <span className="clamp">{dossier.title}</span>,
          },
          {
            key: "status",
            heading: text.t("label.status"),
            width: "11rem",
            renderCell: ({ status }) => <WorkStatusLabel status={status} />,
          },
        ]}
      />
    </div>
  );
}
