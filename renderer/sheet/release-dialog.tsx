import { Link } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import { type QueueRow, sheetOf } from "#renderer/desk/judge-queue.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import { findSheetProblems } from "#shared/scoring/score-sheet.ts";

interface ReleaseDialogProps {
  readonly complete: readonly QueueRow[];
  readonly incomplete: readonly QueueRow[];
  readonly onClose: () => void;
}

const MISSING_SHOWN = 12;

/** Releases the complete sheets together and points at what the others lack. */
export function ReleaseDialog({ complete, incomplete, onClose }: ReleaseDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const [only] = complete;
  const release = (): void => {
    void run(async () => {
      const dossierIds = complete.map(({ dossier }) => dossier.id);
      if (!(await store.outbox.settled(dossierIds)))
        return { tone: "error", text: text.t("release.unsaved") };
      const result = await store.run(() => client["sheet.release"]({ dossierIds }));
      if (!result.ok) return refused(result.error);
      onClose();
      return null;
    });
  };
  return (
    <ConfirmDialog
      title={text.t("release.title")}
      confirm={text.t("release.confirm")}
      busy={busy}
      outcome={outcome}
      disabled={complete.length === 0}
      onConfirm={release}
      onClose={onClose}
    >
      {!only && <p>{text.t("release.nothing")}</p>}
      {only && (
        <p>
          {complete.length === 1
            ? text.t("release.one", { number: only.dossier.number })
            : text.t("release.many", { number: complete.length })}
        </p>
      )}
      {incomplete.length > 0 && (
        <div className="stack">
          <p>{text.t("release.incomplete", { number: incomplete.length })}</p>
          <ul className="plain-list">
            {incomplete.slice(0, MISSING_SHOWN).map((row) => (
              <IncompleteItem key={row.dossier.id} row={row} />
            ))}
          </ul>
          {incomplete.length > MISSING_SHOWN && (
            <p className="soft">{text.t("release.more", { number: incomplete.length - MISSING_SHOWN })}</p>
          )}
        </div>
      )}
    </ConfirmDialog>
  );
}

function IncompleteItem({ row: { dossier, reading } }: { readonly row: QueueRow }) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const problems = findSheetProblems(sheetOf(reading).marks, rubric);
  const nameOf = (criterionId: CriterionId | string): string => {
    const criterion = rubric.criteria.find(({ id }) => id === criterionId);
    return criterion ? text.pick(criterion.name) : criterionId;
  };
  return (
    <li>
      <Link href={`/dossiers/${dossier.id}/${problems[0]?.criterionId ?? ""}`}>
        {text.t("release.missing", {
          number: dossier.number,
          criteria: problems.map(({ criterionId }) => nameOf(criterionId)).join(", "),
        })}
      </Link>
    </li>
  );
}
