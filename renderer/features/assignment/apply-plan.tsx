import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { PlannedAssignment } from "#shared/bridge/assignment-contract.ts";
import type { AssignmentDesk } from "./use-assignment.ts";

interface ApplyPlanProps {
  readonly desk: AssignmentDesk;
  readonly plan: PlannedAssignment;
  readonly isOutdated: boolean;
  readonly onApplied: (outcome: Outcome) => void;
}

/** Takes the plan over after consent; with sealed packets also after a reason. */
export function ApplyPlan({ desk, plan, isOutdated, onApplied }: ApplyPlanProps) {
  const text = useText();
  const { store, workspace } = useSeason();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const [isOpen, setOpen] = useState(false);
  const renew = plan.packetsToRenew;
  const apply = (reason: string): void =>
    void run(async () => {
      const saved = await store.run(() => client["assignment.apply"]({ planId: plan.planId, reason }));
      if (!saved.ok) return refused(saved.error);
      setOpen(false);
      onApplied(succeeded(text.t("assigning.apply.done", { readings: plan.readings })));
      return null;
    });
  const shared = {
    title: text.t("assigning.apply.title"),
    confirm: text.t("assigning.apply.confirm"),
    busy,
    outcome,
    onClose: () => setOpen(false),
  };
  const hasFurther = (workspace.season.assignmentMethod.furtherReadings ?? 0) > 0;
  const summary = (
    <>
      <p>
        {text.t("assigning.apply.text", {
          added: plan.added,
          removed: plan.removed,
          readings: plan.readings,
        })}
      </p>
      {hasFurther && plan.removed > 0 && <p>{text.t("furtherReading.replan")}</p>}
    </>
  );
  return (
    <>
      <Button look="primary" disabled={isOutdated} onClick={() => setOpen(true)}>
        {text.t("assigning.apply.button")}
      </Button>
      {isOpen && renew.length === 0 && (
        <ConfirmDialog {...shared} onConfirm={() => apply("")}>
          {summary}
        </ConfirmDialog>
      )}
      {isOpen && renew.length > 0 && (
        <ReasonDialog {...shared} label={text.t("assigning.apply.reason")} onConfirm={apply}>
          {summary}
          <p>
            {text.t("assigning.apply.renew", {
              number: renew.length,
              names: renew.map(desk.nameOf).join(", "),
            })}
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
