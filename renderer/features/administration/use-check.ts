import { useCallback, useEffect, useState } from "react";
import type { output } from "zod";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import type { HostContract } from "#shared/bridge/host-contract.ts";
import type { KnownError } from "#shared/i18n/error-message.ts";
import type { Result } from "#shared/result.ts";

type Answer = output<HostContract["administration.findings"]["output"]>;
export type LatestCheck = NonNullable<Extract<Answer, { ok: true }>["value"]>;

interface Asked<T> {
  /** `undefined` while it is under way. */
  readonly value: T | undefined;
  readonly failure: KnownError | Error | null;
  readonly reload: () => void;
}

/** The findings of the latest check, read again after a check, after every revision of the season and on `reload`. */
export function useLatestCheck() {
  const { client } = useHost();
  const { status, season } = useSeason().workspace;
  const ask = useCallback(
    () => client["administration.findings"]({ seasonId: season.id }),
    [client, season.id],
  );
  return useAsked(ask, `${status.check?.at}/${status.revision}`);
}

/** The rule sets of this computer. */
export function useRuleSets() {
  const { client } = useHost();
  const ask = useCallback(() => client["administration.rules"]({}), [client]);
  return useAsked(ask, "");
}

/** What the host answers; asked again when `state` changes. What was read stays in view until then, a failure does not. */
function useAsked<T>(ask: () => Promise<Result<T, KnownError>>, state: string): Asked<T> {
  const [round, setRound] = useState(0);
  const question = `${state}/${round}`;
  const [asked, setAsked] = useState<Answered<T>>({ question, value: undefined, failure: null });
  useEffect(() => {
    let isCurrent = true;
    const take = (next: Omit<Answered<T>, "question">): void => {
      if (isCurrent) setAsked({ question, ...next });
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
  }, [ask, question]);
  return {
    value: asked.value,
    failure: asked.question === question ? asked.failure : null,
    reload: () => setRound((last) => last + 1),
  };
}

interface Answered<T> {
  readonly question: string;
  readonly value: T | undefined;
  readonly failure: KnownError | Error | null;
}
