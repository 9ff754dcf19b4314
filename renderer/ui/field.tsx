import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { FieldNotes, type FieldProps } from "./field-notes.tsx";

/** Without a placeholder: it looks like a value, and is gone when the first letter is typed. */
type Native<T> = Omit<T, "onChange" | "className" | "id" | "value" | "size" | "style" | "placeholder">;

interface TextFieldProps extends FieldProps, Native<InputHTMLAttributes<HTMLInputElement>> {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, problem, value, onValue, ref = null, ...rest }: TextFieldProps) {
  return (
    <TextFrame {...{ label, hint, problem, value, onValue }} native={rest}>
      <Input {...rest} ref={ref} className="input" />
    </TextFrame>
  );
}

interface TextAreaFieldProps extends FieldProps, Native<TextareaHTMLAttributes<HTMLTextAreaElement>> {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hint, problem, value, onValue, ref = null, ...rest } = props;
  return (
    <TextFrame {...{ label, hint, problem, value, onValue }} native={rest}>
      <TextArea {...rest} ref={ref} className="input" />
    </TextFrame>
  );
}

interface TextFrameProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly native: {
    readonly disabled?: boolean | undefined;
    readonly readOnly?: boolean | undefined;
    readonly required?: boolean | undefined;
  };
  readonly children: ReactNode;
}

function TextFrame({ label, hint, problem, value, onValue, native, children }: TextFrameProps) {
  const { disabled = false, readOnly = false, required = false } = native;
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onValue}
      isDisabled={disabled}
      isReadOnly={readOnly}
      isRequired={required}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {children}
      <FieldNotes hint={hint} problem={problem} />
    </AriaTextField>
  );
}
