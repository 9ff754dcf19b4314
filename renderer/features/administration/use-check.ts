import { useEffect, useState } from "react";
import type { output } from "zod";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import type { KnownRuleSet } from "#shared/bridge/administration-contract.ts";
import type { HostContract } from "#shared/bridge/host-contract.ts";
import type { KnownError } from "#shared/i18n/error-message.ts";

type Answer = output<HostContract["administration.findings"]["output"]>;
export type LatestCheck = NonNullable<Extract<Answer, { ok: true }>["value"]>;

/** What was read: `undefined` while it is under way. */
interface Asked<T> {
  readonly value: T | undefined;
  readonly failure: KnownError | Error | null;
}

/** The findings of the latest check, read again after a check and after every revision of the season. */
export function useLatestCheck(): Asked<LatestCheck | null> {
  const { client } = useHost();
  const { status, season } = useSeason().workspace;
  const [asked, setAsked] = useState<Asked<LatestCheck | null>>({ value: undefined, failure: null });
  // Either of them changing means that the answer may be another.
  const state = `${status.check?.at ?? ""}/${status.revision}`;
  useEffect(() => {
    let isCurrent = true;
    const take = (next: Asked<LatestCheck | null>): void => {
      if (isCurrent && state !== "") setAsked(next);
    };
    client["administration.findings"]({ seasonId: season.id }).then(
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
  }, [client, season.id, state]);
  return asked;
}

interface RuleSets {
  readonly sets: readonly KnownRuleSet[] | undefined;
  readonly failure: Error | null;
  readonly reload: () => void;
}

/** The rule sets of this computer. */
export function useRuleSets(): RuleSets {
  const { client } = useHost();
  const [sets, setSets] = useState<readonly KnownRuleSet[]>();
  const [failure, setFailure] = useState<Error | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    client["administration.rules"]({}).then(
      (known) => {
        if (isCurrent && round >= 0) setSets(known);
      },
      (cause: unknown) => {
        if (isCurrent) setFailure(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [client, round]);
  return { sets, failure, reload: () => setRound((last) => last + 1) };
}
