import { useEffect, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";

/** The rubrics by which proposals can be scored, newest versions; a failure to read them is `cause`. */
export function useUsableRubrics(): {
  readonly packs: readonly RubricPack[];
  readonly cause: Error | null;
} {
  const text = useText();
  const { client } = useHost();
  const [packs, setPacks] = useState<readonly RubricPack[]>([]);
  const [cause, setCause] = useState<Error | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<readonly RubricPack[]> => {
      const list = await client["rubric.list"]({});
      if (!list.ok) throw new Error(text.error(list.error));
      const usable = list.value.rows.filter(
        ({ usable: isUsable, stage }) => isUsable && stage === "proposal-scoring",
      );
      const folders = await Promise.all(usable.map(({ id }) => client["rubric.read"]({ id })));
      return folders.flatMap((folder) => (folder.ok ? (folder.value.versions.at(-1)?.pack ?? []) : []));
    };
    read().then(
      (found) => isCurrent && setPacks(found),
      (failure: unknown) =>
        isCurrent && setCause(failure instanceof Error ? failure : new Error(String(failure))),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, text]);
  return { packs, cause };
}
