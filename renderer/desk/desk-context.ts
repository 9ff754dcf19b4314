import { useSyncExternalStore } from "react";
import { type DeskState, type DeskStore, NO_DESK } from "#renderer/db/desk-store.ts";
import { useMaybeSeason, useSeason } from "#renderer/db/season-context.ts";
import { type Desk, type DossierDesk, dossierDesk } from "#shared/desk/desk.ts";
import type { DossierId } from "#shared/identifiers.ts";

const stayQuiet = (): (() => void) => () => undefined;

/** The judge's desk store, or `null` for other roles and without a season. */
export function useMaybeDeskStore(): DeskStore | null {
  return useMaybeSeason()?.desk ?? null;
}

export function useDeskStore(): DeskStore {
  const store = useMaybeDeskStore();
  if (!store) throw new Error("only a judge with an open season has a desk");
  return store;
}

export function useDeskState(): DeskState {
  const store = useMaybeDeskStore();
  return useSyncExternalStore(store?.subscribe ?? stayQuiet, store?.current ?? (() => NO_DESK));
}

export function useDesk(): Desk {
  return useDeskState().desk;
}

/** What the judge keeps about one dossier. */
export function useDossierDesk(dossierId: DossierId): DossierDesk {
  return dossierDesk(useDesk(), dossierId);
}

/** Names the open season's judge, for orders that are the judge's own. */
export function useOwnMemberId(): string {
  const { workspace } = useSeason();
  return workspace.status.memberId ?? "";
}
