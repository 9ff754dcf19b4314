import { useText } from "#renderer/text/text.ts";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import type { ReportNames } from "./overview-names.ts";
import { sayFixed, toPercent } from "./overview-numbers.ts";
import { withheldSentence } from "./overview-withheld.ts";

interface OverviewBasisProps {
  readonly report: PanelReport;
  readonly names: ReportNames;
}

/** By which estimator and why, in one sentence; the figures behind the choice on request. */
export function OverviewBasis({ report, names }: OverviewBasisProps) {
  const text = useText();
  const { severity, line, sample } = report;
  return (
    <>
      <p>
        {text.t("reconciling.basis.sentence", {
          estimator: text.t(`reconciling.basis.estimator.${severity.estimator}`),
          reason: text.t(`reconciling.basis.reason.${severity.reason}`),
        })}
      </p>
      <Disclosure title={text.t("reconciling.basis.title")} level={2}>
        <ul className="overview-basis-list">
          <li>
            {text.t("reconciling.basis.sample", {
              dossiers: sample.dossiers,
              judges: sample.judges,
              readings: sample.readings,
            })}
          </li>
          <li>{text.t("reconciling.basis.adjusted")}</li>
          <HausmanItem hausman={severity.hausman} />
          <SpreadItem sd={severity.sd} />
          <ConnectionItems connections={severity.connections} names={names} />
          {line.state === "known" && (
            <li>
              {text.t("reconciling.basis.draws", {
                interval: toPercent(line.interval),
                draws: line.draws,
                seed: String(line.seed),
              })}
            </li>
          )}
          <DifferenceItem differences={severity.differences} />
        </ul>
      </Disclosure>
    </>
  );
}

type Severity = PanelReport["severity"];

function HausmanItem({ hausman }: Pick<Severity, "hausman">) {
  const text = useText();
  if (hausman.state === "withheld")
    return (
      <li>{text.t("reconciling.basis.hausmanWithheld", { why: text.say(withheldSentence(hausman)) })}</li>
    );
  return (
    <li>
      {text.t("reconciling.basis.hausman", {
        statistic: sayFixed(hausman.statistic, text.language, 1),
        freedom: hausman.freedom,
        probability: sayFixed(hausman.probability, text.language, 3),
      })}
    </li>
  );
}

function SpreadItem({ sd }: Pick<Severity, "sd">) {
  const text = useText();
  if (!sd) return null;
  return (
    <li>
      {text.t("reconciling.basis.spread", {
        judge: sayFixed(sd.judge, text.language, 1),
        residual: sayFixed(sd.residual, text.language, 1),
      })}
      {sd.dossier !== null &&
        ` ${text.t("reconciling.basis.spreadDossier", { dossier: sayFixed(sd.dossier, text.language, 1) })}`}
    </li>
  );
}

function ConnectionItems({
  connections,
  names,
}: Pick<Severity, "connections"> & { readonly names: ReportNames }) {
  const text = useText();
  const { readOnce, bridges, weakest } = connections;
  return (
    <>
      {readOnce > 0 && <li>{text.t("reconciling.basis.readOnce", { number: readOnce })}</li>}
      {bridges > 0 && <li>{text.t("reconciling.basis.bridges", { number: bridges })}</li>}
      {weakest && (
        <li>
          {text.t("reconciling.basis.weakest", {
            first: names.judgeName(weakest.judgeIds[0]),
            second: names.judgeName(weakest.judgeIds[1]),
            shared: weakest.sharedDossiers,
            points: sayFixed(weakest.standardError, text.language, 1),
          })}
        </li>
      )}
    </>
  );
}

function DifferenceItem({ differences }: Pick<Severity, "differences">) {
  const text = useText();
  if (differences.state === "withheld")
    return (
      <li>{text.t("reconciling.basis.noComparison", { why: text.say(withheldSentence(differences)) })}</li>
    );
  if (differences.onlyUsed.length + differences.onlyOther.length > 0) return null;
  return <li>{text.t("reconciling.basis.sameList", { k: differences.k })}</li>;
}
