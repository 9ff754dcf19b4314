import { use, useEffect } from "react";
import type { OutboxEntry } from "#renderer/db/outbox.ts";
import { useHasUnsaved, useOutbox, useSeason } from "#renderer/db/season-context.ts";
import { ErrorNamesContext } from "#renderer/text/error-names.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { SeasonError } from "#shared/season/season-error.ts";

/** On every page, because what could not be saved may have been typed on another. */
export function UnsavedBanner() {
  const text = useText();
  const names = use(ErrorNamesContext);
  const { outbox } = useSeason().store;
  const state = useOutbox();
  useEffect(() => {
    addEventListener("pagehide", outbox.flush);
    return () => removeEventListener("pagehide", outbox.flush);
  }, [outbox]);
  useWarnBeforeLeaving(useHasUnsaved());
  const failed = state.entries.filter((entry) => entry.state === "failed");
  const [first] = failed;
  if (first?.state !== "failed") return null;
  return (
    <div className="unsaved" role="alert">
      <span>
        {text.t("unsaved.text", { fields: failed.map(nameOf).join("; ") })} {reasonOf(first.cause)}
      </span>
      <Button small onClick={outbox.retry}>
        {text.t("unsaved.retry")}
      </Button>
    </div>
  );

  /** Not the usual sentence for the unforeseen, which advises to reload: that would lose what is typed. */
  function reasonOf(cause: SeasonError | Error): string {
    return cause instanceof Error ? text.t("unsaved.unknown", { detail: cause.message }) : text.error(cause);
  }

  function nameOf({ change }: OutboxEntry): string {
    return text.t(`unsaved.${change.type}`, {
      dossier: names.dossier(change.dossierId),
      criterion: names.criterion(change.criterionId),
    });
  }
}

function useWarnBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}
