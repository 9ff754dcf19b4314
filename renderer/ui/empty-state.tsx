import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  /** Why it is empty and what will fill it. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Stands where a list would be; says what to do next. */
export function EmptyState({ icon = "empty", title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon name={icon} size={20} />
      <div className="stack">
        <p className="empty-title">{title}</p>
        {children && <div className="soft">{children}</div>}
        {actions && <div className="row">{actions}</div>}
      </div>
    </div>
  );
}
