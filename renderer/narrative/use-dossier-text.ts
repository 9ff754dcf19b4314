import { useEffect, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import type { DossierText } from "#shared/dossier/dossier.ts";
import type { DossierId } from "#shared/identifiers.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { textCacheOf } from "./text-cache.ts";

export type Narrative =
  | { readonly state: "loading" }
  | { readonly state: "open"; readonly content: DossierText }
  | { readonly state: "failed"; readonly cause: SeasonError | Error };

/** The narrative of a dossier; at once when it has been read before or ahead. */
export function useDossierText(dossierId: DossierId): Narrative {
  const { client } = useHost();
  const [narrative, setNarrative] = useState<Narrative>(() => {
    const content = textCacheOf(client).peek(dossierId);
    return content ? { state: "open", content } : { state: "loading" };
  });
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Narrative): void => {
      if (isCurrent) setNarrative(next);
    };
    textCacheOf(client)
      .load(dossierId)
      .then(
        (result) =>
          show(
            result.ok ? { state: "open", content: result.value } : { state: "failed", cause: result.error },
          ),
        (cause: unknown) =>
          show({ state: "failed", cause: cause instanceof Error ? cause : new Error(String(cause)) }),
      );
    return () => {
      isCurrent = false;
    };
  }, [client, dossierId]);
  return narrative;
}

const IDLE_LIMIT_MILLISECONDS = 2000;

/** Reads a text ahead when nothing else is to be done. */
export function usePrefetch(dossierId: DossierId | undefined): void {
  const { client } = useHost();
  useEffect(() => {
    if (dossierId === undefined) return;
    // Failing ahead of time is not worth a word: whoever opens the dossier asks again.
    const read = (): void =>
      void textCacheOf(client)
        .load(dossierId)
        .catch(() => undefined);
    const handle = requestIdleCallback(read, { timeout: IDLE_LIMIT_MILLISECONDS });
    return () => cancelIdleCallback(handle);
  }, [client, dossierId]);
}

/** Takes the text of a closed dossier out of the window's memory. */
export function useForgottenText(dossierId: DossierId): void {
  const { client } = useHost();
  useEffect(() => textCacheOf(client).forget(dossierId), [client, dossierId]);
}
