import type { ReactNode } from "react";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";

interface MirrorSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** One figure about the judge, with whom it is for on it. */
export function MirrorSection({ title, children, wide = false }: MirrorSectionProps) {
  const text = useText();
  return (
    <section className={wide ? "section stack mirror-wide" : "section stack"} aria-label={title}>
      <div className="mirror-head">
        <h2>{title}</h2>
        <p className="mirror-private">
          <Icon name="lock" />
          {text.t("mirror.onlyYou")}
        </p>
      </div>
      {children}
    </section>
  );
}
