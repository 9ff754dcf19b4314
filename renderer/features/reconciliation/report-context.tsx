import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useTasks } from "#renderer/parts/tasks.tsx";
import { useText } from "#renderer/text/text.ts";
import type { KnownError } from "#shared/i18n/error-message.ts";
import { DEFAULT_SEED } from "#shared/reconciliation/ranks/draw-ranks.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";

/** The figures as last computed, and the computation under way. They are kept in the window only. */
export interface ReportState {
  readonly report: PanelReport | null;
  /** Something was merged, excluded or decided since. */
  readonly isStale: boolean;
  readonly taskId: string | null;
  readonly error: KnownError | null;
  readonly failure: Error | null;
  readonly compute: () => void;
}

const ReportContext = createContext<ReportState | null>(null);

interface Computed {
  readonly report: PanelReport;
  readonly headHash: string;
}

interface Trouble {
  readonly error: KnownError | null;
  readonly failure: Error | null;
  /** What had been merged and decided by then; later it is worth another try. */
  readonly headHash: string;
}

/** Keeps the figures while the chair goes from page to page. */
export function ReportProvider({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const tasks = useTasks();
  const { client } = useHost();
  const { workspace } = useSeason();
  const { id: seasonId } = workspace.season;
  const headHash = workspace.head.hash;
  const [computed, setComputed] = useState<Computed | null>(null);
  const [taskId, setTaskId] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const compute = useCallback(() => {
    setTrouble(null);
    tasks
      .run(text.t("reconciling.task"), (id) => {
        setTaskId(id);
        return client["reconciliation.report"]({ seasonId, seed: DEFAULT_SEED, taskId: id });
      })
      .then(
        (answer) => {
          if (answer.ok) setComputed({ report: answer.value, headHash });
          else setTrouble({ error: answer.error, failure: null, headHash });
        },
        (cause: unknown) =>
          setTrouble({
            error: null,
            failure: cause instanceof Error ? cause : new Error(String(cause)),
            headHash,
          }),
      )
      .finally(() => setTaskId(null));
  }, [tasks, text, client, seasonId, headHash]);
  const isRecent = trouble?.headHash === headHash;
  const error = isRecent ? trouble.error : null;
  const failure = isRecent ? trouble.failure : null;
  const state = useMemo(
    () => ({
      report: computed?.report ?? null,
      isStale: computed !== null && computed.headHash !== headHash,
      taskId,
      error,
      failure,
      compute,
    }),
    [computed, headHash, taskId, error, failure, compute],
  );
  return <ReportContext value={state}>{children}</ReportContext>;
}

/** The figures; the first page that asks begins the computation. */
export function useReport(): ReportState {
  const state = use(ReportContext);
  if (!state) throw new Error("ReportProvider is missing");
  const { report, taskId, error, failure, compute } = state;
  const isWanted = report === null && taskId === null && error === null && failure === null;
  const asked = useRef<(() => void) | null>(null);
  useEffect(() => {
    // Effects may run twice; the computation is another one only over other marks and decisions.
    if (!isWanted || asked.current === compute) return;
    asked.current = compute;
    compute();
  }, [isWanted, compute]);
  return state;
}
