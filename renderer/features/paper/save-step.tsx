import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { focusOnce } from "./focus-once.ts";
import { KnownMark } from "./known-mark.tsx";
import { findOverwritten, type PaperEntry } from "./paper-entry.ts";

interface SaveStepProps {
  readonly entry: Extract<PaperEntry, { readonly step: "save" }>;
  readonly row: QueueRow;
  readonly onSaved: () => void;
}

/** The marks both agree on, saved into the draft; replacing marks that are there already is asked first. */
export function SaveStep({ entry, row, onSaved }: SaveStepProps) {
  const text = useText();
  const { client } = useHost();
  const { store, workspace } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const [isAsking, setIsAsking] = useState(false);
  const { rubric } = workspace.season;
  const draft = row.reading.draft?.marks ?? {};
  const overwritten = findOverwritten(draft, entry.marks, rubric);
  const save = (): void => {
    void run(async () => {
      const { dossierId, code } = entry.sheet;
      if (!(await store.outbox.settled([dossierId])))
        return { tone: "error", text: text.t("paper.save.unsaved") };
      const saved = await store.run(() =>
        client["sheet.enter-paper"]({ dossierId, code, marks: entry.marks, confirmedBy: entry.by }),
      );
      if (!saved.ok) return refused(saved.error);
      onSaved();
      return null;
    });
  };
  const criteria = scoredCriteria(rubric);
  return (
    <div className="stack">
      <p>{text.t("paper.save.text", { name: entry.by })}</p>
      <div className="table-scroll paper-marks">
        <table className="table" aria-label={text.t("paper.save.title")}>
          <thead>
            <tr>
              <th scope="col">{text.t("paper.type.criterion")}</th>
              <th scope="col" className="number">
                {text.t("paper.save.draft")}
              </th>
              <th scope="col" className="number">
                {text.t("paper.save.paper")}
              </th>
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{text.pick(name)}</th>
                <td className="number">
                  <KnownMark mark={draft[id]} />
                </td>
                <td className="number">
                  <KnownMark mark={entry.marks[id]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isAsking && <OutcomeNotice outcome={outcome} />}
      <div className="row">
        <Button
          look="primary"
          busy={busy}
          ref={focusOnce}
          onClick={() => (overwritten.length > 0 ? setIsAsking(true) : save())}
        >
          {text.t("paper.save.save")}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={text.t("paper.save.overwriteTitle")}
          confirm={text.t("paper.save.overwrite")}
          busy={busy}
          outcome={outcome}
          onConfirm={save}
          onClose={() => setIsAsking(false)}
        >
          <p>{text.t("paper.save.overwriteText", { number: overwritten.length })}</p>
          <ul className="plain-list">
            {criteria
              .filter(({ id }) => overwritten.includes(id))
              .map(({ id, name }) => (
                <li key={id}>
                  {text.pick(name)}: <KnownMark mark={draft[id]} /> → <KnownMark mark={entry.marks[id]} />
                </li>
              ))}
          </ul>
        </ConfirmDialog>
      )}
    </div>
  );
}
