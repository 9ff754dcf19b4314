import { useMemo, useState } from "react";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { Switch } from "#renderer/ui/switch.tsx";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import type { WhatIfOutcome } from "#shared/reconciliation/what-if/what-if-outcome.ts";
import { type WhatIfNames, whatIfSentence } from "#shared/reconciliation/what-if/what-if-sentences.ts";
import { usePanelNames } from "./panel-names.ts";
import { ReconciliationFrame } from "./reconciliation-frame.tsx";
import { TaskProgress } from "./task-progress.tsx";
import { useWhatIf } from "./use-what-if.ts";
import { WhatIfForm } from "./what-if-form.tsx";
import { byChange, changesList } from "./what-if-order.ts";
import { WhatIfTable } from "./what-if-table.tsx";
import "./what-if.css";

/** What other decisions would change in the list; nothing here decides anything. */
export function WhatIfPage() {
  const text = useText();
  return (
    <ReconciliationFrame intro={text.t("reconciling.intro.whatIf")}>
      {(report) => <WhatIf report={report} />}
    </ReconciliationFrame>
  );
}

function WhatIf({ report }: { readonly report: PanelReport }) {
  const text = useText();
  const panel = usePanelNames();
  const names = useMemo(
    () => ({ dossier: panel.numberOf, judge: panel.judgeOf, criterion: panel.criterionOf }),
    [panel],
  );
  const { answers, taskId, busy, outcome, askUsual, ask, forgetOwn } = useWhatIf(report);
  const { standard, normalised, own } = answers;
  return (
    <div className="reconciliation-body">
      <Section title={text.t("whatif.page.own")}>
        <WhatIfForm busy={busy} onAsk={ask} />
        <TaskProgress label={text.t("whatif.page.task")} taskId={taskId} />
        <OutcomeNotice outcome={outcome} />
        {own.length > 0 && (
          <>
            <WhatIfTable label={text.t("whatif.page.ownTable")} outcomes={own} panel={panel} names={names} />
            <div className="row">
              <Button small onClick={forgetOwn}>
                {text.t("whatif.page.forget")}
              </Button>
            </div>
          </>
        )}
      </Section>
      {standard === null && !busy && (
        <div className="row">
          <Button look="primary" onClick={askUsual}>
            {text.t("whatif.page.run")}
          </Button>
        </div>
      )}
      {standard && (
        <Section title={text.t("whatif.page.standard")}>
          <Standard outcomes={standard} panel={panel} names={names} />
        </Section>
      )}
      {normalised.length > 0 && (
        <Section title={text.t("whatif.page.normalised")}>
          <p className="soft">{text.t("whatif.page.normalisedText")}</p>
          <WhatIfTable
            label={text.t("whatif.page.normalised")}
            outcomes={normalised}
            panel={panel}
            names={names}
            showsHarm
          />
        </Section>
      )}
    </div>
  );
}

interface StandardProps {
  readonly outcomes: readonly WhatIfOutcome[];
  readonly panel: ReturnType<typeof usePanelNames>;
  readonly names: WhatIfNames;
}

/** What changes the list most comes first. */
function Standard({ outcomes, panel, names }: StandardProps) {
  const text = useText();
  const [onlyChanging, setOnlyChanging] = useState(false);
  const sorted = useMemo(() => outcomes.toSorted(byChange), [outcomes]);
  const shown = onlyChanging ? sorted.filter(changesList) : sorted;
  const changing = outcomes.filter(changesList).length;
  const [strongest] = sorted;
  return (
    <>
      <p>
        {changing > 0 && strongest
          ? text.t("whatif.page.summary", {
              all: outcomes.length,
              number: changing,
              strongest: text.say(whatIfSentence(strongest, names)),
            })
          : text.t("whatif.page.summaryNone", { all: outcomes.length })}
      </p>
      <div className="row what-if-filter">
        <Switch value={onlyChanging} onValue={setOnlyChanging}>
          {text.t("whatif.page.onlyChanging")}
        </Switch>
        <output className="soft">
          {text.t("whatif.page.shown", { shown: shown.length, all: outcomes.length })}
        </output>
      </div>
      {shown.length === 0 ? (
        <p>{text.t("whatif.page.nothingShown")}</p>
      ) : (
        <WhatIfTable label={text.t("whatif.page.standard")} outcomes={shown} panel={panel} names={names} />
      )}
    </>
  );
}
