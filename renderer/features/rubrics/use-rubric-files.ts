import { useHost } from "#renderer/host/host-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useTasks } from "#renderer/parts/tasks.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";

interface RubricFiles {
  readonly work: Work;
  readonly exportFile: (version: number | "draft") => void;
  readonly print: (version: number | "draft") => void;
}

export function useRubricFiles(id: string, name: string): RubricFiles {
  const text = useText();
  const { client } = useHost();
  const { settings } = useSession();
  const tasks = useTasks();
  const save = useSaveFile();
  const work = useWork();
  const { paper } = settings;
  return {
    work,
    exportFile: (version) => {
      void work.run(async () => save(await client["rubric.export"]({ id, version })));
    },
    print: (version) => {
      void work.run(async () =>
        save(
          await tasks.run(text.t("rubrics.printing", { name }), (taskId) =>
            client["rubric.print"]({ id, version, paper, taskId }),
          ),
        ),
      );
    },
  };
}
