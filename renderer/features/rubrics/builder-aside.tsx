import { useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import type { DraftKeeper, KeptDraft } from "./draft-keeper.ts";
import { goToField, type SaidProblem } from "./problem-words.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import { nameOf } from "./rubric-words.ts";
import { WeightSum } from "./weight-sum.tsx";

interface BuilderAsideProps {
  readonly keeper: DraftKeeper;
  readonly kept: KeptDraft;
  readonly said: readonly SaidProblem[];
  readonly latest: RubricPack | null;
  readonly onDone: (outcome: Outcome | null) => void;
}

/** Always in view: is it saved, do the weights add up, what is left, and the way out. */
export function BuilderAside({ keeper, kept, said, latest, onDone }: BuilderAsideProps) {
  const text = useText();
  const [asked, setAsked] = useState<"publish" | "discard" | null>(null);
  const close = (): void => setAsked(null);
  return (
    <aside className="rubrics-aside stack" aria-label={text.t("rubrics.todo")}>
      <SaveState kept={kept} onRetry={() => void keeper.flush()} />
      <WeightSum criteria={kept.draft.criteria} />
      <TodoList said={said} />
      <div className="row">
        <Button look="primary" disabled={said.length > 0} onClick={() => setAsked("publish")}>
          {text.t("rubrics.publish")}
        </Button>
        <Button look="quiet" icon="delete" onClick={() => setAsked("discard")}>
          {text.t("rubrics.discard")}
        </Button>
      </div>
      {asked === "publish" && (
        <PublishDialog {...{ keeper, latest, onDone }} draft={kept.draft} onClose={close} />
      )}
      {asked === "discard" && <DiscardDialog kept={kept} onDone={onDone} onClose={close} />}
    </aside>
  );
}

function SaveState({ kept, onRetry }: { readonly kept: KeptDraft; readonly onRetry: () => void }) {
  const text = useText();
  const { state, savedAt, error } = kept;
  if (state === "failed")
    return (
      <div className="stack">
        <StatusLabel tone="bad">{text.t("rubrics.save.failed")}</StatusLabel>
        <OutcomeNotice outcome={error && { tone: "error", text: text.failure(error) }} />
        <Button small onClick={onRetry}>
          {text.t("rubrics.save.retry")}
        </Button>
      </div>
    );
  return (
    <div aria-live="polite">
      {state === "saved" ? (
        <StatusLabel tone="good">{text.t("rubrics.save.saved", { at: text.clock(savedAt) })}</StatusLabel>
      ) : (
        <StatusLabel tone="neutral">{text.t("rubrics.save.waiting")}</StatusLabel>
      )}
    </div>
  );
}

function TodoList({ said }: { readonly said: readonly SaidProblem[] }) {
  const text = useText();
  if (said.length === 0) return <StatusLabel tone="good">{text.t("rubrics.todoNone")}</StatusLabel>;
  return (
    <section className="stack" aria-label={text.t("rubrics.todo")}>
      <h2 className="rubrics-todo-title">{text.t("rubrics.todo")}</h2>
      <ul className="rubrics-todo">
        {said.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            <PlainButton className="rubrics-todo-link" onClick={() => goToField(field)}>
              {sentence}
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DiscardDialogProps {
  readonly kept: KeptDraft;
  readonly onDone: (outcome: Outcome | null) => void;
  readonly onClose: () => void;
}

function DiscardDialog({ kept: { draft }, onDone, onClose }: DiscardDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const discard = (): void => {
    void run(async () => {
      const discarded = await client["rubric.discard-draft"]({ id: draft.id });
      if (!discarded.ok) return refused(discarded.error);
      onDone(null);
      return null;
    });
  };
  return (
    <ConfirmDialog
      title={text.t("rubrics.discardTitle")}
      confirm={text.t("rubrics.discard")}
      busy={busy}
      outcome={outcome}
      onConfirm={discard}
      onClose={onClose}
    >
      <p>{text.t("rubrics.discardText", { name: nameOf(draft.name, text) })}</p>
    </ConfirmDialog>
  );
}
