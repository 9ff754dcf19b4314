import { useEffect, useRef, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { MAX_QUERY, type SearchResult } from "#shared/dossier/search-result.ts";

/** Hits asked for at once; typing on narrows the list faster than reading it would. */
const LIMIT = 100;

/** How often to ask again while narratives are still being read into the search. */
const AGAIN_MS = 400;

/** The host looks for nothing shorter; asking all the same lets it begin to read the narratives. */
const MIN_QUERY = 2;

interface DossierSearch {
  /** `null` without a query and until the narratives have been looked through. */
  readonly answer: { readonly query: string; readonly result: SearchResult } | null;
  /** The host could not look through the narratives. */
  readonly hasFailed: boolean;
}

const NO_ANSWER: DossierSearch = { answer: null, hasFailed: false };

/**
 * The host's answer to a query, at most one question a frame. Until the answer to the newest query is there the last
 * one stays; answers that arrive out of turn are dropped. Of a longer query only what the host takes is looked for.
 */
export function useDossierSearch(query: string, isAllowed: boolean): DossierSearch {
  const { client } = useHost();
  const [search, setSearch] = useState(NO_ANSWER);
  const turn = useRef(0);
  const wanted = isAllowed ? query.trim().slice(0, MAX_QUERY) : "";
  useEffect(() => {
    turn.current += 1;
    const own = turn.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const reply = await client["dossier.search"]({ query: wanted, limit: LIMIT }).catch(() => null);
      if (turn.current !== own) return;
      if (!reply?.ok) return setSearch({ answer: null, hasFailed: true });
      setSearch({ answer: { query: wanted, result: reply.value }, hasFailed: false });
      if (reply.value.indexed < reply.value.searchable) timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    const frame = requestAnimationFrame(() => (wanted === "" ? setSearch(NO_ANSWER) : void ask()));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [client, wanted]);
  const isTooShort = search.answer !== null && search.answer.query.length < MIN_QUERY;
  return wanted === "" || isTooShort ? NO_ANSWER : search;
}
