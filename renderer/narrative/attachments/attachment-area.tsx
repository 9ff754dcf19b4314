import { useCallback, useState } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { Sha256Hex } from "#shared/identifiers.ts";
import { visibleName } from "#shared/text/visible-name.ts";
import { IMAGE_KINDS, kindOfName } from "./attachment-kind.ts";
import { AttachmentViewer } from "./attachment-viewer.tsx";
import { PaneCover } from "./pane-cover.tsx";
import "./attachments.css";

/** A page of an attachment that is to be shown; a new object shows it again. */
export interface ShownPage {
  readonly sha256: string;
  /** Tells apart files with the same bytes. */
  readonly name: string;
  /** Counted from 1. */
  readonly page: number;
}

interface PagePin {
  readonly attachment: Sha256Hex;
  readonly name: string;
  readonly page: number;
}

interface AttachmentAreaProps {
  readonly dossier: DossierCard;
  readonly shown: ShownPage | null;
  /** Keeps the page in view as evidence; `null` where there is nothing to give evidence for. */
  readonly onPinPage: ((place: PagePin) => void) | null;
}

/** What the participant attached; each file opens over the pane it stands in, beside the score sheet. */
export function AttachmentArea({ dossier, shown, onPinPage }: AttachmentAreaProps) {
  const text = useText();
  const [open, setOpen] = useState<ShownPage | null>(shown);
  const [asked, setAsked] = useState(shown);
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const findPane = useCallback((section: HTMLElement | null) => {
    setPane(section?.closest<HTMLElement>(".pane, main") ?? null);
  }, []);
  const { attachments } = dossier;
  if (shown !== asked) {
    setAsked(shown);
    if (shown) setOpen(shown);
  }
  const same = attachments.filter(({ sha256 }) => sha256 === open?.sha256);
  const attachment = same.find(({ name }) => name === open?.name) ?? same[0];
  if (attachments.length === 0) return null;
  return (
    <section className="attachments" ref={findPane} aria-label={text.t("attachments.title")}>
      <h2>{text.t("attachments.title")}</h2>
      <ul className="attachment-list">
        {attachments.map(({ sha256, name, size }, index) => (
          <li key={`${index}-${sha256}`}>
            <PlainButton className="attachment-item" onClick={() => setOpen({ sha256, name, page: 1 })}>
              <Icon name={IMAGE_KINDS.has(kindOfName(name) ?? "other") ? "image" : "document"} />
              <span className="attachment-name">{visibleName(name)}</span>
              <span className="soft attachment-size">{sizeText(text, size)}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
      {attachment && open && pane && (
        <PaneCover pane={pane} label={text.t("attachments.viewer", { name: visibleName(attachment.name) })}>
          <AttachmentViewer
            key={`${attachment.sha256}/${attachment.name}`}
            dossierId={dossier.id}
            attachment={attachment}
            shown={open}
            onPin={
              onPinPage &&
              ((page) => onPinPage({ attachment: attachment.sha256, name: attachment.name, page }))
            }
            onClose={() => setOpen(null)}
          />
        </PaneCover>
      )}
    </section>
  );
}

const KILOBYTE = 1024;

function sizeText(text: Text, bytes: number): string {
  const kilobytes = bytes / KILOBYTE;
  return kilobytes < KILOBYTE
    ? text.t("attachments.kilobytes", { size: Math.max(1, Math.round(kilobytes)) })
    : text.t("attachments.megabytes", { size: Math.round((10 * kilobytes) / KILOBYTE) / 10 });
}
