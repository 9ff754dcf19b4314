import { useText } from "#renderer/text/text.ts";
import { Section } from "#renderer/ui/page.tsx";
import type { RereadRequest } from "#shared/bridge/reconciliation-contract.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import type { RereadFigures } from "#shared/reconciliation/rereads/reread-plan.ts";
import { usePanelNames } from "./panel-names.ts";
import { RereadComparisonTable } from "./reread-comparison.tsx";
import { RereadExport } from "./reread-export.tsx";
import { RereadPlanning } from "./reread-planning.tsx";
import { RereadTable } from "./reread-table.tsx";
import { RereadUnplaced } from "./reread-unplaced.tsx";
import { RereadWords } from "./reread-words.tsx";

interface RereadOutcomeProps {
  readonly plan: RereadFigures;
  readonly request: RereadRequest;
  readonly report: PanelReport;
}

/** What a plan brings, which readings it holds, and what else could be done with them. */
export function RereadOutcome({ plan, request, report }: RereadOutcomeProps) {
  const text = useText();
  const names = usePanelNames();
  return (
    <>
      <Section title={text.t("rereading.outcome")}>
        <RereadWords plan={plan} request={request} />
        {plan.rows.length > 0 && plan.comparison.length > 0 && <RereadComparisonTable plan={plan} />}
      </Section>
      {plan.rows.length > 0 && (
        <Section title={text.t("rereading.plan")}>
          <p className="soft rereads-words">{text.t("rereading.planText")}</p>
          <RereadExport rows={plan.rows} />
          <RereadTable plan={plan} names={names} />
        </Section>
      )}
      {plan.unplaced.length > 0 && <RereadUnplaced unplaced={plan.unplaced} names={names} />}
      <RereadPlanning plan={plan} agreement={report.agreement} />
    </>
  );
}
