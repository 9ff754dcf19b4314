import { use } from "react";
import type { OutboxEntry } from "#renderer/db/outbox.ts";
import { ErrorNamesContext } from "#renderer/text/error-names.ts";
import { useText } from "#renderer/text/text.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

interface UnsavedWords {
  readonly nameOf: (entry: OutboxEntry) => string;
  readonly reasonOf: (cause: SeasonError | Error) => string;
}

/** What is not saved and why. */
export function useUnsavedWords(): UnsavedWords {
  const text = useText();
  const names = use(ErrorNamesContext);
  return {
    nameOf: ({ change }) =>
      text.t(`unsaved.${change.type}`, {
        dossier: names.dossier(change.dossierId),
        criterion: names.criterion(change.criterionId),
      }),
    // Not the usual sentence for the unforeseen, which advises to reload: that would lose what is typed.
    reasonOf: (cause) =>
      cause instanceof Error ? text.t("unsaved.unknown", { detail: cause.message }) : text.error(cause),
  };
}
