import { type Dispatch, useReducer, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { type RunningTask, useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import {
  EMPTY_WIZARD,
  type ImportWizard,
  type ReadTable,
  reduceWizard,
  type WizardAct,
} from "./import-wizard.ts";

export interface ReadOptions {
  readonly sheet: string | null;
  readonly encoding: ReadTable["encoding"];
  readonly separator: ReadTable["separator"];
}

type ImportWork = "reading" | "checking" | "applying";

export interface ImportDesk {
  readonly wizard: ImportWizard;
  readonly dispatch: Dispatch<WizardAct>;
  readonly work: Work;
  /** What runs right now, with the host's progress. */
  readonly running: (RunningTask & { readonly kind: ImportWork; readonly cancel: () => void }) | null;
  readonly read: (file: NamedFile, options: ReadOptions) => void;
  readonly check: () => void;
  readonly apply: () => void;
}

export const AS_GUESSED: ReadOptions = { sheet: null, encoding: null, separator: null };

/** An import from the chosen file to what the season then holds. */
export function useImport(): ImportDesk {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const tasks = useTasks();
  const work = useWork();
  const [wizard, dispatch] = useReducer(reduceWizard, EMPTY_WIZARD);
  const [task, setTask] = useState<{ readonly id: string; readonly kind: ImportWork } | null>(null);
  const progress = useRunningTask(task?.id ?? null);
  const { table, mapping } = wizard;

  const read = (file: NamedFile, { sheet, encoding, separator }: ReadOptions): void => {
    void work.run(async () => {
      const answer = await tasks.run(text.t("intake.reading", { name: file.name }), (taskId) => {
        setTask({ id: taskId, kind: "reading" });
        return client["intake.read-table"]({
          file,
          purpose: "proposals",
          sheet,
          encoding: knownEncoding(encoding),
          separator: knownSeparator(separator),
          taskId,
        });
      });
      if (!answer.ok) return work.refused(answer.error);
      dispatch({ type: "table-read", file, table: answer.value });
      return null;
    });
  };
  const check = (): void => {
    if (!table || !mapping) return;
    void work.run(async () => {
      const answer = await tasks.run(text.t("intake.checking"), (taskId) => {
        setTask({ id: taskId, kind: "checking" });
        return client["intake.preview"]({ tableId: table.tableId, mapping, taskId });
      });
      if (!answer.ok) return work.refused(answer.error);
      dispatch({ type: "previewed", preview: answer.value });
      return null;
    });
  };
  const apply = (): void => {
    const { preview, accepted } = wizard;
    if (!table || !mapping || !preview?.difference) return;
    const { added } = preview.difference;
    void work.run(async () => {
      const answer = await tasks.run(text.t("intake.applying"), (taskId) => {
        setTask({ id: taskId, kind: "applying" });
        return store.run(() =>
          client["intake.apply"]({ tableId: table.tableId, mapping, accepted: [...accepted], taskId }),
        );
      });
      if (!answer.ok) return work.refused(answer.error);
      dispatch({ type: "applied", applied: { added, changed: accepted.size } });
      return null;
    });
  };
  return {
    wizard,
    dispatch,
    work,
    running: task && progress && { ...progress, kind: task.kind, cancel: () => tasks.cancel(task.id) },
    read,
    check,
    apply,
  };
}

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export const SEPARATORS = [",", ";", "\t", "|"] as const;

function knownEncoding(encoding: string | null) {
  return ENCODINGS.find((known) => known === encoding) ?? null;
}

function knownSeparator(separator: string | null) {
  return SEPARATORS.find((known) => known === separator) ?? null;
}
