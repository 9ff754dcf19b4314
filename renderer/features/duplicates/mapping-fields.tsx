import { useText } from "#renderer/text/text.ts";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import { columnLetter } from "#shared/intake/table-rows.ts";

interface MappingFieldsProps {
  readonly mapping: ColumnMapping;
  readonly onMapping: (mapping: ColumnMapping) => void;
}

const FIELDS = ["number", "title", "agency", "province", "year", "description", "award"] as const;
const LEFT_OUT = "none";

/** What each column of a catalogue holds. */
export function MappingFields({ mapping, onMapping }: MappingFieldsProps) {
  const text = useText();
  const choices = [
    { value: LEFT_OUT, label: text.t("duplicates.leftOut") },
    ...FIELDS.map((field) => ({ value: field, label: text.t(`duplicates.field.${field}`) })),
  ];
  const change = (at: number, field: string): void =>
    onMapping({
      ...mapping,
      columns: mapping.columns.map((column) =>
        column.at === at ? { ...column, field: field === LEFT_OUT ? "" : field } : column,
      ),
    });
  return (
    <fieldset className="duplicates-mapping">
      <legend>{text.t("duplicates.mapping")}</legend>
      {mapping.columns.map(({ at, header, field }) => (
        <SelectField
          key={at}
          label={text.t("duplicates.fieldOf", { column: header === "" ? columnLetter(at) : header })}
          value={FIELDS.find((known) => known === field) ?? LEFT_OUT}
          choices={choices}
          onValue={(chosen) => change(at, chosen)}
        />
      ))}
    </fieldset>
  );
}
