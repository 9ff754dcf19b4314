import { useMemo } from "react";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { decodeText } from "./attachment-kind.ts";

interface TextViewerProps {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const TEXT_LIMIT = 1024 * 1024;

/** Plain text as it was written, never read as anything else. */
export function TextViewer({ bytes, name }: TextViewerProps) {
  const text = useText();
  const isLong = bytes.length > TEXT_LIMIT;
  const content = useMemo(() => decodeText(bytes.subarray(0, TEXT_LIMIT)), [bytes]);
  return (
    <>
      {isLong && <Notice tone="warning">{text.t("attachments.textCut")}</Notice>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <section className="attachment-scroll" aria-label={name} tabIndex={0}>
        <pre className="attachment-text">{content}</pre>
      </section>
    </>
  );
}
