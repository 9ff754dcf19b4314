import { DocumentTabs } from "#renderer/parts/document-tabs.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { CheckWindow } from "./check-window.tsx";

/** The check as a page of every role. */
export function VerifyPage() {
  const text = useText();
  return (
    <Page title={text.t("verifying.title")} intro={text.t("verifying.intro")}>
      <DocumentTabs />
      <CheckWindow />
    </Page>
  );
}

/** The check for whoever has no identity here, or has not unlocked it. */
export function VerifyWithoutAccount({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  return (
    <main className="verify-alone">
      <div className="verify-alone-bar">
        <Button small look="quiet" icon="previous" onClick={onBack}>
          {text.t("verifying.back")}
        </Button>
        <span className="verify-brand">{text.t("app.name")}</span>
      </div>
      <Page title={text.t("verifying.title")} intro={text.t("verifying.intro")}>
        <CheckWindow />
      </Page>
    </main>
  );
}
