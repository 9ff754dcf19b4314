import type { PDFPageProxy } from "pdfjs-dist";
import { type RefObject, useEffect, useState } from "react";
import { outputScale, type PageBox } from "./page-window.ts";
import type { OpenPdf } from "./pdf-document.ts";

/** 33 MB of canvas; eight of them are what a reader takes at most. */
const MAX_CANVAS_PIXELS = 8_400_000;

/** Draws a page; says whether that went well, `null` while it is drawn. A redrawn page shows the old picture meanwhile. */
export function usePageCanvas(
  holder: RefObject<HTMLElement | null>,
  pdf: OpenPdf,
  page: PDFPageProxy | null,
  { width, height, scale }: Pick<PageBox, "width" | "height" | "scale">,
): boolean | null {
  const [isDrawn, setIsDrawn] = useState<boolean | null>(null);
  useEffect(() => {
    const place = holder.current;
    return () => release(place);
  }, [holder]);
  useEffect(() => {
    const place = holder.current;
    if (!place || !page) return undefined;
    const ratio = outputScale({ width, height }, devicePixelRatio, MAX_CANVAS_PIXELS);
    const viewport = page.getViewport({ scale: scale * ratio });
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    const task = page.render({ canvas, viewport, annotationMode: pdf.library.AnnotationMode.ENABLE });
    let isCurrent = true;
    task.promise.then(
      () => {
        if (!isCurrent) return;
        release(place);
        place.append(canvas);
        setIsDrawn(true);
      },
      () => {
        if (isCurrent) setIsDrawn(false);
      },
    );
    return () => {
      isCurrent = false;
      task.cancel();
      if (!canvas.isConnected) canvas.width = 0;
    };
  }, [holder, pdf, page, width, height, scale]);
  return isDrawn;
}

/** A canvas without pixels gives its memory back at once, not when the page is collected. */
function release(place: HTMLElement | null): void {
  for (const canvas of place?.querySelectorAll("canvas") ?? []) {
    canvas.width = 0;
    canvas.remove();
  }
}
