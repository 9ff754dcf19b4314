import { useEffect, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import type { Attachment } from "#shared/dossier/dossier.ts";
import type { DossierId } from "#shared/identifiers.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { detectKind, type FileKind } from "./attachment-kind.ts";

export type AttachmentFile =
  | { readonly state: "loading" }
  | { readonly state: "open"; readonly bytes: Uint8Array; readonly kind: FileKind }
  | { readonly state: "too-large" }
  | { readonly state: "failed"; readonly cause: SeasonError | Error };

/** Bytes that are taken into the page to be shown; larger files are only saved. */
const VIEW_LIMIT = 64 * 1024 * 1024;

/** The bytes of an attachment and what they are, read once: another attachment is another component. */
export function useAttachmentFile(dossierId: DossierId, { sha256, name, size }: Attachment): AttachmentFile {
  const { client } = useHost();
  const [file, setFile] = useState<AttachmentFile>({ state: "loading" });
  useEffect(() => {
    let isCurrent = true;
    const show = (next: AttachmentFile): void => {
      if (isCurrent) setFile(next);
    };
    const load = async (): Promise<AttachmentFile> => {
      if (size > VIEW_LIMIT) return { state: "too-large" };
      const result = await client["dossier.attachment"]({ dossierId, sha256, name });
      if (!result.ok) return { state: "failed", cause: result.error };
      const { bytes } = result.value;
      return bytes.length > VIEW_LIMIT
        ? { state: "too-large" }
        : { state: "open", bytes, kind: detectKind(bytes) };
    };
    load().then(show, (cause: unknown) =>
      show({ state: "failed", cause: cause instanceof Error ? cause : new Error(String(cause)) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, dossierId, sha256, name, size]);
  return file;
}
