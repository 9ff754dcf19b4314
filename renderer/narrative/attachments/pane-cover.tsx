import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { lastFocused, returnFocus } from "#renderer/ui/last-focused.ts";

interface PaneCoverProps {
  /** The pane that is to be covered. */
  readonly pane: HTMLElement;
  readonly label: string;
  readonly children: ReactNode;
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Lies over a pane and leaves the rest of the window at work. The pane scrolls, so the
 * cover cannot be inside it; the pane keeps its place and cannot be reached until the cover goes.
 */
export function PaneCover({ pane, label, children }: PaneCoverProps) {
  const [opener] = useState(lastFocused);
  const place = usePlaceOf(pane);
  const [host] = useState(createHost);
  // Right after the pane, so that Tab and the headings come to it before they come to what stands beside the pane.
  useLayoutEffect(() => {
    pane.after(host);
    return () => host.remove();
  }, [pane, host]);
  useEffect(() => {
    pane.toggleAttribute("inert", true);
    return () => {
      pane.toggleAttribute("inert", false);
      returnFocus(opener);
    };
  }, [pane, opener]);
  if (!place) return null;
  return createPortal(
    <section className="pane-cover" aria-label={label} style={place}>
      {children}
    </section>,
    host,
  );
}

function createHost(): HTMLElement {
  const host = document.createElement("div");
  host.className = "pane-cover-host";
  return host;
}

function usePlaceOf(pane: HTMLElement): Rectangle | null {
  const [place, setPlace] = useState<Rectangle | null>(null);
  useLayoutEffect(() => {
    const measure = (): void =>
      setPlace({
        left: pane.offsetLeft,
        top: pane.offsetTop,
        width: pane.offsetWidth,
        height: pane.offsetHeight,
      });
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    if (pane.parentElement) observer.observe(pane.parentElement);
    return () => observer.disconnect();
  }, [pane]);
  return place;
}
