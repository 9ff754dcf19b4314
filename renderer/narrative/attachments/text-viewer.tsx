import { useMemo } from "react";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { readPlainText } from "./plain-text.ts";

interface TextViewerProps {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Plain text as it was written, never read as anything else. */
export function TextViewer({ bytes, name }: TextViewerProps) {
  const text = useText();
  const { blocks, isCut } = useMemo(() => readPlainText(bytes), [bytes]);
  return (
    <>
      {isCut && <Notice tone="warning">{text.t("attachments.textCut")}</Notice>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <section className="attachment-scroll" aria-label={name} tabIndex={0}>
        <pre className="attachment-text">
          {blocks.map((block, index) => (
            <span key={index}>{`${block}\n`}</span>
          ))}
        </pre>
      </section>
    </>
  );
}
