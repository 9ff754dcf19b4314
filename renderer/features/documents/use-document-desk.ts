import { useEffect, useRef, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
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

interface Making {
  readonly taskId: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

export interface DocumentDesk {
  readonly work: Work;
  readonly making: Making | null;
  readonly make: (order: DocumentOrder) => void;
  readonly cancel: () => void;
}

/** Makes one document at a time, tells how far it is, and can give it up. */
export function useDocumentDesk(paper: "F4" | "A4"): DocumentDesk {
  const text = useText();
  const { client, events, files } = useHost();
  const work = useWork();
  const [making, setMaking] = useState<Making | null>(null);
  const taskId = useRef<string | null>(null);
  useEffect(
    () =>
      events.subscribe("task.progress", ({ taskId: id, done, total }) => {
        setMaking((known) => (known?.taskId === id ? { ...known, done, total } : known));
      }),
    [events],
  );
  const { run, refused } = work;
  const make = ({ kind, memberId, name }: DocumentOrder): void => {
    const id = crypto.randomUUID();
    taskId.current = id;
    setMaking({ taskId: id, name, done: 0, total: 0 });
    void run(async () => {
      try {
        const made = await client["document.make"]({ kind, paper, memberId, taskId: id });
        if (!made.ok) return refusal(made.error);
        const saved = await files.save(made.value);
        if (!saved.ok) return refused(saved.error);
        return succeeded(text.t("documents.made", { name: saved.value.name }));
      } finally {
        setMaking(null);
      }
    });
  };
  const refusal = (error: SeasonError): Outcome | null => {
    if (error.type === "cancelled") return { tone: "info", text: text.error(error) };
    if (error.type === "member-unknown") return { tone: "error", text: text.t("documents.noSheets") };
    return refused(error);
  };
  const cancel = (): void => {
    if (taskId.current) void client["task.cancel"]({ taskId: taskId.current });
  };
  return { work, making, make, cancel };
}
