import { useEffect } from "react";
import type { SeasonDatabase } from "#renderer/db/season-database.ts";
import { setEventTypeSource } from "./fault-report.ts";

const REPORTED = 20;

/** Lets a fault report say which kinds of events came last in the open season. */
export function useEventTypeSource(database: SeasonDatabase | undefined): void {
  useEffect(() => {
    if (!database) return;
    setEventTypeSource(async () => {
      const { auditBlocks } = database;
      const last = await auditBlocks.orderBy("firstSeq").last();
      const before = last && (await auditBlocks.where("firstSeq").below(last.firstSeq).last());
      const events = [...(before?.events ?? []), ...(last?.events ?? [])];
      return events.slice(-REPORTED).map(({ event }) => event.type);
    });
    return () => setEventTypeSource(null);
  }, [database]);
}
