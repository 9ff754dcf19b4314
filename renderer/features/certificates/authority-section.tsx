import { useCallback, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { useAnswer } from "#renderer/parts/use-answer.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { PanelAuthority } from "#shared/certificates/certificates.ts";
import { AuthorityView } from "./authority-view.tsx";
import { CreateAuthorityDialog } from "./create-authority-dialog.tsx";

/** The panel's own certificate authority, which only the Secretariat keeps. */
export function AuthoritySection({ onIssued }: { readonly onIssued: () => void }) {
  const text = useText();
  const { client } = useHost();
  const ask = useCallback(() => client["authority.state"]({}), [client]);
  const { answer, show, reload } = useAnswer(ask);
  const [isCreating, setCreating] = useState(false);
  const changed = (authority: PanelAuthority): void => {
    show(authority);
    onIssued();
  };
  const issued = (): void => {
    reload();
    onIssued();
  };
  const isMissing = answer?.ok === true && answer.value === null;
  return (
    <Section title={text.t("certificates.authority.title")}>
      <p className="certificates-text">{text.t("certificates.authority.text")}</p>
      {answer === null && <Loading />}
      {answer && !answer.ok && <LoadFailed cause={answer.error} />}
      {isMissing && (
        <EmptyState
          icon="shield"
          title={text.t("certificates.authority.none")}
          actions={
            <Button look="primary" onClick={() => setCreating(true)}>
              {text.t("certificates.authority.create.open")}
            </Button>
          }
        >
          {text.t("certificates.authority.noneText")}
        </EmptyState>
      )}
      {answer?.ok && answer.value && (
        <AuthorityView authority={answer.value} onChanged={changed} onReload={issued} />
      )}
      {isCreating && (
        <CreateAuthorityDialog
          onCreated={(authority) => {
            changed(authority);
            setCreating(false);
          }}
          onClose={() => setCreating(false)}
        />
      )}
    </Section>
  );
}
