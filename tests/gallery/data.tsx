import { useMemo, useState } from "react";
import { Card } from "#renderer/ui/card.tsx";
import { Histogram } from "#renderer/ui/histogram.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { VirtualCards } from "#renderer/ui/virtual-cards.tsx";
import { type Column, type TableSort, VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { type Row, sampleRows } from "./sample-rows.ts";
import { Specimen } from "./specimen.tsx";

const ROWS = sampleRows(3500);

const BARS = [3, 11, 28, 54, 71, 48, 21, 6].map((count, index) => {
  const from = 20 + index * 10;
  return { key: String(from), label: `${from}–${from + 10}`, count };
});

const COLUMNS: readonly Column<Row>[] = [
  { key: "number", heading: "Nomor", width: "8rem", isSortable: true, renderCell: (row) => row.number },
  {
    key: "title",
    heading: "Judul",
    isRowHeading: true,
    isSortable: true,
    renderCell: (row) => (
      <a href={`#${row.number}`} className="clamp">
        {row.title}
      </a>
    ),
  },
  { key: "agency", heading: "Instansi", width: "14rem", renderCell: (row) => row.agency },
  { key: "status", heading: "Status", width: "9rem", renderCell: (row) => <Status row={row} /> },
  {
    key: "total",
    heading: "Nilai akhir",
    width: "8rem",
    numeric: true,
    isSortable: true,
    renderCell: (row) => row.total.toLocaleString("id-ID", { minimumFractionDigits: 2 }),
  },
];

export function DataSpecimens() {
  return (
    <>
      <TableSpecimen />
      <Specimen id="virtual-cards" title="Kartu">
        <div className="specimen-tall">
          <VirtualCards
            label="Berkas sebagai kartu"
            rows={ROWS}
            rowKey={(row) => row.number}
            cardHeight={128}
            renderCard={(row) => (
              <Card
                lead={row.number}
                title={<a href={`#${row.number}`}>{row.title}</a>}
                foot={<Status row={row} />}
              >
                {row.agency}
              </Card>
            )}
          />
        </div>
      </Specimen>
      <Specimen id="histogram" title="Sebaran">
        <Histogram
          label="Sebaran nilai saya"
          summary="242 lembar, paling banyak antara 60 dan 70"
          bars={BARS}
        />
      </Specimen>
    </>
  );
}

function TableSpecimen() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(["KIPP-0002"]));
  const [sort, setSort] = useState<TableSort>({ column: "number", direction: "ascending" });
  const [opened, setOpened] = useState("");
  const rows = useMemo(() => sortRows(sort), [sort]);
  return (
    <Specimen id="virtual-table" title="Tabel">
      <div className="specimen-tall">
        <VirtualTable
          label="Berkas saya"
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.number}
          onRowOpen={(row) => setOpened(row.number)}
          sort={sort}
          onSort={setSort}
          divider={{ before: 3, text: "Batas 3 besar" }}
          selection={{
            isSelected: (row) => selected.has(row.number),
            onSelect: (row, isSelected) => setSelected(withKey(selected, row.number, isSelected)),
            rowName: (row) => row.number,
            isSelectable: (row) => row.status !== "conflict",
            onSelectAll: (isAll) => setSelected(new Set(isAll ? rows.map(({ number }) => number) : [])),
          }}
        />
      </div>
      <output className="soft">{opened ? `Dibuka: ${opened}` : "Enter membuka baris"}</output>
    </Specimen>
  );
}

function Status({ row }: { readonly row: Row }) {
  if (row.status === "conflict")
    return (
      <StatusLabel tone="bad" icon="conflict">
        Konflik
      </StatusLabel>
    );
  return row.status === "released" ? (
    <StatusLabel tone="good">Dilepas</StatusLabel>
  ) : (
    <StatusLabel tone="info" icon="edit">
      Draf
    </StatusLabel>
  );
}

function sortRows({ column, direction }: TableSort): readonly Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return ROWS.toSorted((left, right) => {
    const order =
      column === "total"
        ? left.total - right.total
        : column === "title"
          ? left.title.localeCompare(right.title, "id")
          : left.number.localeCompare(right.number);
    return sign * order;
  });
}

function withKey(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}
