import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "neutral" | "info" | "good" | "warn" | "bad";

interface StatusLabelProps {
  readonly tone: Tone;
  /** A word or two; the shape of the icon and the word say what the colour says. */
  readonly children: ReactNode;
  readonly icon?: IconName;
}

export function StatusLabel({ tone, children, icon = tone }: StatusLabelProps) {
  return (
    <span className={`status-label ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
