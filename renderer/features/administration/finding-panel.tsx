import { useDeferredValue } from "react";
import { useText } from "#renderer/text/text.ts";
import { SidePanel } from "#renderer/ui/side-panel.tsx";
import { type Finding, findingMessage, ruleKindMessage } from "#shared/administration/finding.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { FindingRow } from "./finding-rows.ts";
import { OutcomeLabel, SeverityLabel } from "./proposal-table.tsx";

interface FindingPanelProps {
  readonly row: FindingRow;
  readonly onClose: () => void;
}

/** One proposal: what was found, by which rule and where, and the decision. */
export function FindingPanel({ row, onClose }: FindingPanelProps) {
  const text = useText();
  const { dossier, findings, decision } = row;
  // The form comes a moment later, so that the panel opens on what was found and not on the reason's field.
  const hasForm = useDeferredValue(true, false);
  return (
    <SidePanel title={text.t("administration.panelTitle", { number: dossier.number })} onClose={onClose}>
      <p className="administration-panel-title">{dossier.title}</p>
      <p className="soft">{[dossier.unit, dossier.agency.name].filter((part) => part !== "").join(" — ")}</p>
      <section className="stack" aria-label={text.t("administration.table.findings")}>
        <h3>{text.t("administration.table.findings")}</h3>
        {findings.length === 0 ? (
          <p className="soft">{text.t("administration.noFindingsHere")}</p>
        ) : (
          <ul className="administration-findings">
            {findings.map((finding, index) => (
              <FindingItem key={`${finding.ruleId}/${index}`} finding={finding} />
            ))}
          </ul>
        )}
      </section>
      <section className="stack" aria-label={text.t("administration.decision")}>
        <h3>{text.t("administration.decision")}</h3>
        <p>
          <OutcomeLabel row={row} />
        </p>
        {decision && (
          <p className="soft">
            {decision.reason !== "" && `“${decision.reason}” — `}
            {text.t("administration.decidedBy", { by: decision.by, at: text.moment(decision.at) })}
          </p>
        )}
        {hasForm && <DecisionForm row={row} />}
      </section>
    </SidePanel>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const text = useText();
  return (
    <li>
      <div className="administration-finding-head">
        <SeverityLabel severity={finding.severity} />
        <span>{text.say(ruleKindMessage(finding.kind))}</span>
        {finding.row !== null && (
          <span className="soft">{text.t("administration.atRow", { row: String(finding.row) })}</span>
        )}
      </div>
      <p>{text.say(findingMessage(finding, text.language))}</p>
      {finding.evidence !== "" && <blockquote className="soft">{finding.evidence}</blockquote>}
    </li>
  );
}
