import { useCallback, useEffect, useRef, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { DossierId } from "#shared/identifiers.ts";
import { type AttachmentMatches, matchAttachments } from "#shared/intake/attachment-match.ts";
import { ok } from "#shared/result.ts";
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
  /** Paths of files that take the place of the attached ones of their name. */
  readonly replaced: ReadonlySet<string>;
  readonly replace: (paths: readonly string[], isReplaced: boolean) => void;
  /** Notes of kept files that were damaged; those files go again. */
  readonly damaged: number;
  readonly start: (reason: string) => void;
  /** The host wants a reason: something that lies with judges would change. */
  readonly isReasonMissing: boolean;
  /** The last step: everything has travelled and is being joined to the proposals. */
  readonly isJoining: boolean;
  readonly cancel: () => void;
  readonly begin: () => void;
}

const MS_PER_SECOND = 1000;

const NOTHING_CHOSEN: ChosenDossiers = new Map();
const NOTHING_REPLACED: ReadonlySet<string> = new Set();

/** Attachments from a folder or ZIP to the proposals they belong to. */
export function useAttachments(dossiers: readonly DossierCard[]): AttachmentDesk {
  const { client } = useHost();
  const { store } = useSeason();
  const work = useWork();
  const [opened, setOpened] = useState<OpenedSource | null>(null);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [replaced, setReplaced] = useState(NOTHING_REPLACED);
  const [damaged, setDamaged] = useState(0);
  const [isReasonMissing, setIsReasonMissing] = useState(false);
  const [isJoining, setIsJoining] = useState(false);
  const [upload, setUpload] = useState<AttachmentDesk["upload"]>(null);
  const [attached, setAttached] = useState<number | null>(null);
  const isCancelled = useRef(false);
  useEffect(
    () => () => {
      isCancelled.current = true;
    },
    [],
  );
  const choose = useCallback(
    (path: string, dossierId: DossierId | null) =>
      setChosen((known) => {
        const next = new Map(known);
        if (dossierId === null) next.delete(path);
        else next.set(path, dossierId);
        return next;
      }),
    [],
  );
  const take = (open: () => AttachmentSource | Promise<AttachmentSource>, name: string): void => {
    void work.run(async () => {
      try {
        const source = await open();
        await opened?.source.close();
        setChosen(NOTHING_CHOSEN);
        setReplaced(NOTHING_REPLACED);
        setOpened({ source, match: matchAttachments(source.files, dossiers) });
        return null;
      } catch {
        return work.refused({ type: "unreadable", name });
      }
    });
  };
  const start = (reason: string): void => {
    if (!opened) return;
    const links = linksOf(opened.match, chosen, replaced);
    setIsReasonMissing(false);
    isCancelled.current = false;
    void work.run(async () => {
      const startedAt = performance.now();
      const uploaded = await uploadFiles(filesToUpload(opened.source.files, links), {
        staged: async () => {
          const kept = await client["intake.staged"]({});
          if (!kept.ok) return kept;
          setDamaged(kept.value.damaged);
          return ok(kept.value.files);
        },
        stage: (files) => client["intake.stage"]({ files: [...files] }),
        onProgress: (progress) =>
          setUpload({ ...progress, seconds: (performance.now() - startedAt) / MS_PER_SECOND }),
        isCancelled: () => isCancelled.current,
      });
      setUpload(null);
      if (!uploaded.ok) return work.refused(uploaded.error);
      setIsJoining(true);
      const saved = await store
        .run(() => client["intake.attach"]({ links: [...links], reason }))
        .finally(() => setIsJoining(false));
      if (!saved.ok) {
        setIsReasonMissing(saved.error.type === "reason-missing");
        return work.refused(saved.error);
      }
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
    choose,
    replaced,
    replace: (paths, isReplaced) =>
      setReplaced((known) => {
        const others = [...known].filter((path) => !paths.includes(path));
        return new Set(isReplaced ? [...others, ...paths] : others);
      }),
    damaged,
    isReasonMissing,
    isJoining,
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
