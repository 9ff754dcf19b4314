import { useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { type RunningTask, useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { DossierId } from "#shared/identifiers.ts";

interface PrintOrder {
  readonly dossierIds: readonly DossierId[];
  readonly filled: boolean;
  readonly paper: "F4" | "A4";
}

export interface SheetPrinting {
  readonly work: Work;
  readonly printing: (RunningTask & { readonly number: number }) | null;
  readonly print: (order: PrintOrder) => void;
  readonly cancel: () => void;
}

/** Makes one file of paper sheets at a time, tells how far it is, and can give it up. */
export function useSheetPrinting(): SheetPrinting {
  const text = useText();
  const { client } = useHost();
  const tasks = useTasks();
  const saveFile = useSaveFile();
  const work = useWork();
  const [order, setOrder] = useState<{ readonly taskId: string; readonly number: number } | null>(null);
  const task = useRunningTask(order?.taskId ?? null);
  const { run } = work;
  const print = ({ dossierIds, filled, paper }: PrintOrder): void => {
    void run(async () => {
      const made = await tasks.run(text.t("paper.title"), (taskId) => {
        setOrder({ taskId, number: dossierIds.length });
        return client["document.make-own"]({
          kind: "paper-sheets",
          dossierIds: [...dossierIds],
          filled,
          paper,
          language: text.language,
          taskId,
        });
      });
      if (!made.ok && made.error.type === "cancelled")
        return { tone: "info", text: text.t("paper.print.cancelled") };
      return saveFile(made);
    });
  };
  const cancel = (): void => {
    if (order) tasks.cancel(order.taskId);
  };
  return { work, printing: task && order ? { ...task, number: order.number } : null, print, cancel };
}
