import type { FieldProps } from "./field-notes.tsx";

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly text?: string;
  readonly disabled?: boolean;
}

export interface ChoiceProps<T extends string> extends FieldProps {
  readonly value: T | null;
  readonly choices: readonly Choice<T>[];
  readonly onValue: (value: T) => void;
}

/** React Aria speaks of keys; the field of the value that was offered. */
export function chosenOf<T extends string>(choices: readonly Choice<T>[], key: unknown): T | undefined {
  return choices.find(({ value }) => value === key)?.value;
}
