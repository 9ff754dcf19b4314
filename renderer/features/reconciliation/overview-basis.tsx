import { useText } from "#renderer/text/text.ts";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { formatFixed } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { withheldSentence } from "#shared/reconciliation/withheld-sentence.ts";
import type { PanelNames } from "./panel-names.ts";
import { formatPercent, toPercent } from "./percent.ts";

interface OverviewBasisProps {
  readonly report: PanelReport;
  readonly names: PanelNames;
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
          <li>{text.t(`reconciling.basis.method.${severity.estimator}`)}</li>
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
  if (hausman.state === "withheld" && hausman.reason === "not-known")
    return <li>{text.t("reconciling.basis.hausmanNothing")}</li>;
  if (hausman.state === "withheld")
    return (
      <li>{text.t("reconciling.basis.hausmanWithheld", { why: text.say(withheldSentence(hausman)) })}</li>
    );
  return (
    <li>
      {text.t("reconciling.basis.hausman", {
        statistic: formatFixed(hausman.statistic, text.language, 1),
        freedom: hausman.freedom,
        percent: sayRare(hausman.probability, text.language),
      })}
    </li>
  );
}

/** Below this a percentage would be written as zero. */
const RARE = 0.001;

function sayRare(probability: number, language: Language): string {
  return probability < RARE ? `<${formatPercent(RARE, language)}` : formatPercent(probability, language);
}

function SpreadItem({ sd }: Pick<Severity, "sd">) {
  const text = useText();
  if (!sd) return null;
  return (
    <li>
      {text.t("reconciling.basis.spread", {
        judge: formatFixed(sd.judge, text.language, 1),
        residual: formatFixed(sd.residual, text.language, 1),
      })}
      {sd.dossier !== null &&
        ` ${text.t("reconciling.basis.spreadDossier", { dossier: formatFixed(sd.dossier, text.language, 1) })}`}
    </li>
  );
}

function ConnectionItems({
  connections,
  names,
}: Pick<Severity, "connections"> & { readonly names: PanelNames }) {
  const text = useText();
  const { readOnce, bridges, weakest } = connections;
  return (
    <>
      {readOnce > 0 && <li>{text.t("reconciling.basis.readOnce", { number: readOnce })}</li>}
      {bridges > 0 && <li>{text.t("reconciling.basis.bridges", { number: bridges })}</li>}
      {weakest && (
        <li>
          {text.t("reconciling.basis.weakest", {
            first: names.judgeOf(weakest.judgeIds[0]),
            second: names.judgeOf(weakest.judgeIds[1]),
            shared: weakest.sharedDossiers,
            points: formatFixed(weakest.standardError, text.language, 1),
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
