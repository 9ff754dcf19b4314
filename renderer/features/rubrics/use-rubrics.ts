import { useCallback, useEffect, useRef, useState } from "react";
import type { HostClient } from "#renderer/host/connect-host.ts";
import { useHost } from "#renderer/host/host-context.ts";
import type { RubricRow } from "#shared/bridge/rubric-contract.ts";
import type { RubricError } from "#shared/rubric/rubric-error.ts";

type Answer = Awaited<ReturnType<HostClient["rubric.read"]>>;
export type RubricFolder = Extract<Answer, { ok: true }>["value"];

/** What was loaded, or why it was not; `undefined` while it loads. */
export type Loaded<T> = { readonly value: T } | { readonly failure: RubricError | Error } | undefined;

interface Reloading<T> {
  readonly loaded: Loaded<T>;
  readonly reload: () => void;
}

interface RubricRows {
  readonly rows: readonly RubricRow[];
  /** Names of files that are damaged. */
  readonly unreadable: readonly string[];
}

export function useRubricList(): Reloading<RubricRows> {
  const { client } = useHost();
  const read = useCallback(async () => {
    const answer = await client["rubric.list"]({});
    return answer.ok ? { value: answer.value } : { failure: answer.error };
  }, [client]);
  return useLoaded(read);
}

export function useRubricFolder(id: string): Reloading<RubricFolder> {
  const { client } = useHost();
  const read = useCallback(async () => {
    const answer = await client["rubric.read"]({ id });
    return answer.ok ? { value: answer.value } : { failure: answer.error };
  }, [client, id]);
  return useLoaded(read);
}

function useLoaded<T>(read: () => Promise<NonNullable<Loaded<T>>>): Reloading<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>();
  const isMounted = useRef(true);
  const reload = useCallback(() => {
    const show = (answer: NonNullable<Loaded<T>>): void => {
      if (isMounted.current) setLoaded(answer);
    };
    read().then(show, (cause: unknown) =>
      show({ failure: cause instanceof Error ? cause : new Error(String(cause)) }),
    );
  }, [read]);
  useEffect(() => {
    isMounted.current = true;
    reload();
    return () => {
      isMounted.current = false;
    };
  }, [reload]);
  return { loaded, reload };
}
