import type { ReactNode } from "react";

interface NoticeProps {
  readonly tone?: "info" | "success" | "warning" | "error";
  readonly children: ReactNode;
}

/** A message that is read out when it appears; errors at once. */
export function Notice({ tone = "info", children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={tone === "error" ? "alert" : "status"}>
      {children}
    </div>
  );
}
