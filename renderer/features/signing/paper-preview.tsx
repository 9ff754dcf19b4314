import { useMemo } from "react";
import { PdfViewer } from "#renderer/narrative/attachments/pdf-viewer.tsx";
import { useText } from "#renderer/text/text.ts";
import type { DeskPaper } from "./desk-paper.ts";
import "#renderer/narrative/attachments/attachments.css";

/** The pages themselves, so that nobody signs what they have not seen. */
export function PaperPreview({ paper }: { readonly paper: DeskPaper }) {
  const text = useText();
  const { name, bytes } = paper.file;
  const shown = useMemo(() => ({ sha256: "", name, page: 1 }), [name]);
  return (
    <section className="sign-preview attachment-viewer" aria-label={text.t("signing.preview", { name })}>
      {paper.inspected.ok && <PdfViewer bytes={bytes} shown={shown} onPin={null} />}
    </section>
  );
}
