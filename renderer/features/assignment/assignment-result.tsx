import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { Segmented } from "#renderer/ui/segmented.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { PlannedAssignment } from "#shared/bridge/assignment-contract.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { ApplyPlan } from "./apply-plan.tsx";
import { FinishedInConflict } from "./conflict-notices.tsx";
import { DealtSince } from "./dealt-since.tsx";
import { DossierTable } from "./dossier-table.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { FurtherReadings } from "./further-readings.tsx";
import { JudgeTable } from "./judge-table.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { PlanFigures } from "./plan-figures.tsx";
import type { AssignmentDesk } from "./use-assignment.ts";

interface AssignmentResultProps {
  readonly desk: AssignmentDesk;
  /** `null` shows the present assignment. */
  readonly plan: PlannedAssignment | null;
  readonly isOutdated: boolean;
  readonly onApplied: (outcome: Outcome) => void;
  /** Further readings are about to be dealt. */
  readonly onFurther: () => void;
}

/** An assignment in figures and in two tables. */
export function AssignmentResult({ desk, plan, isOutdated, onApplied, onFurther }: AssignmentResultProps) {
  const text = useText();
  const [view, setView] = useState<"perJudge" | "perDossier">("perJudge");
  const [changing, setChanging] = useState<DossierCard | null>(null);
  const overview = plan ?? desk.present;
  return (
    <Section title={text.t(plan ? "assigning.planTitle" : "assigning.presentTitle")}>
      {plan && <PlanNotices desk={desk} plan={plan} isOutdated={isOutdated} />}
      <PlanFigures
        overview={overview}
        dossiers={desk.admitted.length}
        hasExpertise={desk.judges.some(({ expertise = [] }) => expertise.length > 0)}
      />
      {plan ? <HowDealt plan={plan} /> : <DealtSince />}
      <div className="row">
        {plan && <ApplyPlan desk={desk} plan={plan} isOutdated={isOutdated} onApplied={onApplied} />}
        <ExportButtons planId={plan?.planId ?? null} disabled={isOutdated} />
      </div>
      {!plan && <FurtherReadings desk={desk} onBegin={onFurther} />}
      <div className="row">
        <Segmented
          label={text.t("assigning.view")}
          value={view}
          onValue={setView}
          segments={[
            { value: "perJudge", label: text.t("assigning.perJudge"), icon: "people" },
            { value: "perDossier", label: text.t("assigning.perDossier"), icon: "table" },
          ]}
        />
      </div>
      {view === "perJudge" ? (
        <JudgeTable desk={desk} rows={overview.judges} isPlan={plan !== null} />
      ) : (
        <DossierTable desk={desk} rows={overview.dossiers} isPlan={plan !== null} onChange={setChanging} />
      )}
      {changing && <MoveDialog desk={desk} card={changing} onClose={() => setChanging(null)} />}
    </Section>
  );
}

function PlanNotices({
  desk,
  plan,
  isOutdated,
}: Pick<AssignmentResultProps, "desk" | "isOutdated"> & { readonly plan: PlannedAssignment }) {
  const text = useText();
  return (
    <>
      {isOutdated && <Notice tone="warning">{text.error({ type: "plan-outdated" })}</Notice>}
      <FinishedInConflict desk={desk} readings={plan.finishedInConflict} />
    </>
  );
}

function HowDealt({ plan }: { readonly plan: PlannedAssignment }) {
  const text = useText();
  const seed = String(plan.method.seed);
  return (
    <p>
      {text.t(plan.method.isRandom ? "assigning.atRandom" : "assigning.byExpertise", { seed })}{" "}
      {text.t("assigning.difference", { added: plan.added, removed: plan.removed })}
    </p>
  );
}
