import { useEffect, useState } from "react";
import type { HostClient } from "#renderer/host/connect-host.ts";
import { useHost } from "#renderer/host/host-context.ts";
import type { RubricError } from "#shared/rubric/rubric-error.ts";

type Answer = Extract<Awaited<ReturnType<HostClient["rubric.list"]>>, { ok: true }>["value"];
export type KnownRubric = Answer["rows"][number];

export type KnownRubrics =
  | { readonly rows: readonly KnownRubric[]; readonly unreadable: readonly string[] }
  | { readonly failure: RubricError | Error };

/** Every rubric on this computer, or why they cannot be read; `undefined` until then. */
export function useRubrics(): KnownRubrics | undefined {
  const { client } = useHost();
  const [rubrics, setRubrics] = useState<KnownRubrics>();
  useEffect(() => {
    let isCurrent = true;
    const show = (known: KnownRubrics): void => {
      if (isCurrent) setRubrics(known);
    };
    client["rubric.list"]({}).then(
      (answer) => show(answer.ok ? answer.value : { failure: answer.error }),
      (cause: unknown) => show({ failure: cause instanceof Error ? cause : new Error(String(cause)) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client]);
  return rubrics;
}

export function findRubricOf(
  rubrics: KnownRubrics | undefined,
  isWanted: (rubric: KnownRubric) => boolean,
): KnownRubric | undefined {
  return rubrics && "rows" in rubrics ? rubrics.rows.find(isWanted) : undefined;
}
