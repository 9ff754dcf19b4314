import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Section } from "#renderer/ui/page.tsx";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import type { RereadFigures } from "#shared/reconciliation/rereads/reread-plan.ts";
import { formatPercent } from "./coefficient.ts";
import { sayFixed } from "./overview-numbers.ts";
import { usePanelNames } from "./panel-names.ts";
import { RereadComparisonTable } from "./reread-comparison.tsx";
import { RereadExport } from "./reread-export.tsx";
import { RereadPlanning } from "./reread-planning.tsx";
import { RereadTable } from "./reread-table.tsx";
import { RereadUnplaced } from "./reread-unplaced.tsx";

interface RereadOutcomeProps {
  readonly plan: RereadFigures;
  readonly report: PanelReport;
}

/** What a plan brings, which readings it holds, and what else could be done with them. */
export function RereadOutcome({ plan, report }: RereadOutcomeProps) {
  const text = useText();
  const names = usePanelNames();
  return (
    <>
      <Section title={text.t("rereading.outcome")}>
        <Sentences plan={plan} />
        {plan.comparison.length > 0 && <RereadComparisonTable plan={plan} />}
      </Section>
      {plan.rows.length > 0 && (
        <Section title={text.t("rereading.plan")}>
          <RereadExport rows={plan.rows} />
          <RereadTable plan={plan} dossiers={report.sample.dossiers} names={names} />
        </Section>
      )}
      {plan.unplaced.length > 0 && <RereadUnplaced unplaced={plan.unplaced} names={names} />}
      <RereadPlanning plan={plan} agreement={report.agreement} />
    </>
  );
}

function Sentences({ plan }: { readonly plan: RereadFigures }) {
  const text = useText();
  const { list } = useSeason().workspace.season;
  const { rows, unused, leftOver, components, perRound, comparison, k } = plan;
  const line = comparison.find(({ rule }) => rule === "line");
  const percent = (share: number): string => formatPercent(share, text.language);
  return (
    <div className="rereads-words">
      {rows.length === 0 && <p>{text.t("rereading.nothingPlaced")}</p>}
      {rows.length > 0 && line && (
        <p className="rereads-gain">
          {text.t(line.gain > 0 ? "rereading.gain" : "rereading.noGain", {
            placed: rows.length,
            list: list.name,
            before: percent(line.expectedShare - line.gain),
            after: percent(line.expectedShare),
            more: sayFixed(line.gain * k, text.language, 1),
          })}
        </p>
      )}
      {rows.length > 0 && perRound.length > 1 && (
        <p>
          {text.t("rereading.perRound", { rounds: perRound.map(text.number).join(", ") })}{" "}
          {text.t("rereading.provisional")}
        </p>
      )}
      {components > 1 && <p>{text.t("rereading.inParts", { number: components })}</p>}
      {unused > 0 && (
        <p>
          {[
            text.t("rereading.unused", { number: unused }),
            ...leftOver.map((reason) => text.t(`rereading.leftOver.${reason}`)),
          ].join(" ")}
        </p>
      )}
    </div>
  );
}
