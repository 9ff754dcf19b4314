import type { ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import type { Choice } from "./choice.ts";
import { Icon } from "./icon.tsx";

interface ChoiceListProps<T extends string> {
  readonly choices: readonly Choice<T>[];
  readonly empty?: string;
}

/** The list that a select or a combo box opens. */
export function ChoiceList<T extends string>({ choices, empty }: ChoiceListProps<T>) {
  const renderEmpty = (): ReactNode => <p className="option-none">{empty}</p>;
  return (
    <ListBox className="options" {...(empty === undefined ? {} : { renderEmptyState: renderEmpty })}>
      {choices.map(({ value, label, text, disabled = false }) => (
        <ListBoxItem key={value} id={value} textValue={label} isDisabled={disabled} className="option">
          <span className="option-mark">
            <Icon name="check" />
          </span>
          <span>{label}</span>
          {text && <span className="option-text">{text}</span>}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
