import { useEffect, useRef, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { DossierId } from "#shared/identifiers.ts";
import { type AttachmentMatches, matchAttachments } from "#shared/intake/attachment-match.ts";
import type { AttachmentSource } from "./attachment-source.ts";
import { type ChosenDossiers, filesToUpload, linksOf } from "./attachments-state.ts";
import { openFolder } from "./folder-source.ts";
import { type UploadProgress, uploadFiles } from "./upload.ts";

interface OpenedSource {
  readonly source: AttachmentSource;
  readonly match: AttachmentMatches;
}

export interface AttachmentDesk {
  readonly opened: OpenedSource | null;
  readonly chosen: ChosenDossiers;
  readonly work: Work;
  readonly upload: (UploadProgress & { readonly seconds: number }) | null;
  /** How many files belong to proposals now; `null` before. */
  readonly attached: number | null;
  readonly openFolder: (files: readonly File[]) => void;
  readonly openZip: (file: File) => void;
  readonly choose: (path: string, dossierId: DossierId | null) => void;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly begin: () => void;
}

const MS_PER_SECOND = 1000;

const NOTHING_CHOSEN: ChosenDossiers = new Map();

/** Attachments from a folder or ZIP to the proposals they belong to. */
export function useAttachments(dossiers: readonly DossierCard[]): AttachmentDesk {
  const { client } = useHost();
  const { store } = useSeason();
  const work = useWork();
  const [opened, setOpened] = useState<OpenedSource | null>(null);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [upload, setUpload] = useState<AttachmentDesk["upload"]>(null);
  const [attached, setAttached] = useState<number | null>(null);
  const isCancelled = useRef(false);
  useEffect(
    () => () => {
      isCancelled.current = true;
    },
    [],
  );
  const take = (open: () => AttachmentSource | Promise<AttachmentSource>, name: string): void => {
    void work.run(async () => {
      try {
        const source = await open();
        await opened?.source.close();
        setChosen(NOTHING_CHOSEN);
        setOpened({ source, match: matchAttachments(source.files, dossiers) });
        return null;
      } catch {
        return work.refused({ type: "unreadable", name });
      }
    });
  };
  const start = (): void => {
    if (!opened) return;
    const links = linksOf(opened.match, chosen);
    isCancelled.current = false;
    void work.run(async () => {
      const startedAt = performance.now();
      const uploaded = await uploadFiles(filesToUpload(opened.source.files, links), {
        staged: () => client["intake.staged"]({}),
        stage: (files) => client["intake.stage"]({ files: [...files] }),
        onProgress: (progress) =>
          setUpload({ ...progress, seconds: (performance.now() - startedAt) / MS_PER_SECOND }),
        isCancelled: () => isCancelled.current,
      });
      setUpload(null);
      if (!uploaded.ok) return work.refused(uploaded.error);
      const saved = await store.run(() => client["intake.attach"]({ links: [...links] }));
      if (!saved.ok) return work.refused(saved.error);
      setAttached(links.length);
      return null;
    });
  };
  return {
    opened,
    chosen,
    work,
    upload,
    attached,
    openFolder: (files) => {
      if (files.length > 0) take(() => openFolder(files), files[0]?.name ?? "");
    },
    openZip: (file) =>
      // The reader of archives comes only when there is one to read.
      take(async () => (await import("./zip-source.ts")).openZip(file), file.name),
    choose: (path, dossierId) =>
      setChosen((known) => {
        const next = new Map(known);
        if (dossierId === null) next.delete(path);
        else next.set(path, dossierId);
        return next;
      }),
    start,
    cancel: () => {
      isCancelled.current = true;
    },
    begin: () => {
      void opened?.source.close();
      setOpened(null);
      setAttached(null);
      work.clear();
    },
  };
}
