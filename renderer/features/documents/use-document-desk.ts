import { useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { type RunningTask, useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
import { useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { DocumentDetails, Signatory } from "#shared/documents/document-details.ts";
import type { DocumentKind } from "#shared/documents/document-kind.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import type { DossierId, MemberId } from "#shared/identifiers.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { nextSignatory } from "./signatories.ts";

export interface DocumentOrder {
  readonly kind: DocumentKind;
  /** How the document is called while it is made. */
  readonly name: string;
  readonly paper: "F4" | "A4";
  readonly language: Language;
  readonly memberId: MemberId | null;
  readonly dossierId: DossierId | null;
  readonly group: string | null;
  readonly details: DocumentDetails;
  /** The name of whoever signs at once; `null` makes it unsigned. */
  readonly signedBy: string | null;
}

/** What has just been saved and what is left to do with it. */
export interface MadeDocument {
  readonly fileName: string;
  readonly isSigned: boolean;
  readonly next: Signatory | null;
}

export interface DocumentDesk {
  readonly work: Work;
  readonly making: RunningTask | null;
  readonly made: MadeDocument | null;
  readonly make: (order: DocumentOrder) => void;
  readonly cancel: () => void;
}

/** Makes one document at a time, tells how far it is, and can give it up. */
export function useDocumentDesk(): DocumentDesk {
  const text = useText();
  const { client, files } = useHost();
  const tasks = useTasks();
  const work = useWork();
  const [taskId, setTaskId] = useState<string | null>(null);
  const [made, setMade] = useState<MadeDocument | null>(null);
  const task = useRunningTask(taskId);
  const { run, refused } = work;
  const make = ({ name, signedBy, details, ...order }: DocumentOrder): void => {
    setMade(null);
    void run(async () => {
      const isSigned = signedBy !== null;
      const result = await tasks.run(name, (id) => {
        setTaskId(id);
        return client["document.make"]({ ...order, details, isSigned, taskId: id });
      });
      if (!result.ok) return refusal(result.error);
      const saved = await files.save(result.value);
      if (!saved.ok) return refused(saved.error);
      const next = nextSignatory(details.signatories, signedBy);
      setMade({ fileName: saved.value.name, isSigned, next });
      return null;
    });
  };
  const refusal = (error: SeasonError): Outcome | null => {
    if (error.type === "cancelled") return { tone: "info", text: text.error(error) };
    if (error.type === "member-unknown") return { tone: "error", text: text.t("making.nothing") };
    return refused(error);
  };
  const cancel = (): void => {
    if (taskId !== null) tasks.cancel(taskId);
  };
  return { work, making: task, made, make, cancel };
}
