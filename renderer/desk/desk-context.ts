import { createContext, use, useMemo, useSyncExternalStore } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { type Desk, type DossierDesk, dossierDesk, EMPTY_DESK } from "#shared/desk/desk.ts";
import type { DossierId } from "#shared/identifiers.ts";
import { createDeskStore, type DeskSource, type DeskState, type DeskStore } from "./desk-store.ts";

const DeskContext = createContext<DeskStore | null>(null);

export const DeskProvider = DeskContext.Provider;

const NO_DESK: DeskState = { desk: EMPTY_DESK, state: "ready", error: null };
const stayQuiet = (): (() => void) => () => undefined;

/** The judge's desk store, or `null` for other roles and without a season. */
export function useMaybeDeskStore(): DeskStore | null {
  return use(DeskContext);
}

export function useDeskStore(): DeskStore {
  const store = useMaybeDeskStore();
  if (!store) throw new Error("DeskProvider is missing");
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

/** A desk store for the open season; made once per season. */
export function useNewDeskStore(source: DeskSource | null): DeskStore | null {
  return useMemo(() => (source ? createDeskStore(source) : null), [source]);
}

/** Names the open season's judge, for orders that are the judge's own. */
export function useOwnMemberId(): string {
  const { workspace } = useSeason();
  return workspace.status.memberId ?? "";
}
