import { Link } from "wouter";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";

export function SweepNeeded() {
  const text = useText();
  return (
    <Notice tone="warning">
      {text.t("conflict.needed")} <Link href="/conflicts">{text.t("conflict.go")}</Link>
    </Notice>
  );
}
