import { useText } from "#renderer/text/text.ts";
import type { FacetsReport } from "#shared/reconciliation/facets/facets-report.ts";
import type { JudgeRow } from "./judge-rows.ts";
import { sayFixed, saySigned } from "./overview-numbers.ts";
import { withheldSentence } from "./overview-withheld.ts";

interface JudgeRaschProps {
  readonly report: FacetsReport;
  readonly facets: JudgeRow["facets"];
}

/** A judge in the many-facet Rasch model, or why it is not computed. */
export function JudgeRasch({ report, facets }: JudgeRaschProps) {
  const text = useText();
  if (report.state === "withheld")
    return <p>{text.t("reconciling.judge.raschWithheld", { why: text.say(withheldSentence(report)) })}</p>;
  if (!facets)
    return (
      <p>
        {text.t("reconciling.judge.raschWithheld", { why: text.t("reconciling.withheld.not-estimable") })}
      </p>
    );
  const { severity, fit } = facets;
  return (
    <p>
      {severity.state === "withheld"
        ? text.t("reconciling.judge.raschWithheld", { why: text.say(withheldSentence(severity)) })
        : text.t("reconciling.judge.raschSeverity", {
            severity: saySigned(severity.severity, text.language, 2),
            points: saySigned(severity.effectInPoints, text.language, 1),
          })}{" "}
      {severity.state === "known" &&
        severity.se !== null &&
        text.t("reconciling.judge.raschError", { error: sayFixed(severity.se, text.language, 2) })}{" "}
      {fit.state === "known" &&
        text.t(`reconciling.judge.raschFit.${fit.verdict}`, {
          infit: sayFixed(fit.infit, text.language, 2),
          outfit: sayFixed(fit.outfit, text.language, 2),
        })}
    </p>
  );
}
