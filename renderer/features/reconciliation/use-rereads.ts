import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useTasks } from "#renderer/parts/tasks.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { RereadRequest } from "#shared/bridge/reconciliation-contract.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import type { RereadPlan } from "#shared/reconciliation/rereads/reread-plan.ts";
import { createKeptBesideReport } from "./kept-beside-report.ts";
import type { RereadDraft } from "./reread-draft.ts";

/** A plan with what it was asked for. */
export interface PlannedRereads {
  readonly plan: RereadPlan;
  readonly request: RereadRequest;
  readonly draft: RereadDraft;
}

interface Rereads {
  readonly planned: PlannedRereads | null;
  readonly taskId: string | null;
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly run: (request: RereadRequest, draft: RereadDraft) => void;
}

const useKeptPlan = createKeptBesideReport<PlannedRereads>();

/** The plan last made beside this report, and the making of another. */
export function useRereads(report: PanelReport): Rereads {
  const text = useText();
  const tasks = useTasks();
  const work = useWork();
  const { client } = useHost();
  const { id: seasonId } = useSeason().workspace.season;
  const [planned, keep] = useKeptPlan(report);
  const [taskId, setTaskId] = useState<string | null>(null);
  const run = (request: RereadRequest, draft: RereadDraft): void => {
    void work.run(async () => {
      const answer = await tasks.run(text.t("rereading.task"), (id) => {
        setTaskId(id);
        return client["reconciliation.rereads"]({ ...request, seasonId, seed: report.seed, taskId: id });
      });
      if (!answer.ok) return work.refused(answer.error);
      keep({ plan: answer.value, request, draft });
      return null;
    });
  };
  return { planned, taskId, busy: work.busy, outcome: work.outcome, run };
}
