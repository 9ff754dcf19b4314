import { useCallback } from "react";
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
  const describe = useCallback(
    (cause: unknown) =>
      text.t("app.unexpected", { detail: cause instanceof Error ? cause.message : String(cause) }),
    [text],
  );
  const action = useAction(describe);
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
