import type { ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover as AriaPopover } from "react-aria-components/Popover";
import { Button, type ButtonProps } from "./button.tsx";

interface PopoverProps extends Omit<ButtonProps, "children" | "onClick" | "submit"> {
  /** Names the button and what it opens. */
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly iconOnly?: boolean;
}

/** A small panel beside its button for something short that should not take the whole window. */
export function Popover({ label, children, iconOnly = false, ...button }: PopoverProps) {
  return (
    <DialogTrigger>
      {iconOnly ? (
        <Button {...button} aria-label={label} title={label} data-icon-only />
      ) : (
        <Button {...button}>{label}</Button>
      )}
      <AriaPopover className="popover" placement="bottom start" offset={4}>
        <Dialog className="stack popover-body" aria-label={label}>
          {({ close }) => (typeof children === "function" ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
