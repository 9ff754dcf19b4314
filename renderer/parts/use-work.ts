import { useCallback } from "react";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { type Action, type Outcome, useAction } from "#renderer/ui/use-action.ts";
import type { KnownError } from "#shared/i18n/error-message.ts";

export interface Work extends Action {
  /** The outcome of a refusal; giving up is not worth a sentence. */
  readonly refused: (error: KnownError) => Outcome | null;
}

/** Work whose failures become sentences. */
export function useWork(): Work {
  const text = useText();
  const store = useMaybeSeason()?.store;
  const recover = useCallback(
    (cause: unknown) => {
      // The reply may have been lost after the work was done, so the view asks the journal.
      void store?.refresh().catch(() => undefined);
      return text.failure(cause instanceof Error ? cause : new Error(String(cause)));
    },
    [text, store],
  );
  const action = useAction(recover);
  const refused = useCallback(
    (error: KnownError): Outcome | null =>
      error.type === "cancelled" ? null : { tone: "error", text: text.error(error) },
    [text],
  );
  return { ...action, refused };
}

export function succeeded(text: string): Outcome {
  return { tone: "success", text };
}
