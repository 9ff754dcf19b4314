import { Link } from "wouter";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";

/** Dealt readings that a change has blocked, with the way to deal them anew. */
export function BlockedNotice({ number }: { readonly number: number }) {
  const text = useText();
  if (number === 0) return null;
  return (
    <Notice tone="warning">
      {text.t("roster.nowBlocked", { number })} <Link href="/assignment">{text.t("nav.assignment")}</Link>
    </Notice>
  );
}
