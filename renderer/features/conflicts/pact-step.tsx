import { type FormEvent, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { Page } from "#renderer/ui/page.tsx";
import type { IntegrityPact } from "#shared/panel/integrity-pact.ts";
import { digestPact } from "./digest-pact.ts";
import { PactClauses } from "./pact-clauses.tsx";
import { Steps } from "./steps.tsx";

/** The pledge that comes before everything else of a season; it is signed once. */
export function PactStep({ pact }: { readonly pact: IntegrityPact }) {
  const text = useText();
  const { client } = useHost();
  const { store, workspace } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const [hasRead, setHasRead] = useState(false);
  const accept = (event: FormEvent): void => {
    event.preventDefault();
    void run(async () => {
      const digest = await digestPact(pact);
      const result = await store.run(() => client["pact.accept"]({ digest }));
      return result.ok ? null : refused(result.error);
    });
  };
  return (
    <Page title={text.t("pact.title")} intro={text.t("pact.text", { season: workspace.season.name })}>
      <Steps current={1} />
      <form className="conflicts-pact section stack" onSubmit={accept}>
        <PactClauses pact={pact} />
        <Checkbox value={hasRead} onValue={setHasRead}>
          {text.t("pact.read")}
        </Checkbox>
        <OutcomeNotice outcome={outcome} />
        <div className="row">
          <Button look="primary" submit icon="signature" disabled={!hasRead || busy}>
            {text.t("pact.accept")}
          </Button>
          <span className="soft">{text.t("pact.signed")}</span>
        </div>
      </form>
    </Page>
  );
}
