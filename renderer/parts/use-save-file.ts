import { useCallback } from "react";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { KnownError } from "#shared/i18n/error-message.ts";
import type { Result } from "#shared/result.ts";
import { succeeded } from "./use-work.ts";

/** Saves what the host has made and says under which name. */
export function useSaveFile(): (made: Result<NamedFile, KnownError>) => Promise<Outcome | null> {
  const { files } = useHost();
  const text = useText();
  return useCallback(
    async (made) => {
      if (!made.ok) return toOutcome(made.error);
      const saved = await files.save(made.value);
      return saved.ok
        ? succeeded(text.t("action.saved", { name: saved.value.name }))
        : toOutcome(saved.error);

      function toOutcome(error: KnownError): Outcome | null {
        return error.type === "cancelled" ? null : { tone: "error", text: text.error(error) };
      }
    },
    [files, text],
  );
}
