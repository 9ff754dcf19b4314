import { Text } from "react-aria-components/Text";

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

/** The help and the problem of any field; React Aria ties both to the control. */
export function FieldNotes({ hint, problem }: Omit<FieldProps, "label">) {
  return (
    <>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {problem && (
        <Text slot="errorMessage" className="problem" role="alert">
          {problem}
        </Text>
      )}
    </>
  );
}
