import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { formatFixed } from "#shared/i18n/format.ts";
import { diagnosisSentence } from "#shared/reconciliation/diagnostics/diagnosis-sentence.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import type { JudgeRow } from "./judge-rows.ts";

interface JudgeSummaryProps {
  readonly report: PanelReport;
  readonly rows: readonly JudgeRow[];
}

/** The panel in a few sentences. */
export function JudgeSummary({ report, rows }: JudgeSummaryProps) {
  const text = useText();
  const { severity, diagnostics } = report;
  const flagged = rows.filter(
    ({ figures }) => figures.severity.state === "known" && figures.severity.flagged,
  ).length;
  return (
    <>
      {severity.isSingular && <Notice tone="info">{text.t("reconciling.notice.singular")}</Notice>}
      <div className="judge-summary">
        {severity.sd && (
          <p>
            {text.t("reconciling.judge.summary", {
              judge: formatFixed(severity.sd.judge, text.language, 1),
              residual: formatFixed(severity.sd.residual, text.language, 1),
            })}{" "}
            {flagged === 0
              ? text.t("reconciling.judge.noneFlagged")
              : text.t("reconciling.judge.flagged", { number: flagged })}
          </p>
        )}
        {"judges" in diagnostics && (
          <>
            {diagnostics.panelHomeBias.state === "known" && (
              <p>
                {text.t("reconciling.judge.panelHome", {
                  sentence: text.say(
                    diagnosisSentence({ about: "home-bias", figure: diagnostics.panelHomeBias }),
                  ),
                })}
              </p>
            )}
            {diagnostics.panelRepeats.state === "known" && (
              <p>
                {text.t("reconciling.judge.panelRepeats", {
                  sentence: text.say(
                    diagnosisSentence({ about: "repeats", figure: diagnostics.panelRepeats }),
                  ),
                })}
              </p>
            )}
          </>
        )}
      </div>
    </>
  );
}
