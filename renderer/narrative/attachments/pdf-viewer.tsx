import { useEffect, useState } from "react";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import type { MessageKey } from "#shared/i18n/catalog.ts";
import type { ShownPage } from "./attachment-area.tsx";
import { type OpenPdf, openPdf, type PdfError } from "./pdf-document.ts";
import { PdfReader } from "./pdf-reader.tsx";

interface PdfViewerProps {
  readonly bytes: Uint8Array;
  readonly shown: ShownPage;
  readonly onPin: ((page: number) => void) | null;
}

const ERRORS: Readonly<Record<PdfError, MessageKey>> = {
  locked: "attachments.pdfLocked",
  damaged: "attachments.pdfDamaged",
  "too-many-pages": "attachments.pdfTooManyPages",
  "too-slow": "attachments.pdfTooSlow",
};

export function PdfViewer({ bytes, shown, onPin }: PdfViewerProps) {
  const text = useText();
  const opened = usePdf(bytes);
  if (opened === null) return <Loading />;
  if (typeof opened === "string") return <Notice tone="error">{text.t(ERRORS[opened])}</Notice>;
  return <PdfReader pdf={opened} shown={shown} onPin={onPin} />;
}

function usePdf(bytes: Uint8Array): OpenPdf | PdfError | null {
  const [opened, setOpened] = useState<OpenPdf | PdfError | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    let close = (): void => undefined;
    openPdf(bytes, closing.signal).then(
      (result) => {
        if (result.ok) close = result.value.close;
        if (closing.signal.aborted) close();
        else setOpened(result.ok ? result.value : result.error);
      },
      () => {
        if (!closing.signal.aborted) setOpened("damaged");
      },
    );
    return () => {
      closing.abort();
      close();
    };
  }, [bytes]);
  return opened;
}
