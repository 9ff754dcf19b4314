import type { HostClient } from "#renderer/host/connect-host.ts";
import type { DossierText } from "#shared/dossier/dossier.ts";
import type { DossierId } from "#shared/identifiers.ts";
import type { Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

export type ReadText = (dossierId: DossierId) => Promise<Result<DossierText, SeasonError>>;

/** The narratives read last, so that going back and forth needs no request. */
export interface TextCache {
  /** What is at hand at once. */
  readonly peek: (dossierId: DossierId) => DossierText | undefined;
  /** Two requests for the same text at the same time become one; a refusal is never kept. */
  readonly load: ReadText;
  /** For a dossier that has been closed by a conflict. */
  readonly forget: (dossierId: DossierId) => void;
}

/** Narratives have up to 20 KB and more; the last, the present and the next are what is needed. */
const KEPT = 10;

export function createTextCache(read: ReadText, kept = KEPT): TextCache {
  const texts = new Map<DossierId, DossierText>();
  const pending = new Map<DossierId, ReturnType<ReadText>>();
  const forgotten = new Set<DossierId>();
  const keep = (dossierId: DossierId, text: DossierText): void => {
    if (forgotten.has(dossierId)) return;
    texts.delete(dossierId);
    texts.set(dossierId, text);
    for (const oldest of texts.keys()) {
      if (texts.size <= kept) break;
      texts.delete(oldest);
    }
  };
  const request: ReadText = async (dossierId) => {
    try {
      const result = await read(dossierId);
      if (result.ok) keep(dossierId, result.value);
      return result;
    } finally {
      pending.delete(dossierId);
    }
  };
  return {
    peek: (dossierId) => texts.get(dossierId),
    load: (dossierId) => {
      const known = texts.get(dossierId);
      if (known) {
        keep(dossierId, known);
        return Promise.resolve({ ok: true, value: known });
      }
      const asked = pending.get(dossierId) ?? request(dossierId);
      pending.set(dossierId, asked);
      return asked;
    },
    forget: (dossierId) => {
      forgotten.add(dossierId);
      texts.delete(dossierId);
    },
  };
}

const caches = new WeakMap<HostClient, TextCache>();

/** One cache per client, and a client serves one season. */
export function textCacheOf(client: HostClient): TextCache {
  const known = caches.get(client);
  if (known) return known;
  const cache = createTextCache((dossierId) => client["dossier.text"]({ dossierId }));
  caches.set(client, cache);
  return cache;
}
