import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface NoticeProps {
  readonly tone?: "info" | "success" | "warning" | "error";
  readonly children: ReactNode;
}

const ICONS = { info: "info", success: "good", warning: "warn", error: "bad" } as const satisfies Record<
  string,
  IconName
>;

/** A message that is read out when it appears; errors at once. */
export function Notice({ tone = "info", children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={tone === "error" ? "alert" : "status"}>
      <Icon name={ICONS[tone]} />
      <div className="notice-text">{children}</div>
    </div>
  );
}
