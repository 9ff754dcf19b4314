import { useText } from "#renderer/text/text.ts";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { ruleKindMessage } from "#shared/administration/finding.ts";
import { Severity } from "#shared/administration/rule-set.ts";
import type { RuleCount } from "./finding-rows.ts";

interface RuleSummaryProps {
  readonly counts: readonly RuleCount[];
  /** The rule the list is narrowed to, `""` for none. */
  readonly kind: string;
  readonly onKind: (kind: string) => void;
}

/** Findings by rule and severity; a rule's name narrows the list to it. */
export function RuleSummary({ counts, kind, onKind }: RuleSummaryProps) {
  const text = useText();
  const findings = counts.reduce((sum, { bySeverity }) => sum + sumOf(bySeverity), 0);
  if (counts.length === 0) return <p>{text.t("administration.noFindings")}</p>;
  return (
    <Disclosure
      level={2}
      title={text.t("administration.summary", { number: findings, rules: counts.length })}
    >
      <div className="table-scroll administration-summary">
        <table className="table" aria-label={text.t("administration.summaryTable")}>
          <thead>
            <tr>
              <th scope="col">{text.t("administration.table.rule")}</th>
              <th scope="col" className="number">
                {text.t("administration.proposals")}
              </th>
              {Severity.options.map((severity) => (
                <th key={severity} scope="col" className="number">
                  {text.t(`administration.severity.${severity}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((count) => (
              <tr key={count.kind}>
                <th scope="row">
                  <button
                    type="button"
                    className="administration-rule"
                    aria-pressed={kind === count.kind}
                    onClick={() => onKind(kind === count.kind ? "" : count.kind)}
                  >
                    {text.say(ruleKindMessage(count.kind))}
                  </button>
                </th>
                <td className="number">{text.number(count.proposals)}</td>
                {Severity.options.map((severity) => (
                  <td key={severity} className="number">
                    {text.number(count.bySeverity[severity])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}

function sumOf(bySeverity: RuleCount["bySeverity"]): number {
  return Severity.options.reduce((sum, severity) => sum + bySeverity[severity], 0);
}
