import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { Saved } from "#renderer/db/season-store.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { CriterionId, DossierId } from "#shared/identifiers.ts";
import type { Result } from "#shared/result.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

export type SaveState =
  | { readonly state: "untouched" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: string }
  | { readonly state: "failed"; readonly text: string };

export interface SheetSaver {
  readonly state: SaveState;
  readonly saveMark: (criterionId: CriterionId, mark: Hundredths | null) => void;
  /** Text in a field that is no mark, which nobody may take for saved; `null` when it is put right. */
  readonly reportText: (criterionId: CriterionId, problem: string | null) => void;
  readonly saveNote: (criterionId: CriterionId, note: string) => void;
  /** Resolves once everything typed so far has reached the host; `false` if any of it was refused. */
  readonly settled: () => Promise<boolean>;
}

/** Sends every change at once and says "saved" only when the host has it on disk. */
export function useSheetSaver(dossierId: DossierId): SheetSaver {
  const { client } = useHost();
  const { store } = useSeason();
  const text = useText();
  const [pending, setPending] = useState(0);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failures, setFailures] = useState<ReadonlyMap<string, string>>(new Map());
  const lastSave = useRef<Promise<unknown>>(Promise.resolve());
  const failed = useRef(new Set<string>());
  const save = useCallback(
    (field: string, command: () => Promise<Result<Saved, SeasonError>>) => {
      setPending((count) => count + 1);
      const note = (problem: string | null): void => {
        if (problem === null) failed.current.delete(field);
        else failed.current.add(field);
        setFailures((known) => withFailure(known, field, problem));
        setPending((count) => count - 1);
      };
      lastSave.current = store.run(command).then(
        (result) => {
          if (result.ok) setSavedAt(result.value.savedAt);
          note(result.ok ? null : text.error(result.error));
        },
        (cause: unknown) => note(text.t("app.unexpected", { detail: String(cause) })),
      );
    },
    [store, text],
  );
  useWarnBeforeLeaving(pending > 0);
  return useMemo(() => {
    const [failure] = failures.values();
    return {
      state: toState(failure, pending, savedAt),
      saveMark: (criterionId, mark) =>
        save(`mark/${criterionId}`, () => client["sheet.mark"]({ dossierId, criterionId, mark })),
      reportText: (criterionId, problem) =>
        setFailures((known) => withFailure(known, `text/${criterionId}`, problem)),
      saveNote: (criterionId, note) =>
        save(`note/${criterionId}`, () => client["sheet.note"]({ dossierId, criterionId, note })),
      settled: async () => {
        await lastSave.current;
        return failed.current.size === 0;
      },
    };
  }, [failures, pending, savedAt, save, client, dossierId]);
}

function toState(failure: string | undefined, pending: number, savedAt: string | null): SaveState {
  if (failure !== undefined) return { state: "failed", text: failure };
  if (pending > 0) return { state: "saving" };
  return savedAt === null ? { state: "untouched" } : { state: "saved", at: savedAt };
}

function withFailure(
  known: ReadonlyMap<string, string>,
  field: string,
  problem: string | null,
): ReadonlyMap<string, string> {
  if (problem === null && !known.has(field)) return known;
  const next = new Map(known);
  if (problem === null) next.delete(field);
  else next.set(field, problem);
  return next;
}

function useWarnBeforeLeaving(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isBusy]);
}
