import { useEffect, useState } from "react";
import type { output } from "zod";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import type { HostContract } from "#shared/bridge/host-contract.ts";
import type { KnownError } from "#shared/i18n/error-message.ts";

type Value<Method extends keyof HostContract> = Extract<
  output<HostContract[Method]["output"]>,
  { ok: true }
>["value"];

export type LatestPairs = NonNullable<Value<"duplicates.pairs">>;
export type PairTexts = Value<"duplicates.passages">;

/** What was read: `undefined` while it is under way. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly failure: KnownError | Error | null;
}

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: KnownError };

/** Asks once for each key; an answer to an earlier key is passed over. */
export function useAsked<T>(ask: () => Promise<Answer<T>>, key: string): Asked<T> {
  const [asked, setAsked] = useState<Asked<T> & { readonly key: string }>({
    value: undefined,
    failure: null,
    key,
  });
  useEffect(() => {
    let isCurrent = true;
    const take = (next: Asked<T>): void => {
      if (isCurrent) setAsked({ ...next, key });
    };
    ask().then(
      (answer) =>
        take(
          answer.ok ? { value: answer.value, failure: null } : { value: undefined, failure: answer.error },
        ),
      (cause: unknown) =>
        take({ value: undefined, failure: cause instanceof Error ? cause : new Error(String(cause)) }),
    );
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the key says what is asked
  }, [key]);
  return asked.key === key ? asked : { value: undefined, failure: null };
}

/** The pairs of the latest search, read again after a search, a revision, or when `round` counts up. */
export function useLatestPairs(round: number): Asked<LatestPairs | null> {
  const { client } = useHost();
  const { status, season } = useSeason().workspace;
  return useAsked<LatestPairs | null>(
    () => client["duplicates.pairs"]({ seasonId: season.id }),
    `${season.id} ${status.duplicates?.at ?? ""} ${status.revision} ${round}`,
  );
}

export function usePairTexts(a: string, b: string): Asked<PairTexts> {
  const { client } = useHost();
  const { season } = useSeason().workspace;
  return useAsked<PairTexts>(
    () => client["duplicates.passages"]({ seasonId: season.id, a, b }),
    `${season.id} ${a} ${b}`,
  );
}
