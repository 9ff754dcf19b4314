import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";
import { Icon } from "./icon.tsx";

interface CheckboxProps {
  /** The label; text that names the box must be in it, unless `name` is given. */
  readonly children?: ReactNode;
  /** The name for screen readers where no label is in view, as in a table. */
  readonly name?: string;
  readonly value: boolean;
  readonly onValue: (value: boolean) => void;
  /** Some, but not all, of what this box stands for is chosen. */
  readonly isPartial?: boolean;
  readonly disabled?: boolean;
}

/** Yes or no, taken into account when the form is sent; for what takes effect at once use `Switch`. */
export function Checkbox({
  children,
  name,
  value,
  onValue,
  isPartial = false,
  disabled = false,
}: CheckboxProps) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={value}
      isIndeterminate={isPartial}
      isDisabled={disabled}
      onChange={onValue}
      {...(name === undefined ? {} : { "aria-label": name })}
    >
      <span className="box">
        <Icon name={isPartial ? "remove" : "check"} />
      </span>
      {children && <span>{children}</span>}
    </AriaCheckbox>
  );
}
