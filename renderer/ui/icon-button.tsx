import { Button, type ButtonProps } from "./button.tsx";
import type { IconName } from "./icon.tsx";
import { Tooltip } from "./tooltip.tsx";

interface IconButtonProps extends Omit<ButtonProps, "children" | "aria-label" | "icon" | "title"> {
  readonly icon: IconName;
  /** The name for everyone: shown as a tooltip, read out by screen readers. */
  readonly label: string;
  readonly shortcut?: string;
}

/** A button of an icon only, for acts so frequent in a place that a word each would be noise. */
export function IconButton({ icon, label, shortcut, look = "quiet", ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <Button {...rest} look={look} icon={icon} aria-label={label} data-icon-only />
    </Tooltip>
  );
}
