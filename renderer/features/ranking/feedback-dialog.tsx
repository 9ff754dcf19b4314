import { useState } from "react";
import { useMembers } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import type { PanelMember } from "#shared/panel/panel-member.ts";

/** A sealed word to each judge about that judge's own marking, once the ranking is frozen. */
export function FeedbackDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const members = useMembers();
  const { busy, outcome, saved, sealing, seal } = useFeedback();
  const judges = members?.filter(({ role }) => role === "judge");
  const ready = judges?.filter(({ card }) => card !== null) ?? [];
  return (
    <Dialog title={text.t("mirror.feedback.open")} onClose={onClose} wide>
      <p>{text.t("mirror.feedback.text")}</p>
      {!judges && <Loading />}
      {judges?.length === 0 && <p>{text.t("mirror.feedback.empty")}</p>}
      {judges && judges.length > 0 && (
        <ul className="feedback-list" aria-label={text.t("mirror.feedback.table")}>
          {judges.map((judge) => (
            <li key={judge.id} className="feedback-judge">
              <span className="feedback-name">{judge.name}</span>
              {saved.has(judge.id) && (
                <StatusLabel tone="good">{text.t("mirror.feedback.saved")}</StatusLabel>
              )}
              {judge.card === null ? (
                <span className="soft">{text.t("mirror.feedback.noCard")}</span>
              ) : (
                <Button
                  small
                  disabled={busy}
                  aria-label={text.t("mirror.feedback.sealFor", { name: judge.name })}
                  onClick={() => seal([judge])}
                >
                  {text.t("mirror.feedback.seal")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {sealing && (
        <Progress
          label={text.t("mirror.feedback.sealing", sealing)}
          done={sealing.done}
          total={sealing.total}
        />
      )}
      <OutcomeNotice outcome={outcome} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{text.t("mirror.feedback.close")}</Button>
        <Button look="primary" disabled={ready.length === 0} busy={busy} onClick={() => seal(ready)}>
          {text.t("mirror.feedback.sealAll", { number: ready.length })}
        </Button>
      </div>
    </Dialog>
  );
}

/** Seals and saves one packet after another, for each opens a dialog; the first that is not saved stops the row. */
function useFeedback() {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const [sealing, setSealing] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const sealInTurn = async (judges: readonly PanelMember[]) => {
    for (const [done, judge] of judges.entries()) {
      if (judges.length > 1) setSealing({ done, total: judges.length });
      const result = await saveFile(await client["packet.seal-feedback"]({ memberId: judge.id }));
      if (result?.tone !== "success") {
        const stopped = text.t("mirror.feedback.stopped", { name: judge.name });
        return result && { ...result, text: `${stopped} ${result.text}` };
      }
      setSaved((known) => new Set(known).add(judge.id));
    }
    return succeeded(text.t("mirror.feedback.done", { number: judges.length }));
  };
  const seal = (judges: readonly PanelMember[]): void => {
    void run(() => sealInTurn(judges).finally(() => setSealing(null)));
  };
  return { busy, outcome, saved, sealing, seal };
}
