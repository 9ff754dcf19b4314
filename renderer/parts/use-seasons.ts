import { useCallback, useState } from "react";
import { useLocation } from "wouter";
import type { HostClient } from "#renderer/host/connect-host.ts";
import { useHost } from "#renderer/host/host-context.ts";
import type { SeasonId } from "#shared/identifiers.ts";
import { useSession } from "./session.ts";
import { useArrival } from "./use-arrival.ts";
import { useWork, type Work } from "./use-work.ts";

export type SeasonSummary = Awaited<ReturnType<HostClient["season.list"]>>[number];

interface Seasons {
  /** `undefined` until they have been read. */
  readonly seasons: readonly SeasonSummary[] | undefined;
  readonly work: Work;
  readonly read: () => void;
  readonly select: (seasonId: SeasonId) => void;
  /** Opens a new rehearsal for the role in use. */
  readonly rehearse: (sentence: string) => void;
  /** Back to the newest real season on this computer, or to none. */
  readonly leaveRehearsal: () => void;
}

/** The seasons kept on this computer and the ways between them. */
export function useSeasons(): Seasons {
  const { client } = useHost();
  const { role, showSeason, leaveSeason, changeSettings } = useSession();
  const arrive = useArrival();
  const [, navigate] = useLocation();
  const [seasons, setSeasons] = useState<readonly SeasonSummary[]>();
  const work = useWork();
  const { run, refused } = work;
  const read = useCallback(() => {
    void run(async () => {
      setSeasons(await client["season.list"]({}));
      return null;
    });
  }, [client, run]);
  const open = async (seasonId: SeasonId) => {
    const selected = await client["season.select"]({ seasonId });
    if (!selected.ok) return refused(selected.error);
    await changeSettings({ seasonId });
    showSeason(seasonId);
    return null;
  };
  const rehearse = (sentence: string): void => {
    void run(async () => {
      const started = await client["season.start-rehearsal"]({ role });
      if (!started.ok) return refused(started.error);
      await arrive(started.value.id, sentence);
      return null;
    });
  };
  const leaveRehearsal = (): void => {
    void run(async () => {
      const real = (await client["season.list"]({})).find(({ rehearsal }) => !rehearsal);
      if (real) {
        navigate("/");
        return open(real.id);
      }
      await leaveSeason();
      navigate(role === "secretariat" ? "/season" : "/packets");
      return null;
    });
  };
  return {
    seasons,
    work,
    read,
    select: (seasonId) => void run(() => open(seasonId)),
    rehearse,
    leaveRehearsal,
  };
}
