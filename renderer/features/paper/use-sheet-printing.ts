import { useEffect, useRef, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { DossierId } from "#shared/identifiers.ts";

interface PrintOrder {
  readonly dossierIds: readonly DossierId[];
  readonly filled: boolean;
  readonly paper: "F4" | "A4";
}

interface Printing {
  readonly taskId: string;
  readonly number: number;
  readonly done: number;
  readonly total: number;
}

export interface SheetPrinting {
  readonly work: Work;
  readonly printing: Printing | null;
  readonly print: (order: PrintOrder) => void;
  readonly cancel: () => void;
}

/** Makes one file of paper sheets at a time, tells how far it is, and can give it up. */
export function useSheetPrinting(): SheetPrinting {
  const text = useText();
  const { client, events } = useHost();
  const saveFile = useSaveFile();
  const work = useWork();
  const [printing, setPrinting] = useState<Printing | null>(null);
  const taskId = useRef<string | null>(null);
  useEffect(
    () =>
      events.subscribe("task.progress", ({ taskId: id, done, total }) => {
        setPrinting((known) => (known?.taskId === id ? { ...known, done, total } : known));
      }),
    [events],
  );
  const { run } = work;
  const print = ({ dossierIds, filled, paper }: PrintOrder): void => {
    const id = crypto.randomUUID();
    taskId.current = id;
    setPrinting({ taskId: id, number: dossierIds.length, done: 0, total: 0 });
    void run(async () => {
      try {
        const made = await client["document.make-own"]({
          kind: "paper-sheets",
          dossierIds: [...dossierIds],
          filled,
          paper,
          taskId: id,
        });
        if (!made.ok && made.error.type === "cancelled")
          return { tone: "info", text: text.t("paper.print.cancelled") };
        return await saveFile(made);
      } finally {
        setPrinting(null);
      }
    });
  };
  const cancel = (): void => {
    if (taskId.current) void client["task.cancel"]({ taskId: taskId.current });
  };
  return { work, printing, print, cancel };
}
