import { useEffect, useState } from "react";
import type { HostClient } from "#renderer/host/connect-host.ts";
import { useHost } from "#renderer/host/host-context.ts";

export type KnownRubric = Awaited<ReturnType<HostClient["rubric.list"]>>[number];

/** Every rubric on this computer; `undefined` until they have been read. */
export function useRubrics(): readonly KnownRubric[] | undefined {
  const { client } = useHost();
  const [rubrics, setRubrics] = useState<readonly KnownRubric[]>();
  useEffect(() => {
    let isCurrent = true;
    client["rubric.list"]({}).then(
      (list) => isCurrent && setRubrics(list),
      () => isCurrent && setRubrics([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [client]);
  return rubrics;
}
