import type { PDFPageProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import type { PageBox, PageSize } from "./page-window.ts";
import type { OpenPdf } from "./pdf-document.ts";
import { usePageCanvas } from "./use-page-canvas.ts";
import type { PageMatch } from "./use-pdf-search.ts";
import { useHighlights, useTextLayer } from "./use-text-layer.ts";

interface PdfPageProps {
  readonly pdf: OpenPdf;
  /** Counted from 0. */
  readonly index: number;
  readonly box: PageBox;
  readonly left: number;
  readonly query: string;
  /** The match a person went to, if it is on this page. */
  readonly current: PageMatch | null;
  readonly onSize: (page: number, size: PageSize) => void;
  readonly onReveal: (page: number, top: number) => void;
}

/** One page as a picture with its text above it, invisible and selectable. */
export function PdfPage({ pdf, index, box, left, query, current, onSize, onReveal }: PdfPageProps) {
  const text = useText();
  const picture = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const { page, hasFailed } = usePdfPage(pdf, index, onSize);
  const isDrawn = usePageCanvas(picture, pdf, page, box);
  const words = useTextLayer(layer, pdf, page);
  useHighlights(words, query, current, (range) => {
    const sheet = layer.current?.getBoundingClientRect();
    if (sheet) onReveal(index, range.getBoundingClientRect().top - sheet.top);
  });
  const { top, width, height, scale } = box;
  return (
    <section
      className="pdf-page"
      aria-label={text.t("attachments.page", { page: index + 1 })}
      aria-busy={isDrawn === null && !hasFailed}
      style={{ top, left, width, height, ["--total-scale-factor" as string]: scale }}
    >
      <div ref={picture} className="pdf-picture" aria-hidden="true" />
      <div ref={layer} className="pdf-text" />
      {(hasFailed || isDrawn === false) && (
        <p className="pdf-page-failed" role="alert">
          {text.t("attachments.pageDamaged", { page: index + 1 })}
        </p>
      )}
    </section>
  );
}

function usePdfPage(
  pdf: OpenPdf,
  index: number,
  onSize: PdfPageProps["onSize"],
): { readonly page: PDFPageProxy | null; readonly hasFailed: boolean } {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    let loaded: PDFPageProxy | undefined;
    pdf.document.getPage(index + 1).then(
      (proxy) => {
        loaded = proxy;
        if (!isCurrent) return;
        const { width, height } = proxy.getViewport({ scale: 1 });
        onSize(index, { width, height });
        setPage(proxy);
      },
      () => {
        if (isCurrent) setHasFailed(true);
      },
    );
    return () => {
      isCurrent = false;
      loaded?.cleanup();
    };
  }, [pdf, index, onSize]);
  return { page, hasFailed };
}
