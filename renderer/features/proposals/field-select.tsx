import { useId } from "react";
import { useText } from "#renderer/text/text.ts";
import type { FieldGroup } from "./field-choices.ts";

interface FieldSelectProps {
  /** Names the control; the row's heading is all that is seen. */
  readonly name: string;
  /** Empty for a column that is left out. */
  readonly value: string;
  readonly groups: readonly FieldGroup[];
  readonly problem?: string | undefined;
  readonly onValue: (field: string) => void;
}

/** The system's own list: there is one for each of up to 400 columns, with some eighty fields in groups. */
export function FieldSelect({ name, value, groups, problem, onValue }: FieldSelectProps) {
  const text = useText();
  const problemId = useId();
  return (
    <>
      <select
        className="input proposals-select"
        aria-label={name}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      >
        <option value="">{text.t("intake.leftOut")}</option>
        {groups.map(({ label, fields }) => (
          <optgroup key={label} label={label}>
            {fields.map(({ field, name: fieldName }) => (
              <option key={field} value={field}>
                {fieldName}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {problem !== undefined && (
        <span id={problemId} className="problem">
          {problem}
        </span>
      )}
    </>
  );
}
