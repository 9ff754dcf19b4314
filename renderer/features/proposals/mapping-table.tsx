import { useMemo } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import { NEEDED_FIELDS } from "#shared/intake/fields.ts";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import { columnLetter } from "#shared/intake/table-rows.ts";
import { samplesOf } from "./column-samples.ts";
import { fieldGroups } from "./field-choices.ts";
import { FieldSelect } from "./field-select.tsx";

interface MappingTableProps {
  readonly sample: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  readonly guessed: ReadonlySet<number>;
  readonly onField: (at: number, field: string) => void;
}

/** Every column of the table with what stands in it and what it is taken for. */
export function MappingTable({ sample, mapping, guessed, onField }: MappingTableProps) {
  const text = useText();
  const { criteria } = useSeason().workspace.season.rubric;
  const groups = useMemo(() => fieldGroups(criteria, text), [criteria, text]);
  const uses = new Map<string, number>();
  for (const { field } of mapping.columns) uses.set(field, (uses.get(field) ?? 0) + 1);
  return (
    <section className="table-scroll proposals-mapping" aria-label={text.t("intake.columns")}>
      <table className="table" aria-label={text.t("intake.columns")}>
        <thead>
          <tr>
            <th scope="col">{text.t("label.column")}</th>
            <th scope="col">{text.t("intake.header")}</th>
            <th scope="col">{text.t("intake.samples")}</th>
            <th scope="col">{text.t("intake.holds")}</th>
            <th scope="col">{text.t("intake.mapped")}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map(({ at, header, field }) => {
            const name = header === "" ? columnLetter(at) : header;
            const isTwice = field !== "" && (uses.get(field) ?? 0) > 1;
            return (
              <tr key={at}>
                <td>{columnLetter(at)}</td>
                <th scope="row">
                  <span className="clamp">{header === "" ? "–" : header}</span>
                </th>
                <td>
                  <Samples values={samplesOf(sample, mapping.headerRows.last, at)} />
                </td>
                <td>
                  <FieldSelect
                    name={text.t("intake.holdsOf", { column: name })}
                    value={field}
                    groups={groups}
                    problem={isTwice ? text.t("intake.holdsTwice") : undefined}
                    onValue={(chosen) => onField(at, chosen)}
                  />
                </td>
                <td>
                  <MappedWord isGuessed={guessed.has(at)} field={field} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Samples({ values }: { readonly values: readonly string[] }) {
  const text = useText();
  const shown = values.map((value, place) => ({ key: `${place}/${value}`, value }));
  return (
    <ul className="proposals-samples">
      {shown.map(({ key, value }) => (
        <li key={key}>{value === "" ? <span className="soft">{text.t("intake.emptyCell")}</span> : value}</li>
      ))}
    </ul>
  );
}

function MappedWord({ isGuessed, field }: { readonly isGuessed: boolean; readonly field: string }) {
  const text = useText();
  if (field === "") return <span className="soft">{text.t("intake.leftOutWord")}</span>;
  const isNeeded = NEEDED_FIELDS.some(([needed]) => needed === field);
  return (
    <span className="proposals-mapped">
      <Icon name={isGuessed ? "search" : "check"} />
      {text.t(isGuessed ? "intake.guessed" : "intake.chosenByHand")}
      {isNeeded && <span className="soft">{text.t("intake.neededWord")}</span>}
    </span>
  );
}
