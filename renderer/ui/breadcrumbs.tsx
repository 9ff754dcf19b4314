import type { ReactNode } from "react";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "./icon.tsx";

interface BreadcrumbsProps {
  /** From the outermost to the page in view; the last is text, the others are links of the router. */
  readonly trail: readonly { readonly key: string; readonly crumb: ReactNode }[];
}

/** Where the page lies when it is more than one step from the menu. */
export function Breadcrumbs({ trail }: BreadcrumbsProps) {
  const text = useText();
  return (
    <nav className="breadcrumbs" aria-label={text.t("ui.breadcrumbs")}>
      <ol>
        {trail.map(({ key, crumb }, index) => {
          const isLast = index === trail.length - 1;
          return (
            <li key={key} aria-current={isLast ? "page" : undefined}>
              {crumb}
              {!isLast && <Icon name="next" />}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
