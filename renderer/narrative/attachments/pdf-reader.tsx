import { useEffect, useRef, useState } from "react";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import type { ShownPage } from "./attachment-area.tsx";
import { totalHeight } from "./page-window.ts";
import type { OpenPdf } from "./pdf-document.ts";
import { PdfPage } from "./pdf-page.tsx";
import { PdfThumbnails } from "./pdf-thumbnails.tsx";
import { PdfTools } from "./pdf-tools.tsx";
import { usePageColumn } from "./use-page-column.ts";
import { usePdfSearch } from "./use-pdf-search.ts";

interface PdfReaderProps {
  readonly pdf: OpenPdf;
  readonly shown: ShownPage;
  readonly onPin: ((page: number) => void) | null;
}

/** The pages of a PDF, drawn as they come into view; nothing on them can be clicked. */
export function PdfReader({ pdf, shown, onPin }: PdfReaderProps) {
  const text = useText();
  const scroller = useRef<HTMLElement>(null);
  const count = pdf.document.numPages;
  const column = usePageColumn(scroller, { count, first: pdf.firstPage, start: shown.page - 1 });
  const { boxes, drawn, page, goTo } = column;
  const search = usePdfSearch(pdf, () => page);
  const [hasThumbnails, setHasThumbnails] = useState(false);
  const { current } = search;
  useGoTo(shown, (target) => goTo(target.page - 1));
  useGoTo(current, (match) => {
    if (!drawn.includes(match.page)) goTo(match.page);
  });
  useSearchKeys(search.matches.length > 0, search.step);
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <PdfTools
        column={column}
        count={count}
        search={search}
        scroller={scroller}
        hasThumbnails={hasThumbnails}
        onThumbnails={setHasThumbnails}
        onPin={onPin && (() => onPin(page + 1))}
      />
      <div className="pdf-body">
        {hasThumbnails && <PdfThumbnails pdf={pdf} page={page} onPage={goTo} />}
        <section
          className="attachment-scroll"
          ref={scroller}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
          tabIndex={0}
          aria-label={text.t("attachments.pages", { number: count })}
          onScroll={column.onScroll}
        >
          <div className="pdf-column" style={{ height: totalHeight(boxes), width: column.innerWidth }}>
            {drawn.map((index) => {
              const box = boxes[index];
              return (
                box && (
                  <PdfPage
                    key={index}
                    pdf={pdf}
                    index={index}
                    box={box}
                    left={(column.innerWidth - box.width) / 2}
                    query={search.query}
                    current={current?.page === index ? current : null}
                    onSize={column.setSize}
                    onReveal={column.reveal}
                  />
                )
              );
            })}
          </div>
        </section>
      </div>
    </>
  );
}

/** Acts once on every new object, not on every rendering. */
function useGoTo<T extends object>(target: T | null, go: (target: T) => void): void {
  const done = useRef<T | null>(null);
  useEffect(() => {
    if (!target || done.current === target) return;
    done.current = target;
    go(target);
  });
}

function useSearchKeys(hasMatches: boolean, step: (direction: 1 | -1) => void): void {
  const text = useText();
  const group = text.t("attachments.title");
  useShortcuts(
    hasMatches
      ? [
          { keys: "n", label: text.t("attachments.nextMatch"), group, run: () => step(1) },
          { keys: "Shift+N", label: text.t("attachments.previousMatch"), group, run: () => step(-1) },
        ]
      : [],
  );
}
