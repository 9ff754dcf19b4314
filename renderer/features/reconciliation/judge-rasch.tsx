import { useText } from "#renderer/text/text.ts";
import { formatFixed, formatSigned } from "#shared/i18n/format.ts";
import type { FacetsReport } from "#shared/reconciliation/facets/facets-report.ts";
import { withheldSentence } from "#shared/reconciliation/withheld-sentence.ts";
import type { JudgeRow } from "./judge-rows.ts";

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
      <p>{text.t("reconciling.judge.raschWithheld", { why: text.t("withheld.sentence.not-estimable") })}</p>
    );
  const { severity, fit } = facets;
  return (
    <p>
      {severity.state === "withheld"
        ? text.t("reconciling.judge.raschWithheld", { why: text.say(withheldSentence(severity)) })
        : text.t("reconciling.judge.raschSeverity", {
            logits: formatSigned(-severity.severity, text.language, 2),
            points: formatSigned(severity.effectInPoints, text.language, 1),
          })}{" "}
      {severity.state === "known" &&
        severity.se !== null &&
        text.t("reconciling.judge.raschError", { error: formatFixed(severity.se, text.language, 2) })}{" "}
      {fit.state === "known" &&
        text.t(`reconciling.judge.raschFit.${fit.verdict}`, {
          infit: formatFixed(fit.infit, text.language, 2),
          outfit: formatFixed(fit.outfit, text.language, 2),
        })}
    </p>
  );
}
