import { useEffect, useRef, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useTasks } from "#renderer/parts/tasks.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { Normalisation } from "#shared/reconciliation/totals/normalisation.ts";
import type { WhatIfOutcome, WhatIfScenario } from "#shared/reconciliation/what-if/what-if-outcome.ts";
import { ok } from "#shared/result.ts";
import { createKeptBesideReport } from "./kept-beside-report.ts";

/** Answers so far; `null` where nothing has been asked. */
interface WhatIfAnswers {
  readonly standard: readonly WhatIfOutcome[] | null;
  readonly normalised: readonly WhatIfOutcome[];
  /** The chair's own questions, the last one first. */
  readonly own: readonly WhatIfOutcome[];
}

interface WhatIfDesk {
  readonly answers: WhatIfAnswers;
  readonly taskId: string | null;
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly askUsual: () => void;
  readonly ask: (scenario: WhatIfScenario) => void;
  readonly forgetOwn: () => void;
}

const NOTHING: WhatIfAnswers = { standard: null, normalised: [], own: [] };
const useKeptAnswers = createKeptBesideReport<WhatIfAnswers>();
const NORMALISED: WhatIfScenario[] = Normalisation.options.map((normalisation) => ({
  type: "normalised",
  normalisation,
}));

/** What has been asked beside this report; the usual questions are asked once by themselves. */
export function useWhatIf(report: PanelReport): WhatIfDesk {
  const text = useText();
  const tasks = useTasks();
  const work = useWork();
  const { client } = useHost();
  const { id: seasonId } = useSeason().workspace.season;
  const [kept, keep] = useKeptAnswers(report);
  const [taskId, setTaskId] = useState<string | null>(null);
  const answers = kept ?? NOTHING;
  const run = (
    question: (taskId: string) => Promise<Awaited<ReturnType<typeof asked>>>,
    take: (outcomes: readonly WhatIfOutcome[]) => void,
  ): void => {
    void work.run(async () => {
      const answer = await tasks.run(text.t("whatif.page.task"), (id) => {
        setTaskId(id);
        return question(id);
      });
      if (!answer.ok) return work.refused(answer.error);
      take(answer.value);
      return null;
    });
  };
  const asked = (scenarios: WhatIfScenario[] | null, id: string) =>
    client["reconciliation.what-if"]({ seasonId, scenarios, taskId: id });
  const askUsual = (): void =>
    run(
      async (id) => {
        const standard = await asked(null, id);
        if (!standard.ok) return standard;
        const normalised = await asked(NORMALISED, id);
        return normalised.ok ? ok([...standard.value, ...normalised.value]) : normalised;
      },
      (outcomes) =>
        keep({
          ...answers,
          standard: outcomes.filter(({ scenario }) => scenario.type !== "normalised"),
          normalised: outcomes.filter(({ scenario }) => scenario.type === "normalised"),
        }),
    );
  const ask = (scenario: WhatIfScenario): void =>
    run(
      (id) => asked([scenario], id),
      (outcomes) =>
        keep({ ...answers, own: [...outcomes, ...answers.own.filter((one) => !isAbout(one, scenario))] }),
    );
  const askedFor = useRef<PanelReport | null>(null);
  useEffect(() => {
    if (kept !== null || work.busy || askedFor.current === report) return;
    askedFor.current = report;
    askUsual();
  });
  return {
    answers,
    taskId,
    busy: work.busy,
    outcome: work.outcome,
    askUsual,
    ask,
    forgetOwn: () => keep({ ...answers, own: [] }),
  };
}

function isAbout({ scenario }: WhatIfOutcome, asked: WhatIfScenario): boolean {
  return JSON.stringify(scenario) === JSON.stringify(asked);
}
