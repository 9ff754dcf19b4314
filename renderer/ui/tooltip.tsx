import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { Kbd } from "./kbd.tsx";

interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string;
  readonly side?: "top" | "bottom" | "left" | "right";
  /** A `Button`, `IconButton` or other pressable of this folder. */
  readonly children: ReactElement;
}

const DELAY_MS = 500;

/** A few words for a control that has the pointer or the focus; never the only place of a piece of information. */
export function Tooltip({ text, shortcut, side = "bottom", children }: TooltipProps) {
  return (
    <TooltipTrigger delay={DELAY_MS} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" placement={side} offset={6}>
        {text}
        {shortcut && <Kbd keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
