import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { SeasonDatabase } from "#renderer/db/season-database.ts";
import type { DossierId, MemberId } from "#shared/identifiers.ts";
import { foldMarkHistory, type HistoryStep, NO_HISTORY } from "./mark-history.ts";

/** The changes of one own sheet, oldest first; `undefined` while the journal is read. */
export function useMarkHistory(dossierId: DossierId, memberId: MemberId): readonly HistoryStep[] | undefined {
  const { database } = useSeason().store;
  const read = useMemo(
    () => createReader(database, { dossierId, memberId }),
    [database, dossierId, memberId],
  );
  return useLiveQuery(read, [read]);
}

/** Reads the whole journal once and from then on only the block that grows, for each mark asks again. */
function createReader({ auditBlocks }: SeasonDatabase, own: Parameters<typeof foldMarkHistory>[1]) {
  let history = NO_HISTORY;
  let openBlock = 0;
  let lastSeq = 0;
  return async (): Promise<readonly HistoryStep[]> => {
    const blocks = await auditBlocks.where("firstSeq").aboveOrEqual(openBlock).sortBy("firstSeq");
    const fresh = blocks.flatMap(({ events }) => events).filter(({ seq }) => seq > lastSeq);
    history = foldMarkHistory(fresh, own, history);
    openBlock = blocks.at(-1)?.firstSeq ?? openBlock;
    lastSeq = fresh.at(-1)?.seq ?? lastSeq;
    return history.steps;
  };
}
