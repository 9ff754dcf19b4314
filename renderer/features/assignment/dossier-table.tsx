import { useMemo, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { type Column, VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { DossierReaders } from "#shared/assignment/assignment-overview.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { AssignmentDesk } from "./use-assignment.ts";

interface Row {
  readonly card: DossierCard;
  readonly readers: DossierReaders;
  readonly words: string;
}

interface DossierTableProps {
  readonly desk: AssignmentDesk;
  readonly rows: readonly DossierReaders[];
  readonly isPlan: boolean;
  readonly onChange: (card: DossierCard) => void;
}

/** Who reads which proposal; one change by hand opens from a row, as long as no plan is in view. */
export function DossierTable({ desk, rows, isPlan, onChange }: DossierTableProps) {
  const text = useText();
  const [sought, setSought] = useState("");
  const [onlyChanged, setOnlyChanged] = useState(false);
  const all = useMemo(() => joinRows(desk, rows), [desk, rows]);
  const words = sought.trim().toLowerCase();
  const shown = useMemo(
    () =>
      all.filter((row) => row.words.includes(words) && (!onlyChanged || !isPlan || isChanged(row.readers))),
    [all, words, onlyChanged, isPlan],
  );
  const columns = useMemo(() => columnsOf({ desk, isPlan, onChange, text }), [desk, isPlan, onChange, text]);
  return (
    <div className="assignment-dossiers">
      <div className="row assignment-search">
        <SearchField label={text.t("assigning.search")} value={sought} onValue={setSought} />
        {isPlan && (
          <Checkbox value={onlyChanged} onValue={setOnlyChanged}>
            {text.t("assigning.onlyChanged")}
          </Checkbox>
        )}
        <output className="soft">
          {text.t("assigning.shown", { shown: shown.length, number: all.length })}
        </output>
      </div>
      <VirtualTable label={text.t("assigning.perDossier")} columns={columns} rows={shown} rowKey={keyOfRow} />
    </div>
  );
}

function keyOfRow({ card }: Row): string {
  return card.id;
}

function isChanged({ added, removed }: DossierReaders): boolean {
  return added.length + removed.length > 0;
}

function joinRows(desk: AssignmentDesk, rows: readonly DossierReaders[]): readonly Row[] {
  const readersOf = new Map(rows.map((row) => [row.dossierId, row]));
  return desk.admitted.flatMap((card) => {
    const readers = readersOf.get(card.id);
    if (!readers) return [];
    const names = readers.readers.map(desk.nameOf);
    const words = [card.number, card.title, card.agency.name, card.category, ...names];
    return [{ card, readers, words: words.join(" ").toLowerCase() }];
  });
}

function columnsOf({
  desk,
  isPlan,
  onChange,
  text,
}: Pick<DossierTableProps, "desk" | "isPlan" | "onChange"> & {
  readonly text: ReturnType<typeof useText>;
}): readonly Column<Row>[] {
  const base: readonly Column<Row>[] = [
    {
      key: "number",
      heading: text.t("assigning.column.number"),
      width: "11rem",
      isRowHeading: true,
      renderCell: ({ card }) => card.number,
    },
    {
      key: "proposal",
      heading: text.t("assigning.column.proposal"),
      renderCell: ({ card }) => (
        <>
          <span className="assignment-line">{card.title}</span>
          <span className="assignment-line soft">{card.agency.name}</span>
        </>
      ),
    },
    {
      key: "category",
      heading: text.t("assigning.column.category"),
      width: "10rem",
      renderCell: ({ card }) => <span className="clamp">{card.category}</span>,
    },
    {
      key: "readers",
      heading: text.t("assigning.column.readers"),
      width: "24rem",
      renderCell: ({ readers }) => <Readers desk={desk} row={readers} isPlan={isPlan} />,
    },
  ];
  if (isPlan) return base;
  return [
    ...base,
    {
      key: "action",
      heading: text.t("assigning.column.action"),
      width: "7rem",
      renderCell: ({ card }) => (
        <Button
          small
          onClick={() => onChange(card)}
          aria-label={text.t("assigning.changeOf", { number: card.number })}
        >
          {text.t("assigning.changeReaders")}
        </Button>
      ),
    },
  ];
}

function Readers({
  desk,
  row,
  isPlan,
}: {
  readonly desk: AssignmentDesk;
  readonly row: DossierReaders;
  readonly isPlan: boolean;
}) {
  const text = useText();
  if (!isPlan || !isChanged(row))
    return row.readers.length > 0 ? (
      <span className="clamp">{row.readers.map(desk.nameOf).join(", ")}</span>
    ) : (
      <span className="status warn">{text.t("assigning.noReader")}</span>
    );
  const stayed = row.readers.filter((id) => !row.added.includes(id)).map(desk.nameOf);
  return (
    <span className="clamp">
      {stayed.join(", ")}
      {row.added.map((id) => (
        <ins key={id}> +{desk.nameOf(id)}</ins>
      ))}
      {row.removed.map((id) => (
        <del key={id}> −{desk.nameOf(id)}</del>
      ))}
    </span>
  );
}
