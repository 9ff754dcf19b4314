import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

interface Described {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

function Field({
  label,
  hint,
  problem,
  renderControl,
}: FieldProps & { readonly renderControl: (ids: Described) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {renderControl({ id, describedBy: describedBy || undefined, invalid: problem !== undefined })}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

interface TextFieldProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "className" | "id"> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function TextField({ label, hint, problem, onValue, ...rest }: TextFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      problem={problem}
      renderControl={({ id, describedBy, invalid }) => (
        <input
          {...rest}
          id={id}
          className="input"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    />
  );
}

interface TextAreaFieldProps
  extends FieldProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "onChange" | "className" | "id"> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function TextAreaField({ label, hint, problem, onValue, ...rest }: TextAreaFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      problem={problem}
      renderControl={({ id, describedBy, invalid }) => (
        <textarea
          {...rest}
          id={id}
          className="input"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    />
  );
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly text?: string;
  readonly disabled?: boolean;
}

interface ChoiceProps<T extends string> extends FieldProps {
  readonly value: T | null;
  readonly choices: readonly Choice<T>[];
  readonly onValue: (value: T) => void;
}

export function SelectField<T extends string>({ value, choices, onValue, ...field }: ChoiceProps<T>) {
  return (
    <Field
      {...field}
      renderControl={({ id, describedBy, invalid }) => (
        <select
          id={id}
          className="input"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={value ?? ""}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onValue(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

interface RadioFieldProps<T extends string> extends ChoiceProps<T> {
  readonly look?: "plain" | "inline" | "cards";
}

export function RadioField<T extends string>(props: RadioFieldProps<T>) {
  const { label, value, choices, onValue, look = "plain" } = props;
  const name = useId();
  return (
    <fieldset className={`choices ${look}`}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onValue(choice.value)}
          />
          <span className="choice-text">
            <span>{choice.label}</span>
            {choice.text && <span className="soft">{choice.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
