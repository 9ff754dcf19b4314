import { useCallback, useEffect, useState } from "react";
import type { Progress } from "#renderer/db/catch-up.ts";
import { createDeskStore, type DeskStore } from "#renderer/db/desk-store.ts";
import type { SheetChange } from "#renderer/db/outbox.ts";
import { openSeasonStore, type SeasonStore } from "#renderer/db/season-store.ts";
import type { HostClient, HostConnection } from "#renderer/host/connect-host.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { bindSeason } from "#renderer/host/season-client.ts";
import type { SeasonId } from "#shared/identifiers.ts";
import type { PanelRole } from "#shared/panel/panel-member.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

export type SeasonView =
  | { readonly state: "opening"; readonly progress: Progress | null }
  | { readonly state: "none" }
  | { readonly state: "open"; readonly store: SeasonStore; readonly desk: DeskStore | null }
  | { readonly state: "failed"; readonly error: SeasonError | Error };

interface SeasonViewControl {
  readonly view: SeasonView;
  readonly showSeason: (seasonId: SeasonId) => void;
  /** Tries once more to open what failed. */
  readonly reopen: () => void;
  /** Shows no season, also after the next start if the settings say so. */
  readonly leaveSeason: () => void;
}

/** In the settings, where `null` means that nobody has chosen yet: the person has left their last season. */
export const NO_SEASON_CHOSEN = "";

/** Opens the season of the last time, follows its journal, and changes to another on request. */
export function useSeasonView(rememberedId: string | null, role: PanelRole): SeasonViewControl {
  const { client, events } = useHost();
  const [view, setView] = useState<SeasonView>({ state: "opening", progress: null });
  const [wanted, setWanted] = useState({ seasonId: rememberedId, attempt: 0 });
  useEffect(() => {
    let isCurrent = true;
    let store: SeasonStore | undefined;
    let desk: DeskStore | null = null;
    const show = (next: SeasonView): void => {
      if (isCurrent) setView(next);
    };
    void openSeason(client, wanted.seasonId, (progress) => show({ state: "opening", progress })).then(
      (result) => {
        if (!result.ok)
          return show(
            result.error.type === "no-season" ? { state: "none" } : { state: "failed", error: result.error },
          );
        store = result.value;
        if (!isCurrent) return store.close();
        desk = role === "judge" ? openDesk({ client, events }, store.seasonId) : null;
        show({ state: "open", store, desk });
      },
      (cause: unknown) =>
        show({ state: "failed", error: cause instanceof Error ? cause : new Error(String(cause)) }),
    );
    return () => {
      isCurrent = false;
      desk?.flush();
      desk?.close();
      store?.close();
    };
  }, [client, events, wanted, role]);
  useFollowJournal(view.state === "open" ? view.store : undefined);
  const showSeason = useCallback((seasonId: SeasonId) => {
    setView({ state: "opening", progress: null });
    setWanted(({ attempt }) => ({ seasonId, attempt: attempt + 1 }));
  }, []);
  const reopen = useCallback(() => {
    setView({ state: "opening", progress: null });
    setWanted(({ seasonId, attempt }) => ({ seasonId, attempt: attempt + 1 }));
  }, []);
  const leaveSeason = useCallback(
    () => setWanted(({ attempt }) => ({ seasonId: NO_SEASON_CHOSEN, attempt: attempt + 1 })),
    [],
  );
  return { view, showSeason, reopen, leaveSeason };
}

async function openSeason(
  client: HostClient,
  wantedId: string | null,
  onProgress: (progress: Progress) => void,
): Promise<Result<SeasonStore, SeasonError>> {
  const selected = await selectSeason(client, wantedId);
  if (!selected.ok) return selected;
  return openSeasonStore(
    {
      current: () => client["season.current"]({}),
      readJournal: (afterSeq, limit) => client["journal.read"]({ afterSeq, limit }),
      save: (id, change, before) => sendChange(client, id, change, before),
    },
    onProgress,
  );
}

function openDesk(
  { client, events }: Pick<HostConnection, "client" | "events">,
  seasonId: SeasonId,
): DeskStore {
  const bound = bindSeason(client, seasonId);
  return createDeskStore({
    read: () => bound["desk.read"]({}),
    put: (entries) => bound["desk.put"]({ entries }),
    follow: (listener) =>
      events.subscribe("desk.grown", (grown) => {
        if (grown.seasonId === seasonId) listener(grown.entries);
      }),
  });
}

function sendChange(
  client: HostClient,
  seasonId: SeasonId,
  change: SheetChange,
  before: Hundredths | null | undefined,
) {
  const { dossierId, criterionId } = change;
  return change.type === "mark"
    ? client["sheet.mark"]({
        seasonId,
        dossierId,
        criterionId,
        mark: change.mark,
        ...(before === undefined ? {} : { before }),
      })
    : client["sheet.note"]({ seasonId, dossierId, criterionId, note: change.note });
}

async function selectSeason(client: HostClient, wantedId: string | null): Promise<Result<void, SeasonError>> {
  if (wantedId === NO_SEASON_CHOSEN) return err({ type: "no-season" });
  const current = await client["season.current"]({});
  if (current && (wantedId === null || current.season.id === wantedId)) return ok(undefined);
  const seasons = await client["season.list"]({});
  const wanted = seasons.find(({ id }) => id === wantedId) ?? (current ? undefined : seasons[0]);
  if (!wanted) return current ? ok(undefined) : err({ type: "no-season" });
  const selected = await client["season.select"]({ seasonId: wanted.id });
  return selected.ok ? ok(undefined) : selected;
}

/** Commands that answer with a file, and other windows, grow the journal without telling this page what. */
function useFollowJournal(store: SeasonStore | undefined): void {
  const { events, link } = useHost();
  useEffect(() => {
    if (!store) return;
    const stopEvents = events.subscribe("journal.grown", ({ seasonId, seq }) => {
      if (seasonId === store.seasonId) void store.refresh(seq).catch(ignoreClosed);
    });
    const stopLink = link.subscribe(() => {
      if (link.current() === "up") void store.refresh().catch(ignoreClosed);
    });
    return () => {
      stopEvents();
      stopLink();
    };
  }, [store, events, link]);
}

/** The season was closed or the host went away meanwhile; the next opening catches up. */
function ignoreClosed(): void {
  return undefined;
}
