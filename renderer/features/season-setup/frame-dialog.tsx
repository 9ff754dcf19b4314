import type { FormEvent } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { showToast } from "#renderer/ui/toast.tsx";
import { draftOfFrame } from "./frame-draft.ts";
import { ListFields, NameFields, RuleFields } from "./frame-fields.tsx";
import { frameOfSeason } from "./frame-of-season.ts";
import { useFrameDraft } from "./use-frame-draft.ts";

/** Changes what is said of the open season; every change is a new revision. */
export function FrameDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { store, workspace } = useSeason();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const { fields, check, problem } = useFrameDraft(() => draftOfFrame(frameOfSeason(workspace.season)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const frame = check();
    if (!frame) return;
    void run(async () => {
      const saved = await store.run(() => client["season.revise-frame"]({ frame }));
      if (!saved.ok) return refused(saved.error);
      onClose();
      showToast({ text: text.t("seasons.frameSaved") });
      return null;
    });
  };
  return (
    <Dialog title={text.t("seasons.editFrame")} wide onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <div className="columns">
          <div className="stack">
            <NameFields {...fields} />
            <ListFields {...fields} />
          </div>
          <div className="stack">
            <RuleFields {...fields} />
          </div>
        </div>
        {problem && <Notice tone="error">{problem}</Notice>}
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{text.t("action.cancel")}</Button>
          <Button look="primary" submit busy={busy}>
            {text.t("seasons.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
