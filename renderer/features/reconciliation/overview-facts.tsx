import { useText } from "#renderer/text/text.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { expectedRight, type OverviewRow } from "./overview-rows.ts";

interface OverviewFactsProps {
  readonly report: PanelReport;
  readonly rows: readonly OverviewRow[];
}

/** What can be said of the line at a glance; nothing where the line is withheld, for the notice says why. */
export function OverviewFacts({ report, rows }: OverviewFactsProps) {
  const text = useText();
  const { line } = report;
  if (line.state === "withheld") return null;
  const { right, listed, best } = expectedRight(rows, line);
  return (
    <dl className="overview-facts" aria-label={text.t("reconciling.fact.label")}>
      <Fact
        figure={text.number(line.counts.in)}
        name={text.t("reconciling.fact.in")}
        note={text.t("reconciling.fact.inText")}
      />
      <Fact
        figure={text.number(line.counts.line)}
        name={text.t("reconciling.fact.line")}
        note={text.t("reconciling.fact.lineText")}
      />
      <Fact
        figure={text.number(line.counts.out)}
        name={text.t("reconciling.fact.out")}
        note={text.t("reconciling.fact.outText")}
      />
      <Fact
        figure={text.t("reconciling.fact.right", { right, listed })}
        name={text.t("reconciling.fact.rightName")}
        note={text.t("reconciling.fact.rightText", { k: line.k, best })}
      />
    </dl>
  );
}

interface FactProps {
  readonly figure: string;
  readonly name: string;
  readonly note: string;
}

function Fact({ figure, name, note }: FactProps) {
  return (
    <div className="overview-fact">
      <dt>{name}</dt>
      <dd className="overview-fact-figure">{figure}</dd>
      <dd className="soft">{note}</dd>
    </div>
  );
}
