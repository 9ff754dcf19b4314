import { HostGoneError } from "#renderer/host/http-bridge.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";

/** Shown when the page cannot reach its host at all; the settings, and so the language, are unknown. */
export function StartFailure({ cause }: { readonly cause: unknown }) {
  const text = useText();
  const isGone = cause instanceof HostGoneError || cause instanceof TypeError;
  const detail = cause instanceof Error ? cause.message : String(cause);
  return (
    <main>
      <Page title={text.t("app.name")}>
        <Notice tone="error">{isGone ? text.t("app.hostGone") : text.t("app.notLoaded", { detail })}</Notice>
      </Page>
    </main>
  );
}
