import { useEffect, useRef, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import type { SearchResult } from "#shared/dossier/search-result.ts";

/** Hits asked for at once; typing on narrows the list faster than reading it would. */
const LIMIT = 100;

/** How often to ask again while narratives are still being read into the search. */
const AGAIN_MS = 400;

/** The host looks for nothing shorter; asking all the same lets it begin to read the narratives. */
const MIN_QUERY = 2;

interface Answer {
  readonly query: string;
  readonly result: SearchResult;
}

/**
 * The host's answer to a query, at most one question a frame. Until the answer to the newest query is there the last
 * one stays; answers that arrive out of turn are dropped. `null` without a query and where the host refuses.
 */
export function useDossierSearch(query: string, isAllowed: boolean): Answer | null {
  const { client } = useHost();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const turn = useRef(0);
  const wanted = isAllowed ? query.trim() : "";
  useEffect(() => {
    turn.current += 1;
    const own = turn.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const reply = await client["dossier.search"]({ query: wanted, limit: LIMIT }).catch(() => null);
      if (turn.current !== own) return;
      if (!reply?.ok) return setAnswer(null);
      setAnswer({ query: wanted, result: reply.value });
      if (reply.value.indexed < reply.value.searchable) timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    const frame = requestAnimationFrame(() => (wanted === "" ? setAnswer(null) : void ask()));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [client, wanted]);
  return wanted === "" || (answer && answer.query.length < MIN_QUERY) ? null : answer;
}
