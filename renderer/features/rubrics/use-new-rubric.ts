import type { HostClient } from "#renderer/host/connect-host.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { succeeded, useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";

type Beginning = Parameters<HostClient["rubric.begin-draft"]>[0];

export interface NewRubric {
  readonly work: Work;
  readonly begin: (beginning: Beginning) => void;
  readonly take: (file: NamedFile) => void;
}

/** The ways to a rubric of one's own: empty, a copy, the next version, or a file. */
export function useNewRubric({
  onReady,
  onTaken,
}: {
  readonly onReady: (id: string) => void;
  readonly onTaken?: () => void;
}): NewRubric {
  const text = useText();
  const { client } = useHost();
  const work = useWork();
  const { run, refused } = work;
  const begin = (beginning: Beginning): void => {
    void run(async () => {
      const begun = await client["rubric.begin-draft"](beginning);
      if (!begun.ok) return refused(begun.error);
      onReady(begun.value.id);
      return null;
    });
  };
  const take = (file: NamedFile): void => {
    void run(async () => {
      const taken = await client["rubric.import"]({ file });
      if (!taken.ok) return refused(taken.error);
      const { id, version, outcome } = taken.value;
      onTaken?.();
      return succeeded(text.t(`rubrics.importedAs.${outcome}`, { name: id, version: String(version) }));
    });
  };
  return { work, begin, take };
}
