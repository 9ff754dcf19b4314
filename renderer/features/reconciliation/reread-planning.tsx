import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Section } from "#renderer/ui/page.tsx";
import { formatFixed } from "#shared/i18n/format.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import type { AgreementReport } from "#shared/reconciliation/agreement/agreement-figures.ts";
import type { RereadFigures } from "#shared/reconciliation/rereads/reread-plan.ts";
import { formatPercent } from "./percent.ts";

interface RereadPlanningProps {
  readonly plan: RereadFigures;
  readonly agreement: AgreementReport;
}

/** What other numbers of readers for everybody would give, to plan the next season by. */
export function RereadPlanning({ plan: { planning }, agreement }: RereadPlanningProps) {
  const text = useText();
  const { list } = useSeason().workspace.season;
  const label = text.t("rereading.planning");
  if (planning.length === 0)
    return (
      <Section title={label}>
        <p>{text.t("rereading.planningNone")}</p>
      </Section>
    );
  const { dossiers, readings } = agreement.total.sample;
  return (
    <Section title={label}>
      <p className="soft">
        {text.t("rereading.planningText", { list: list.name, now: readings / Math.max(1, dossiers) })}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways and holds no control */}
      <section className="table-scroll rereads-scroll" tabIndex={0} aria-label={label}>
        <table className="table rereads-small" aria-label={label}>
          <thead>
            <tr>
              {(
                ["readers", "shareRaw", "shareAdjusted", "reliabilityRaw", "reliabilityAdjusted"] as const
              ).map((column) => (
                <th key={column} scope="col" className="number">
                  {text.t(`rereading.planningColumn.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {planning.map((row) => (
              <tr key={row.readers}>
                <th scope="row" className="number">
                  {text.number(row.readers)}
                </th>
                <td className="number">{formatPercent(row.shareRaw, text.language)}%</td>
                <td className="number">{formatPercent(row.shareAdjusted, text.language)}%</td>
                <td className="number">{formatReliability(row.reliabilityRaw, text.language)}</td>
                <td className="number">{formatReliability(row.reliabilityAdjusted, text.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

/** Three decimals, so that a figure just short of a target does not look as if it had reached it. */
function formatReliability(value: number, language: Language): string {
  return formatFixed(value, language, 3);
}
