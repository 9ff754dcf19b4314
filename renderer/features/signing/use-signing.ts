import { useRef, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { saveBlob } from "#renderer/host/save-blob.ts";
import { type RunningTask, useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
import { succeeded, useWork, type Work } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import { ok, type Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { type DeskPaper, ownSigner, paperState, signedName, signingProgress } from "./desk-paper.ts";
import { type Proposal, type SigningDraft, toWish, toWishAmongMany } from "./signing-draft.ts";
import type { Desk } from "./use-desk.ts";
import { zipFiles } from "./zip-files.ts";

export interface Signing {
  readonly work: Work;
  readonly running: (RunningTask & { readonly label: string }) | null;
  readonly cancel: () => void;
  readonly sign: (paper: DeskPaper, draft: SigningDraft, proposal: Proposal) => void;
  readonly signAll: (draft: SigningDraft, proposal: Proposal) => void;
  readonly save: (paper: DeskPaper) => void;
  readonly reserve: (paper: DeskPaper, name: string) => void;
  readonly close: (paper: DeskPaper) => void;
}

type Made = Result<DeskPaper["file"], SeasonError>;

/** The acts of the sign desk; what was signed stays on it even if saving was given up. */
export function useSigning(desk: Desk): Signing {
  const text = useText();
  const { client, files } = useHost();
  const tasks = useTasks();
  const work = useWork();
  const { run, refused } = work;
  const [task, setTask] = useState<{ readonly id: string; readonly label: string } | null>(null);
  const running = useRunningTask(task?.id ?? null);
  const isCancelled = useRef(false);

  const keep = async (paper: DeskPaper): Promise<Outcome | null> => {
    const saved = await files.save(paper.file);
    if (!saved.ok) return refused(saved.error);
    desk.change(paper.id, { isUnsaved: false });
    return succeeded(
      [text.t("signing.signedAndSaved", { name: saved.value.name }), progressOf(paper)].join(" ").trim(),
    );
  };
  const take = async (paper: DeskPaper, made: Made, isSigned: boolean): Promise<Outcome | null> => {
    if (!made.ok) return refused(made.error);
    const file = { ...made.value, name: signedName(made.value.name) };
    return keep(await desk.replace(paper.id, isSigned ? file : made.value, isSigned));
  };
  const begin = (id: string, label: string): void => {
    isCancelled.current = false;
    setTask({ id, label });
  };

  return {
    work,
    running: running && task ? { ...running, label: task.label } : null,
    cancel: () => {
      isCancelled.current = true;
      if (task) tasks.cancel(task.id);
    },
    sign: (paper, draft, proposal) =>
      void run(async () => {
        const label = text.t("signing.signing", { name: paper.file.name });
        const made = await tasks.run(label, (taskId) => {
          begin(taskId, label);
          return client["document.sign"]({ file: paper.file, wish: toWish(draft, proposal), taskId });
        });
        return take(paper, made, true);
      }),
    signAll: (draft, proposal) => void run(() => signMany(draft, proposal)),
    save: (paper) => void run(() => keep(paper)),
    reserve: (paper, name) =>
      void run(async () => {
        const made = await client["document.reserve-field"]({ file: paper.file, name });
        const outcome = await take(paper, made, paper.isSigned);
        // Kept or not, the person must know that the page will show nothing of this signature.
        return made.ok && !made.value.isVisible && outcome?.tone !== "error"
          ? { tone: "success", text: text.t("signing.reservedUnseen") }
          : outcome;
      }),
    close: (paper) =>
      void run(async () => take(paper, await client["document.close"]({ file: paper.file }), paper.isSigned)),
  };

  async function signMany(draft: SigningDraft, proposal: Proposal): Promise<Outcome | null> {
    const ready = desk.papers.filter((paper) => paperState(paper) === "ready");
    const label = text.t("signing.signingMany", { number: ready.length });
    const signed: DeskPaper[] = [];
    let refusals = 0;
    await tasks.run(label, async (taskId) => {
      begin(taskId, label);
      for (const paper of ready) {
        if (isCancelled.current) break;
        const made = await client["document.sign"]({ file: paper.file, wish: wishFor(paper), taskId });
        if (made.ok) {
          const file = { ...made.value, name: signedName(made.value.name) };
          signed.push(await desk.replace(paper.id, file, true));
        } else if (made.error.type === "cancelled") break;
        else {
          desk.change(paper.id, { refusal: made.error });
          refusals += 1;
        }
      }
      return ok(null);
    });
    return saveMany(signed, refusals);

    function wishFor({ inspected }: DeskPaper) {
      const signer = inspected.ok ? ownSigner(inspected.value) : null;
      return toWishAmongMany(draft, proposal, signer?.role ?? null);
    }
  }

  async function saveMany(signed: readonly DeskPaper[], refusals: number): Promise<Outcome | null> {
    const lost = refusals > 0 ? text.t("signing.refusedMany", { number: refusals }) : "";
    if (signed.length === 0) return lost === "" ? null : { tone: "error", text: lost };
    const blob = await zipFiles(signed.map(({ file }) => file));
    const saved = await saveBlob(files, text.t("signing.zipName"), blob);
    if (!saved.ok) return refused(saved.error);
    for (const { id } of signed) desk.change(id, { isUnsaved: false });
    const done = text.t("signing.signedMany", { number: signed.length, name: saved.value.name });
    return { tone: lost === "" ? "success" : "warning", text: [done, lost].join(" ").trim() };
  }

  function progressOf({ inspected }: DeskPaper): string {
    if (!inspected.ok || inspected.value.report.required.length === 0) return "";
    const { signed, needed, next } = signingProgress(inspected.value);
    const sentence = text.t("signing.progress", { signed, needed });
    return next === null ? sentence : `${sentence} ${text.t("signing.next", { name: next })}`;
  }
}
