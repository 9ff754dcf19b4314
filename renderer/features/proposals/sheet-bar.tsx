import { useText } from "#renderer/text/text.ts";
import { NumberField } from "#renderer/ui/number-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import type { ReadTable } from "./import-wizard.ts";
import { ENCODINGS, type ImportDesk, SEPARATORS } from "./use-import.ts";

interface SheetBarProps {
  readonly desk: ImportDesk;
  readonly table: ReadTable;
  readonly mapping: ColumnMapping;
}

const NO_CODING = "-";

/** Which part of the file is the table; a wrong guess is put right here. */
export function SheetBar({ desk, table, mapping }: SheetBarProps) {
  const text = useText();
  const { wizard, dispatch, read } = desk;
  const { sheet, encoding, separator } = table;
  const { first, last } = mapping.headerRows;
  const again = (options: Partial<Pick<ReadTable, "sheet" | "encoding" | "separator">>): void => {
    if (wizard.file) read(wizard.file, { sheet, encoding, separator, ...options });
  };
  return (
    <div className="proposals-sheet">
      {table.sheets.length > 1 && (
        <SelectField
          label={text.t("intake.sheet")}
          value={sheet}
          choices={table.sheets.map(({ name, rows }) => ({
            value: name,
            label: name,
            text: text.t("intake.sheetRows", { number: rows }),
          }))}
          onValue={(name) => again({ sheet: name })}
        />
      )}
      <NumberField
        label={text.t("intake.headerFirst")}
        min={1}
        max={Math.min(200, table.sample.length)}
        value={first + 1}
        onValue={(row) => row !== null && moveTo(row - 1, Math.max(row - 1, last + row - 1 - first))}
      />
      <NumberField
        label={text.t("intake.headerLast")}
        hint={text.t("intake.headerHint")}
        min={first + 1}
        max={Math.min(200, table.sample.length)}
        value={last + 1}
        onValue={(row) => row !== null && moveTo(first, Math.max(first, row - 1))}
      />
      {table.kind === "csv" && (
        <>
          <SelectField
            label={text.t("intake.encoding")}
            value={encoding ?? NO_CODING}
            choices={ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
            onValue={(value) => again({ encoding: value })}
          />
          <SelectField
            label={text.t("intake.separator")}
            value={separator ?? NO_CODING}
            choices={SEPARATORS.map((value) => ({ value, label: text.t(SEPARATOR_KEYS[value]) }))}
            onValue={(value) => again({ separator: value })}
          />
        </>
      )}
    </div>
  );

  function moveTo(from: number, to: number): void {
    const end = Math.min(199, table.sample.length - 1);
    dispatch({ type: "header-moved", first: Math.min(from, end), last: Math.min(to, end) });
  }
}

const SEPARATOR_KEYS = {
  ",": "intake.separators.comma",
  ";": "intake.separators.semicolon",
  "\t": "intake.separators.tab",
  "|": "intake.separators.bar",
} as const satisfies Readonly<Record<(typeof SEPARATORS)[number], string>>;
