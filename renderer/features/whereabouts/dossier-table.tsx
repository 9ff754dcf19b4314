import { useMemo, useState } from "react";
import { matchesSearch } from "#renderer/parts/dossier-search.ts";
import { type Text, useText } from "#renderer/text/text.ts";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import type { Column } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { DOSSIER_FILTERS, type DossierFilter, type DossierRow, isDossierShown } from "./whereabouts.ts";

interface DossierTableProps {
  readonly rows: readonly DossierRow[];
  readonly members: readonly PanelMember[];
}

export function DossierTable({ rows, members }: DossierTableProps) {
  const text = useText();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<DossierFilter>("all");
  const names = useMemo(() => new Map<string, string>(members.map(({ id, name }) => [id, name])), [members]);
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  const shown = useMemo(
    () => rows.filter((row) => isDossierShown(row, filter) && matchesSearch(row.dossier, search)),
    [rows, filter, search],
  );
  return (
    <>
      <div className="row filters">
        <SearchField label={text.t("roster.search")} value={search} onValue={setSearch} />
        <SelectField
          label={text.t("roster.show")}
          value={filter}
          choices={DOSSIER_FILTERS.map((value) => ({ value, label: text.t(`roster.filter.${value}`) }))}
          onValue={setFilter}
        />
        <span className="soft" aria-live="polite">
          {text.t("label.rows", { shown: shown.length, total: rows.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p>{text.t("roster.nothingShown")}</p>
      ) : (
        <VirtualTable
          label={text.t("roster.dossiersTable")}
          rows={shown}
          rowKey={({ dossier }) => dossier.id}
          columns={columns}
        />
      )}
    </>
  );
}

function columnsOf(text: Text, names: ReadonlyMap<string, string>): readonly Column<DossierRow>[] {
  return [
    {
      key: "number",
      heading: text.t("label.number"),
      width: "8rem",
      isRowHeading: true,
      renderCell: ({ dossier }) => dossier.number,
    },
    {
      key: "title",
      heading: text.t("label.title"),
      renderCell: ({ dossier }) => <span className="clamp">{dossier.title}</span>,
    },
    {
      key: "agency",
      heading: text.t("label.agency"),
      width: "13rem",
      renderCell: ({ dossier }) => <span className="clamp">{dossier.agency.name}</span>,
    },
    {
      key: "enough",
      heading: text.t("roster.activeReaders"),
      width: "9rem",
      renderCell: ({ active, isShort }) => (
        <StatusLabel tone={isShort ? "warn" : "good"}>
          {text.t(isShort ? "roster.readersShort" : "roster.readersEnough", { number: active })}
        </StatusLabel>
      ),
    },
    {
      key: "readers",
      heading: text.t("roster.readers"),
      width: "26rem",
      renderCell: ({ readers }) => (
        <span className="clamp">
          {readers
            .map(({ memberId, status }) =>
              text.t("roster.reader", {
                name: names.get(memberId) ?? memberId,
                status: text.t(`roster.readingState.${status}`),
              }),
            )
            .join("; ")}
        </span>
      ),
    },
  ];
}
