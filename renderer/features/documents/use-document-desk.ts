import { useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { type RunningTask, useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
import { succeeded, useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { DocumentKind } from "#shared/documents/define-document.ts";
import type { MemberId } from "#shared/identifiers.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

export interface DocumentOrder {
  readonly kind: DocumentKind;
  readonly memberId: MemberId | null;
  readonly name: string;
}

export interface DocumentDesk {
  readonly work: Work;
  readonly making: (RunningTask & { readonly name: string }) | null;
  readonly make: (order: DocumentOrder) => void;
  readonly cancel: () => void;
}

/** Makes one document at a time, tells how far it is, and can give it up. */
export function useDocumentDesk(paper: "F4" | "A4"): DocumentDesk {
  const text = useText();
  const { client, files } = useHost();
  const tasks = useTasks();
  const work = useWork();
  const [order, setOrder] = useState<{ readonly taskId: string; readonly name: string } | null>(null);
  const task = useRunningTask(order?.taskId ?? null);
  const { run, refused } = work;
  const make = ({ kind, memberId, name }: DocumentOrder): void => {
    void run(async () => {
      const made = await tasks.run(name, (taskId) => {
        setOrder({ taskId, name });
        return client["document.make"]({ kind, paper, memberId, taskId });
      });
      if (!made.ok) return refusal(made.error);
      const saved = await files.save(made.value);
      if (!saved.ok) return refused(saved.error);
      return succeeded(text.t("documents.made", { name: saved.value.name }));
    });
  };
  const refusal = (error: SeasonError): Outcome | null => {
    if (error.type === "cancelled") return { tone: "info", text: text.error(error) };
    if (error.type === "member-unknown") return { tone: "error", text: text.t("documents.noSheets") };
    return refused(error);
  };
  const cancel = (): void => {
    if (order) tasks.cancel(order.taskId);
  };
  return { work, making: task && order ? { ...task, name: order.name } : null, make, cancel };
}
