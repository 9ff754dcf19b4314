import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { RubricDraft, RubricPack } from "#shared/rubric/rubric-pack.ts";
import { completeDraft } from "#shared/rubric/rubric-problems.ts";
import { ChangeList } from "./change-list.tsx";
import type { DraftKeeper } from "./draft-keeper.ts";

interface PublishDialogProps {
  readonly keeper: DraftKeeper;
  readonly draft: RubricDraft;
  readonly latest: RubricPack | null;
  readonly onDone: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

/** What is about to be fixed for good: the changes since the last version. */
export function PublishDialog({ keeper, draft, latest, onDone, onClose }: PublishDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const publish = (): void => {
    void run(async () => {
      const after = await keeper.flush();
      if (after === null) return { tone: "error", text: text.t("rubrics.save.failed") };
      const published = await client["rubric.publish"]({ id: draft.id, after });
      if (!published.ok) return refused(published.error);
      onDone(succeeded(text.t("rubrics.published", { version: String(published.value.version) })));
      return null;
    });
  };
  const version = String(latest?.version ?? "");
  return (
    <ConfirmDialog
      title={text.t("rubrics.publishTitle", { version: String(draft.version) })}
      confirm={text.t("rubrics.publish")}
      busy={busy}
      outcome={outcome}
      onConfirm={publish}
      onClose={onClose}
    >
      {latest ? (
        <>
          <p>{text.t("rubrics.publishChanges", { version })}</p>
          <ChangeList
            before={latest}
            after={completeDraft(draft)}
            none={text.t("rubrics.publishNoChanges", { version })}
          />
        </>
      ) : (
        <p>{text.t("rubrics.publishFirst")}</p>
      )}
    </ConfirmDialog>
  );
}
