import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { showToast } from "#renderer/ui/toast.tsx";
import { RubricChoice, rubricKey } from "./rubric-choice.tsx";
import { findRubricOf, useRubrics } from "./use-rubrics.ts";

/** Another rubric for the open season, before a judge has got a packet. */
export function RubricDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { store, workspace } = useSeason();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const rubrics = useRubrics();
  const current = rubricKey(workspace.season.rubric);
  const [chosenKey, setChosenKey] = useState(current);
  const chosen = findRubricOf(rubrics, (rubric) => rubricKey(rubric) === chosenKey);
  const change = (): void => {
    if (!chosen) return;
    void run(async () => {
      const { id, version } = chosen;
      const saved = await store.run(() => client["season.revise-rubric"]({ rubric: { id, version } }));
      if (!saved.ok) return refused(saved.error);
      onClose();
      showToast({ text: text.t("seasons.rubricChanged", { name: text.pick(chosen.name) }) });
      return null;
    });
  };
  return (
    <ConfirmDialog
      title={text.t("seasons.changeRubric")}
      confirm={text.t("seasons.changeRubricConfirm")}
      busy={busy}
      outcome={outcome}
      disabled={!chosen || chosenKey === current}
      onConfirm={change}
      onClose={onClose}
    >
      <p>{text.t("seasons.changeRubricText")}</p>
      <RubricChoice rubrics={rubrics} value={chosenKey} onValue={setChosenKey} />
    </ConfirmDialog>
  );
}
