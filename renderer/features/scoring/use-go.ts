import { useCallback } from "react";
import { useLocation } from "wouter";
import { nextUnscored, type QueueRow } from "#renderer/desk/judge-queue.ts";

export type Go = (to: "previous" | "following" | "unscored") => void;

/** Walks through the judge's list, or to the next dossier that asks for marks. */
export function useGo(queue: readonly QueueRow[], row: QueueRow): Go {
  const [, navigate] = useLocation();
  return useCallback(
    (to) => {
      const target =
        to === "unscored"
          ? nextUnscored(queue, row.dossier.id)
          : queue[queue.indexOf(row) + (to === "following" ? 1 : -1)];
      if (target) navigate(`/dossiers/${target.dossier.id}`);
    },
    [queue, row, navigate],
  );
}
