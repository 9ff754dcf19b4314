import { type ReactNode, useId } from "react";
import { useText } from "#renderer/text/text.ts";
import { formatFixed } from "#shared/i18n/format.ts";
import type { LineReport } from "#shared/reconciliation/ranks/line-report.ts";
import { withheldSentence } from "#shared/reconciliation/withheld-sentence.ts";
import { BandLabel } from "./overview-columns.tsx";
import type { ReaderLines } from "./overview-readers.ts";
import { OverviewReadersTable } from "./overview-readers-table.tsx";
import { chanceSentence, type OverviewRow } from "./overview-rows.ts";
import type { PanelNames } from "./panel-names.ts";
import { toPercent } from "./percent.ts";

interface OverviewStandingProps {
  readonly row: OverviewRow;
  readonly line: LineReport;
  readonly readers: ReaderLines;
  readonly names: PanelNames;
}

/** One dossier: its place as it counts, as advised, how sure it is, and who read it. */
export function OverviewStanding({ row, line, readers, names }: OverviewStandingProps) {
  const text = useText();
  const id = useId();
  const { dossier, ranking } = row;
  const { adjusted } = ranking;
  return (
    <section className="stack" aria-labelledby={id}>
      <div>
        <h3 id={id}>
          {dossier.number} {dossier.title}
        </h3>
        <p className="soft">{dossier.agency.name}</p>
      </div>
      <dl className="facts">
        <Fact label={text.t("reconciling.why.official")}>
          <strong>
            {text.t("reconciling.why.officialText", {
              rank: ranking.rank,
              mean: formatFixed(ranking.mean, text.language, 2),
            })}
          </strong>
        </Fact>
        <Fact label={text.t("reconciling.why.adjusted")}>
          {adjusted.state === "known"
            ? text.t("reconciling.why.adjustedText", {
                rank: adjusted.rank,
                mean: formatFixed(adjusted.mean, text.language, 2),
                sd: formatFixed(adjusted.comparisonSd, text.language, 1),
              })
            : text.say(withheldSentence(adjusted))}
        </Fact>
        {line.state === "known" && row.line && (
          <>
            <Fact label={text.t("reconciling.why.interval", { percent: toPercent(line.interval) })}>
              {text.t("reconciling.why.intervalText", { low: row.line.rankLow, high: row.line.rankHigh })}
            </Fact>
            <Fact label={text.t("reconciling.why.chance")}>
              {text.t("reconciling.table.percent", { percent: toPercent(row.line.topProbability) })}{" "}
              <BandLabel text={text} band={row.line.band} />
            </Fact>
          </>
        )}
      </dl>
      {row.line && <p>{text.say(chanceSentence(row.line.topProbability))}</p>}
      <OverviewReadersTable row={row} readers={readers} names={names} />
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
