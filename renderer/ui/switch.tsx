import type { ReactNode } from "react";
import { Switch as AriaSwitch } from "react-aria-components/Switch";

interface SwitchProps {
  readonly children: ReactNode;
  readonly value: boolean;
  readonly onValue: (value: boolean) => void;
  readonly disabled?: boolean;
}

/** On or off, at once. */
export function Switch({ children, value, onValue, disabled = false }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isSelected={value} isDisabled={disabled} onChange={onValue}>
      <span className="track" aria-hidden="true" />
      <span>{children}</span>
    </AriaSwitch>
  );
}
