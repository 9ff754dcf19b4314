import { useState } from "react";
import { Link } from "wouter";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page, Section } from "#renderer/ui/page.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import { AssignmentResult } from "./assignment-result.tsx";
import { BlockedReadings, FinishedInConflict } from "./conflict-notices.tsx";
import { OptionsForm } from "./options-form.tsx";
import { ShortageView } from "./shortage-view.tsx";
import { type AssignmentDesk, useAssignment } from "./use-assignment.ts";
import { type Plan, usePlan } from "./use-plan.ts";
import "./assignment.css";

const FORM = "assignment-options";

/** Deals the admitted proposals to the panel, and deals again when somebody drops out. */
export function AssignmentPage() {
  const text = useText();
  const desk = useAssignment();
  if (!desk) return <Loading />;
  const missing = missingOf(desk);
  return (
    <Page title={text.t("assigning.title")} intro={text.t("assigning.text")}>
      {missing ? (
        <EmptyState
          title={text.t(`assigning.empty.${missing}`)}
          actions={
            <Link href={missing === "judges" ? "/panel" : "/proposals"} className="button primary">
              {text.t(missing === "judges" ? "nav.panel" : "nav.proposals")}
            </Link>
          }
        >
          {text.t("assigning.empty.text")}
        </EmptyState>
      ) : (
        <Dealing desk={desk} />
      )}
    </Page>
  );
}

function missingOf({ admitted, judges }: AssignmentDesk): "proposals" | "judges" | null {
  if (admitted.length === 0) return "proposals";
  return judges.length === 0 ? "judges" : null;
}

function Dealing({ desk }: { readonly desk: AssignmentDesk }) {
  const text = useText();
  const { plan, propose, cancel, forget, progress, work } = usePlan();
  const [applied, setApplied] = useState<Outcome | null>(null);
  const isPresent = desk.present.readings > 0;
  // While the view is rebuilt after a change there is nothing for a moment; what is below keeps its place and focus.
  const [isShown, setShown] = useState(isPresent);
  if (isPresent && !isShown) setShown(true);
  return (
    <>
      <Section title={text.t("assigning.form.title")}>
        {desk.undecided > 0 && (
          <Notice tone="info">
            {text.t("assigning.undecided", { number: desk.undecided })}{" "}
            <Link href="/checks">{text.t("nav.checks")}</Link>
          </Notice>
        )}
        {!plan && (
          <>
            <BlockedReadings desk={desk} readings={desk.blocked.open} form={FORM} busy={work.busy} />
            <FinishedInConflict desk={desk} readings={desk.blocked.finished} />
          </>
        )}
        <OptionsForm
          id={FORM}
          desk={desk}
          busy={work.busy}
          onPropose={(options) => {
            setApplied(null);
            propose(options);
          }}
        />
        {progress && (
          <div className="row assignment-progress">
            <Progress label={text.t("assigning.task")} done={progress.done} total={progress.total} />
            {cancel && <Button onClick={cancel}>{text.t("action.cancel")}</Button>}
          </div>
        )}
        <OutcomeNotice outcome={work.outcome ?? applied} />
      </Section>
      {(plan || isShown) && (
        <Result
          desk={desk}
          plan={plan}
          onApplied={(outcome) => {
            setApplied(outcome);
            forget();
          }}
          onFurther={() => setApplied(null)}
        />
      )}
      {plan && isPresent && (
        <div className="row">
          <Button onClick={forget}>{text.t("assigning.showPresent")}</Button>
        </div>
      )}
    </>
  );
}

interface ResultProps {
  readonly desk: AssignmentDesk;
  readonly plan: Plan | null;
  readonly onApplied: (outcome: Outcome) => void;
  readonly onFurther: () => void;
}

function Result({ desk, plan, onApplied, onFurther }: ResultProps) {
  if (plan?.proposed.feasible === false)
    return <ShortageView desk={desk} shortage={plan.proposed} teams={plan.teams} />;
  return (
    <AssignmentResult
      desk={desk}
      plan={plan?.proposed ?? null}
      isOutdated={plan?.isOutdated === true}
      onApplied={onApplied}
      onFurther={onFurther}
    />
  );
}
