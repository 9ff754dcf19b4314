import type { ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { PlainButton } from "#renderer/ui/plain-button.tsx";

interface BarPopoverProps {
  /** Names the panel, and the button where `face` is no more than a picture. */
  readonly label: string;
  readonly face: ReactNode;
  readonly isFaceNamed?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button of the title bar that says something and opens the details below it. */
export function BarPopover({ label, face, isFaceNamed = false, className = "", children }: BarPopoverProps) {
  return (
    <DialogTrigger>
      <PlainButton className={`bar-button ${className}`} {...(isFaceNamed ? {} : { "aria-label": label })}>
        {face}
      </PlainButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="stack popover-body" aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
