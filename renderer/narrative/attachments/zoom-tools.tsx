import { type RefObject, useEffect } from "react";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { nextZoom, type Zoom } from "./page-window.ts";

interface ZoomToolsProps {
  readonly zoom: Zoom;
  /** The share of the printed size that is in view now; 1 is the printed size. */
  readonly current: number;
  readonly onZoom: (zoom: Zoom) => void;
  /** Turning the wheel over it with Ctrl zooms. */
  readonly scroller: RefObject<HTMLElement | null>;
}

export function ZoomTools({ zoom, current, onZoom, scroller }: ZoomToolsProps) {
  const text = useText();
  const step = (direction: 1 | -1): void => onZoom(nextZoom(current, direction));
  const group = text.t("attachments.title");
  useShortcuts([
    { keys: "+", label: text.t("attachments.zoomIn"), group, run: () => step(1), repeats: true },
    { keys: "-", label: text.t("attachments.zoomOut"), group, run: () => step(-1), repeats: true },
    { keys: "0", label: text.t("attachments.zoomFit"), group, run: () => onZoom("fit") },
  ]);
  useEffect(() => {
    const element = scroller.current;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      onZoom(nextZoom(current, event.deltaY < 0 ? 1 : -1));
    };
    // React listens passively to the wheel, and a passive listener cannot keep the browser from zooming.
    element?.addEventListener("wheel", turn, { passive: false });
    return () => element?.removeEventListener("wheel", turn);
  });
  return (
    <div className="attachment-tools">
      <IconButton
        icon="zoomOut"
        small
        label={text.t("attachments.zoomOut")}
        shortcut="-"
        onClick={() => step(-1)}
      />
      <output className="attachment-zoom" aria-label={text.t("attachments.zoom")}>
        {text.t("attachments.percent", { share: Math.round(100 * current) })}
      </output>
      <IconButton
        icon="zoomIn"
        small
        label={text.t("attachments.zoomIn")}
        shortcut="+"
        onClick={() => step(1)}
      />
      <Button small look="quiet" disabled={zoom === "fit"} onClick={() => onZoom("fit")}>
        {text.t("attachments.zoomFit")}
      </Button>
    </div>
  );
}
