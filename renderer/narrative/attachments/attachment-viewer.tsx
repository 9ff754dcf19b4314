import { useEffect, useRef } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import type { Attachment } from "#shared/dossier/dossier.ts";
import type { MessageKey } from "#shared/i18n/catalog.ts";
import type { DossierId } from "#shared/identifiers.ts";
import { visibleName } from "#shared/text/visible-name.ts";
import type { ShownPage } from "./attachment-area.tsx";
import { type FileKind, IMAGE_KINDS, isMisnamed } from "./attachment-kind.ts";
import { ImageViewer } from "./image-viewer.tsx";
import { PdfViewer } from "./pdf-viewer.tsx";
import { TextViewer } from "./text-viewer.tsx";
import { type AttachmentFile, useAttachmentFile } from "./use-attachment-file.ts";

interface AttachmentViewerProps {
  readonly dossierId: DossierId;
  readonly attachment: Attachment;
  readonly shown: ShownPage;
  readonly onPin: ((page: number) => void) | null;
  readonly onClose: () => void;
}

const KIND_NAMES: Readonly<Record<FileKind, MessageKey>> = {
  pdf: "attachments.kindPdf",
  png: "attachments.kindPng",
  jpeg: "attachments.kindJpeg",
  gif: "attachments.kindGif",
  webp: "attachments.kindWebp",
  text: "attachments.kindText",
  other: "attachments.kindOther",
};

/** One attachment: shown if it is of a kind that cannot do anything, and always there to be saved. */
export function AttachmentViewer(props: AttachmentViewerProps) {
  const { dossierId, attachment, onClose } = props;
  const text = useText();
  const file = useAttachmentFile(dossierId, attachment);
  const kind = file.state === "open" && file.bytes.length > 0 ? file.kind : null;
  const group = text.t("attachments.title");
  const viewer = useRef<HTMLDivElement>(null);
  // The reader of a file takes the focus once it is there; until then it must be somewhere.
  useEffect(() => viewer.current?.focus(), []);
  useShortcuts([{ keys: "Escape", label: text.t("attachments.close"), group, run: onClose }]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape from any control inside
    <div
      className="attachment-viewer"
      ref={viewer}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="attachment-head">
        <h2>{visibleName(attachment.name)}</h2>
        {kind && <span className="soft">{text.t(KIND_NAMES[kind])}</span>}
        <SaveButton dossierId={dossierId} attachment={attachment} />
        <IconButton icon="close" label={text.t("attachments.close")} shortcut="Esc" onClick={onClose} />
      </div>
      {kind && isMisnamed(attachment.name, kind) && (
        <Notice tone="warning">{text.t("attachments.misnamed", { kind: text.t(KIND_NAMES[kind]) })}</Notice>
      )}
      <Content {...props} file={file} />
    </div>
  );
}

function Content({
  file,
  attachment,
  shown,
  onPin,
}: AttachmentViewerProps & { readonly file: AttachmentFile }) {
  const text = useText();
  switch (file.state) {
    case "loading":
      return <Loading />;
    case "too-large":
      return <Notice tone="warning">{text.t("attachments.tooLarge")}</Notice>;
    case "failed":
      return <LoadFailed cause={file.cause} />;
    case "open":
      if (file.bytes.length === 0) return <Notice>{text.t("attachments.emptyFile")}</Notice>;
      if (file.kind === "pdf") return <PdfViewer bytes={file.bytes} shown={shown} onPin={onPin} />;
      if (IMAGE_KINDS.has(file.kind))
        return (
          <ImageViewer
            bytes={file.bytes}
            kind={file.kind}
            name={visibleName(attachment.name)}
            onPin={onPin && (() => onPin(1))}
          />
        );
      if (file.kind === "text") return <TextViewer bytes={file.bytes} name={visibleName(attachment.name)} />;
      return <Notice>{text.t("attachments.onlySaved")}</Notice>;
  }
}

interface SaveButtonProps {
  readonly dossierId: DossierId;
  readonly attachment: Attachment;
}

function SaveButton({ dossierId, attachment }: SaveButtonProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const { sha256, name } = attachment;
  return (
    <>
      <Button
        small
        icon="download"
        busy={busy}
        onClick={() =>
          void run(async () => saveFile(await client["dossier.attachment"]({ dossierId, sha256, name })))
        }
      >
        {text.t("attachments.save")}
      </Button>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
