import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import type { KnownError } from "#shared/i18n/error-message.ts";

/** In the place of what could not be read. */
export function LoadFailed({ cause }: { readonly cause: KnownError | Error }) {
  const text = useText();
  return (
    <Notice tone="error">
      {cause instanceof Error ? text.t("app.notLoaded", { detail: cause.message }) : text.error(cause)}
    </Notice>
  );
}
