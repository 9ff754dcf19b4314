import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import {
  MIN_COLLEAGUES,
  MIN_SHARED_DOSSIERS,
  type OwnSeverity,
} from "#shared/reconciliation/own-severity.ts";
import { MirrorSection } from "./mirror-section.tsx";
import { readSeverity } from "./severity-sentence.ts";

/** How strict the judge is beside colleagues; only the chair can know, so it comes by packet. */
export function SeveritySection() {
  const text = useText();
  const { feedback } = useSeason().workspace.status;
  return (
    <MirrorSection title={text.t("mirror.severity")} wide>
      {feedback ? (
        <>
          <Severity severity={feedback.severity} />
          <p className="soft">{text.t("mirror.severityFrom", { at: text.moment(feedback.createdAt) })}</p>
        </>
      ) : (
        <p>{text.t("mirror.severityWaits")}</p>
      )}
      <p className="soft">{text.t("mirror.severityText")}</p>
    </MirrorSection>
  );
}

function Severity({ severity }: { readonly severity: OwnSeverity }) {
  const text = useText();
  if (severity.state === "withheld") {
    return (
      <p>
        {text.t("mirror.severityWithheld", {
          dossiers: severity.dossiers,
          colleagues: severity.colleagues,
          minDossiers: MIN_SHARED_DOSSIERS,
          minColleagues: MIN_COLLEAGUES,
        })}
      </p>
    );
  }
  const { direction, points, low, high, mayBeChance } = readSeverity(severity, text.language);
  return (
    <p>
      <strong>
        {text.t(`mirror.severityKnown.${direction}`, { points, low, high, number: severity.dossiers })}
      </strong>{" "}
      {mayBeChance && text.t("mirror.severityChance")}
    </p>
  );
}
