import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { RestoreForm } from "#renderer/parts/restore-season.tsx";
import type { Session } from "#renderer/parts/session.ts";
import { TasksProvider } from "#renderer/parts/tasks.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { PanelRole } from "#shared/panel/panel-member.ts";
import { StepTitle } from "./step-progress.tsx";

interface RestoreIdentityProps {
  /** As chosen before; the Secretariat's own copy of a season says it better. */
  readonly role: PanelRole;
  readonly changeSettings: Session["changeSettings"];
  readonly onBack: () => void;
  readonly onDone: () => Promise<void>;
}

/** The way back for whoever has lost the computer: season and identity out of a backup instead of a new identity. */
export function RestoreIdentity({ role, changeSettings, onBack, onDone }: RestoreIdentityProps) {
  const text = useText();
  const { outcome, run, refused } = useWork();
  return (
    <div className="stack">
      <StepTitle title={text.t("keeping.restore")} />
      <p className="soft">{text.t("keeping.restoreFirstText")}</p>
      <TasksProvider>
        <RestoreForm
          onRestored={async ({ season }) => {
            await run(async () => {
              const own = season.memberId === null ? "secretariat" : role;
              const saved = await changeSettings({ role: own, seasonId: season.id });
              if (!saved.ok) return refused(saved.error);
              await onDone();
              return null;
            });
          }}
        />
      </TasksProvider>
      <OutcomeNotice outcome={outcome} />
      <div className="row">
        <Button onClick={onBack}>{text.t("action.back")}</Button>
      </div>
    </div>
  );
}
