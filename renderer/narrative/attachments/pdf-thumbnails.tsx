import type { RenderTask } from "pdfjs-dist";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import type { OpenPdf } from "./pdf-document.ts";
import { useBox } from "./use-box.ts";

interface PdfThumbnailsProps {
  readonly pdf: OpenPdf;
  /** The page in view, counted from 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

const ROW_HEIGHT = 168;
const PICTURE_WIDTH = 96;
const PICTURE_HEIGHT = 136;
/** Pages that are only scrolled past are not drawn. */
const STAY_MILLISECONDS = 120;

/** All pages in small; only those in view exist. One of them takes the Tab key, the arrows go from page to page. */
export function PdfThumbnails({ pdf, page, onPage }: PdfThumbnailsProps) {
  const text = useText();
  const scroller = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const { height } = useBox(scroller);
  const count = pdf.document.numPages;
  useEffect(() => {
    const element = scroller.current;
    if (!element || height === 0) return;
    const place = page * ROW_HEIGHT;
    if (place < element.scrollTop) element.scrollTo(0, place);
    else if (place + ROW_HEIGHT > element.scrollTop + height)
      element.scrollTo(0, place + ROW_HEIGHT - height);
  }, [page, height]);
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - 1);
  const last = Math.min(count - 1, Math.ceil((top + height) / ROW_HEIGHT));
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const target = step === undefined ? -1 : page + step;
    if (target < 0 || target >= count) return;
    event.preventDefault();
    onPage(target);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the pages inside take the focus
    <nav
      className="pdf-thumbnails"
      ref={scroller}
      aria-label={text.t("attachments.thumbnails")}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={walk}
    >
      <div className="pdf-thumbnail-column" style={{ height: count * ROW_HEIGHT }}>
        {shown.map((index) => (
          <button
            key={index}
            type="button"
            className="pdf-thumbnail"
            tabIndex={index === page ? 0 : -1}
            aria-current={index === page ? "page" : undefined}
            aria-label={text.t("attachments.page", { page: index + 1 })}
            style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT }}
            onClick={() => onPage(index)}
          >
            <Thumbnail pdf={pdf} index={index} />
            <span>{text.number(index + 1)}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function Thumbnail({ pdf, index }: { readonly pdf: OpenPdf; readonly index: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    let task: RenderTask | undefined;
    let isCurrent = true;
    const draw = async (): Promise<void> => {
      const page = await pdf.document.getPage(index + 1);
      if (!isCurrent || !element) return;
      const natural = page.getViewport({ scale: 1 });
      const scale = Math.min(PICTURE_WIDTH / natural.width, PICTURE_HEIGHT / natural.height);
      const viewport = page.getViewport({ scale });
      element.width = Math.max(1, Math.round(viewport.width));
      element.height = Math.max(1, Math.round(viewport.height));
      task = page.render({ canvas: element, viewport, annotationMode: pdf.library.AnnotationMode.ENABLE });
      await task.promise;
    };
    // A page that cannot be drawn says so in full size.
    const timer = setTimeout(() => void draw().catch(() => undefined), STAY_MILLISECONDS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      task?.cancel();
      if (element) element.width = 0;
    };
  }, [pdf, index]);
  return (
    <canvas
      ref={canvas}
      className="pdf-thumbnail-picture"
      width={PICTURE_WIDTH}
      height={PICTURE_HEIGHT}
      aria-hidden="true"
    />
  );
}
