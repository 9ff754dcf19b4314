import { Link, useLocation } from "wouter";
import { useText } from "#renderer/text/text.ts";
import type { MessageKey } from "#shared/i18n/catalog.ts";

interface PageTabsProps {
  readonly label: MessageKey;
  readonly pages: readonly { readonly path: string; readonly key: MessageKey }[];
}

/** Pages of one step, side by side; each has an address of its own. */
export function PageTabs({ label, pages }: PageTabsProps) {
  const text = useText();
  const [location] = useLocation();
  return (
    <nav className="page-tabs" aria-label={text.t(label)}>
      {pages.map(({ path, key }) => (
        <Link key={path} href={path} aria-current={location === path ? "page" : undefined}>
          {text.t(key)}
        </Link>
      ))}
    </nav>
  );
}
