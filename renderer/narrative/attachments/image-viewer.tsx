import { type RefObject, useEffect, useRef, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import type { FileKind } from "./attachment-kind.ts";
import { isTooLargeToDecode, type PixelSize, readImageSize } from "./image-size.ts";
import type { Zoom } from "./page-window.ts";
import { useBox } from "./use-box.ts";
import { ZoomTools } from "./zoom-tools.tsx";

interface ImageViewerProps {
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
  readonly name: string;
  readonly onPin: (() => void) | null;
}

/** A picture; one whose header states more pixels than memory should hold is not decoded. */
export function ImageViewer({ bytes, kind, name, onPin }: ImageViewerProps) {
  const text = useText();
  const [size] = useState(() => readImageSize(bytes, kind));
  const [isBroken, setIsBroken] = useState(false);
  if (!size || isBroken) return <Notice tone="error">{text.t("attachments.imageDamaged")}</Notice>;
  if (isTooLargeToDecode(size)) {
    const { width, height } = size;
    return <Notice tone="warning">{text.t("attachments.imageTooLarge", { width, height })}</Notice>;
  }
  return <Picture {...{ bytes, kind, name, onPin, size }} onBroken={() => setIsBroken(true)} />;
}

interface PictureProps extends ImageViewerProps {
  readonly size: PixelSize;
  readonly onBroken: () => void;
}

function Picture({ bytes, kind, size, name, onPin, onBroken }: PictureProps) {
  const text = useText();
  const scroller = useRef<HTMLElement>(null);
  const picture = useBlob(bytes, kind);
  const [zoom, setZoom] = useState<Zoom>("fit");
  const box = useBox(scroller);
  const fitting = Math.min(1, box.width / size.width || 1);
  const share = zoom === "fit" ? fitting : zoom;
  return (
    <>
      <div className="attachment-bar">
        <ZoomTools zoom={zoom} current={share} onZoom={setZoom} scroller={scroller} />
        {onPin && (
          <Button small icon="pin" onClick={onPin}>
            {text.t("attachments.pinImage")}
          </Button>
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <section className="attachment-scroll" ref={scroller} aria-label={name} tabIndex={0}>
        <img
          className="attachment-image"
          ref={picture}
          alt={name}
          width={Math.round(size.width * share)}
          height={Math.round(size.height * share)}
          onError={onBroken}
        />
      </section>
    </>
  );
}

/** Hands the bytes to an image element, whose type is that of the bytes. */
function useBlob(bytes: Uint8Array, kind: FileKind): RefObject<HTMLImageElement | null> {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([bytes.slice()], { type: `image/${kind}` }));
    picture.current?.setAttribute("src", url);
    return () => URL.revokeObjectURL(url);
  }, [bytes, kind]);
  return picture;
}
