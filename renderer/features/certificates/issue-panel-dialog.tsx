import { useState } from "react";
import { useMembers } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import type { MemberId } from "#shared/identifiers.ts";
import { YearsField } from "./years-field.tsx";

interface IssuePanelDialogProps {
  readonly onIssued: () => void;
  readonly onClose: () => void;
}

const USUAL_YEARS = 3;

/** One certificate for everybody whose card has come; says beforehand who goes without. */
export function IssuePanelDialog({ onIssued, onClose }: IssuePanelDialogProps) {
  const text = useText();
  const { client } = useHost();
  const members = useMembers();
  const { busy, outcome, run, refused } = useWork();
  const [years, setYears] = useState<number | null>(USUAL_YEARS);
  const [without, setWithout] = useState<readonly MemberId[]>([]);
  const isDone = outcome?.tone === "success";
  const present = members?.filter(({ withdrawn }) => !withdrawn) ?? [];
  const lacking = isDone
    ? present.filter(({ id }) => without.includes(id))
    : present.filter(({ card }) => card === null);
  const issue = (): void => {
    if (years === null) return;
    void run(async () => {
      const answer = await client["authority.issue-for-panel"]({ years });
      if (!answer.ok) return refused(answer.error);
      setWithout(answer.value.without);
      onIssued();
      return succeeded(text.t("certificates.issuePanel.done", { number: answer.value.issued.length }));
    });
  };
  return (
    <Dialog title={text.t("certificates.issuePanel.title")} onClose={onClose}>
      <p>{text.t("certificates.issuePanel.text")}</p>
      {members === undefined && <Loading />}
      <OutcomeNotice outcome={outcome} />
      {lacking.length > 0 && (
        <Notice tone="warning">
          {text.t("certificates.issuePanel.lacking", {
            number: lacking.length,
            names: lacking.map(({ name }) => name).join("; "),
          })}
        </Notice>
      )}
      {!isDone && <YearsField value={years} onValue={setYears} />}
      <div className="dialog-actions">
        <Button onClick={onClose}>{text.t(isDone ? "certificates.close" : "action.cancel")}</Button>
        {!isDone && (
          <Button look="primary" busy={busy} onClick={issue}>
            {text.t("certificates.issuePanel.confirm")}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
