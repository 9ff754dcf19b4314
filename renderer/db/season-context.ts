import { useLiveQuery } from "dexie-react-hooks";
import { createContext, use, useMemo, useState, useSyncExternalStore } from "react";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { DossierId, readingKey } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { Reading } from "#shared/scoring/reading.ts";
import type { DeskStore } from "./desk-store.ts";
import { hasMadeDocument } from "./made-documents.ts";
import { type OutboxState, unsavedOf } from "./outbox.ts";
import { type SeasonDatabase, WORKSPACE_KEY, type WorkspaceRow } from "./season-database.ts";
import type { SeasonStore } from "./season-store.ts";

export interface OpenSeason {
  readonly store: SeasonStore;
  /** What a judge keeps for themselves; the other roles have no desk. */
  readonly desk: DeskStore | null;
  readonly workspace: WorkspaceRow;
}

const SeasonContext = createContext<OpenSeason | null>(null);

export const SeasonProvider = SeasonContext.Provider;

/** The open season, or `null` before one is started or received. */
export function useMaybeSeason(): OpenSeason | null {
  return use(SeasonContext);
}

export function useSeason(): OpenSeason {
  const season = useMaybeSeason();
  if (!season) throw new Error("no season is open");
  return season;
}

/** The row once read stays while a revised season is read again, so that no page loses what is typed on it. */
export function useWorkspaceRow(database: SeasonDatabase | undefined): WorkspaceRow | undefined {
  const row = useLiveQuery(() => database?.meta.get(WORKSPACE_KEY), [database]);
  const [kept, setKept] = useState<{ readonly database: typeof database; readonly row: WorkspaceRow }>();
  if (row && (kept?.row !== row || kept.database !== database)) setKept({ database, row });
  return row ?? (kept?.database === database ? kept?.row : undefined);
}

/** All dossiers by number, as a person reads numbers. */
export function useDossiers(): readonly DossierCard[] | undefined {
  const { store } = useSeason();
  return useLiveQuery(async () => {
    const cards = await store.database.dossiers.toArray();
    return cards.toSorted((a, b) => BY_NUMBER.compare(a.number, b.number));
  }, [store]);
}

/** Members with the newest card known for each. */
export function useMembers(): readonly PanelMember[] | undefined {
  const { store, workspace } = useSeason();
  const members = useLiveQuery(() => store.database.members.toArray(), [store]);
  const { cards } = workspace.status;
  return useMemo(
    () => members?.map((member) => ({ ...member, card: cards[member.id] ?? member.card })),
    [members, cards],
  );
}

export function useReadings(): readonly Reading[] | undefined {
  const { store } = useSeason();
  return useLiveQuery(() => store.database.readings.toArray(), [store]);
}

/** Whether a document was made of the ranking as it is frozen now. */
export function useHasDocument(): boolean {
  const { store, workspace } = useSeason();
  const isFrozen = workspace.status.frozen !== null;
  return useLiveQuery(() => (isFrozen ? hasMadeDocument(store.database) : false), [store, isFrozen]) ?? false;
}

/** The readings of the person this workspace belongs to, by dossier. */
export function useOwnReadings(): ReadonlyMap<DossierId, Reading> | undefined {
  const { store, workspace } = useSeason();
  const { memberId } = workspace.status;
  return useLiveQuery(async () => {
    const own = memberId ? await store.database.readings.where("memberId").equals(memberId).toArray() : [];
    return new Map(own.map((reading) => [reading.dossierId, reading]));
  }, [store, memberId]);
}

/** Dossiers with as many readers as were meant; a judge who left counts where a sheet of theirs was released. */
export function useDealtDossiers(): ReadonlySet<DossierId> | undefined {
  const { store, workspace } = useSeason();
  const meant = workspace.season.assignmentMethod.options?.["readers"];
  return useLiveQuery(async () => {
    const { readings, members } = store.database;
    const gone = (await members.toArray()).filter(({ withdrawn }) => withdrawn).map(({ id }) => id);
    const unfinished = new Set(
      (await readings.where("memberId").anyOf(gone).toArray())
        .filter(({ sheets }) => sheets.length === 0)
        .map(readingKey),
    );
    const readers = new Map<string, number>();
    for (const [dossierId, memberId] of await readings.toCollection().primaryKeys())
      if (!unfinished.has(readingKey({ dossierId, memberId })))
        readers.set(dossierId, (readers.get(dossierId) ?? 0) + 1);
    const dealt = [...readers].filter(([, count]) => count >= (typeof meant === "number" ? meant : 1));
    return new Set(dealt.map(([dossierId]) => DossierId.parse(dossierId)));
  }, [store, meant]);
}

const NO_CHANGES: OutboxState = { entries: [], savedAt: new Map() };
const stayQuiet = (): (() => void) => () => undefined;

/** Whether something typed would be lost if another season or nobody's identity took this one's place. */
export function useHasUnsaved(): boolean {
  const season = useMaybeSeason();
  const outbox = season?.store.outbox;
  const desk = season?.desk;
  const changes = useSyncExternalStore(outbox?.subscribe ?? stayQuiet, outbox?.current ?? (() => NO_CHANGES));
  const isOnDesk = useSyncExternalStore(
    desk?.subscribe ?? stayQuiet,
    () => desk?.current().isUnsaved ?? false,
  );
  return isOnDesk || unsavedOf(changes).length > 0;
}

/** What is typed and not yet saved. */
export function useOutbox(): OutboxState {
  const { outbox } = useSeason().store;
  return useSyncExternalStore(outbox.subscribe, outbox.current);
}

const BY_NUMBER = new Intl.Collator("id", { numeric: true });
