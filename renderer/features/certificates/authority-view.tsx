import { useState } from "react";
import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { MenuButton } from "#renderer/ui/menu.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import type { IssuedCertificate, PanelAuthority } from "#shared/certificates/certificates.ts";
import { AuthorityFacts } from "./authority-facts.tsx";
import { IssuePanelDialog } from "./issue-panel-dialog.tsx";
import { IssueRequestDialog } from "./issue-request-dialog.tsx";
import { IssuedTable } from "./issued-table.tsx";
import { RenewDialog } from "./renew-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";

interface AuthorityViewProps {
  readonly authority: PanelAuthority;
  readonly onChanged: (authority: PanelAuthority) => void;
  readonly onReload: () => void;
}

type Step =
  | { readonly type: "panel" }
  | { readonly type: "request" }
  | { readonly type: "revoke" | "renew"; readonly certificate: IssuedCertificate };

/** What the authority has issued, and what can be done with it. */
export function AuthorityView({ authority, onChanged, onReload }: AuthorityViewProps) {
  const text = useText();
  const season = useMaybeSeason();
  const [step, setStep] = useState<Step | null>(null);
  const close = (): void => setStep(null);
  const changed = (next: PanelAuthority): void => {
    onChanged(next);
    close();
  };
  const issued = (): void => {
    onReload();
    // The certificates lie in the season, which has been revised.
    void season?.store.refresh();
  };
  return (
    <>
      <AuthorityFacts authority={authority} />
      {season === null && <Notice>{text.t("certificates.authority.noSeason")}</Notice>}
      <div className="row">
        <Button
          look="primary"
          icon="people"
          disabled={season === null}
          onClick={() => setStep({ type: "panel" })}
        >
          {text.t("certificates.issuePanel.open")}
        </Button>
        <Button onClick={() => setStep({ type: "request" })}>{text.t("certificates.answer.open")}</Button>
        <ExportMenu />
      </div>
      <IssuedTable
        issued={authority.issued}
        disabled={season === null}
        onRevoke={(certificate) => setStep({ type: "revoke", certificate })}
        onRenew={(certificate) => setStep({ type: "renew", certificate })}
      />
      {step?.type === "panel" && <IssuePanelDialog onIssued={issued} onClose={close} />}
      {step?.type === "request" && <IssueRequestDialog onIssued={onReload} onClose={close} />}
      {step?.type === "revoke" && (
        <RevokeDialog certificate={step.certificate} onChanged={changed} onClose={close} />
      )}
      {step?.type === "renew" && (
        <RenewDialog certificate={step.certificate} onChanged={changed} onClose={close} />
      )}
    </>
  );
}

const EXPORTS = [
  { what: "root", format: "pem" },
  { what: "root", format: "der" },
  { what: "revocation-list", format: "pem" },
  { what: "revocation-list", format: "der" },
] as const;

/** For whoever checks documents with another program. */
function ExportMenu() {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const entries = EXPORTS.map((wish) => ({
    key: `${wish.what}-${wish.format}`,
    label: text.t(`certificates.export.${wish.what}`, { format: wish.format.toUpperCase() }),
    onAct: () => void run(async () => saveFile(await client["authority.export"](wish))),
  }));
  return (
    <>
      <MenuButton
        label={text.t("certificates.export.open")}
        icon="download"
        busy={busy}
        groups={[{ key: "export", label: text.t("certificates.export.open"), entries }]}
      />
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
