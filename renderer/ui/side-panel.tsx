import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { focusFirstField } from "./first-field.ts";
import { IconButton } from "./icon-button.tsx";
import { lastFocused, returnFocus } from "./last-focused.ts";

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Help or details at the right while the page stays in use; its first field gets the focus, Escape inside closes it, and the focus goes back. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const text = useText();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLElement>(null);
  const [opener] = useState(lastFocused);
  useEffect(() => {
    if (!body.current || !focusFirstField(body.current)) heading.current?.focus();
    return () => returnFocus(opener);
  }, [opener]);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any control inside
    <aside className="side-panel" aria-labelledby={titleId} onKeyDown={closeOnEscape}>
      <header className="side-panel-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon="close" label={text.t("ui.close")} onClick={onClose} />
      </header>
      <section
        className="side-panel-body stack"
        ref={body}
        aria-labelledby={titleId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and may hold no control
        tabIndex={0}
      >
        {children}
      </section>
    </aside>
  );
}
