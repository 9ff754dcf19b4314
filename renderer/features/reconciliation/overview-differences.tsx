import { useText } from "#renderer/text/text.ts";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import type { PanelNames } from "./panel-names.ts";

interface OverviewDifferencesProps {
  readonly report: PanelReport;
  readonly names: PanelNames;
}

/** Dossiers that only one of the two estimators puts above the line; nothing where they agree. */
export function OverviewDifferences({ report, names }: OverviewDifferencesProps) {
  const text = useText();
  const { differences } = report.severity;
  if (differences.state === "withheld") return null;
  const { onlyUsed, onlyOther } = differences;
  const number = Math.max(onlyUsed.length, onlyOther.length);
  if (number === 0) return null;
  return (
    <Disclosure title={text.t("reconciling.disagree.title", { number })} level={2}>
      <div className="overview-differences">
        <Moved title={text.t("reconciling.disagree.used")} moved={onlyUsed} names={names} />
        <Moved title={text.t("reconciling.disagree.other")} moved={onlyOther} names={names} />
      </div>
    </Disclosure>
  );
}

interface MovedProps {
  readonly title: string;
  readonly moved: readonly {
    readonly dossierId: string;
    readonly usedRank: number;
    readonly otherRank: number;
  }[];
  readonly names: PanelNames;
}

function Moved({ title, moved, names }: MovedProps) {
  const text = useText();
  return (
    <section className="stack" aria-label={title}>
      <h3>{title}</h3>
      {moved.length === 0 ? (
        <p className="soft">{text.t("reconciling.disagree.none")}</p>
      ) : (
        <ul className="plain-list">
          {moved.map(({ dossierId, usedRank, otherRank }) => {
            const dossier = names.cardOf(dossierId);
            return (
              <li key={dossierId}>
                {dossier ? `${dossier.number} ${dossier.title}` : dossierId}{" "}
                <span className="soft">
                  ({text.t("reconciling.disagree.ranks", { used: usedRank, other: otherRank })})
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
