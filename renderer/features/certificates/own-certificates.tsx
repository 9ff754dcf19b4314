import { useCallback, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { useCommands } from "#renderer/parts/commands.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { type Answered, useAnswer } from "#renderer/parts/use-answer.ts";
import { succeeded } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { ListedCredential, SigningCredential } from "#shared/certificates/certificates.ts";
import type { KnownError } from "#shared/i18n/error-message.ts";
import { CredentialTable } from "./credential-table.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { InstallDialog } from "./install-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { RequestDialog } from "./request-dialog.tsx";

type CredentialAnswer = Answered<ListedCredential[], KnownError>["answer"];
type Step = "import" | "request" | "install" | ListedCredential | null;

/** Every certificate this person can sign with, and the ways to get another. */
export function OwnCertificates() {
  const text = useText();
  const { client, description } = useHost();
  const ask = useCallback(() => client["certificate.list"]({}), [client]);
  const { answer, reload } = useAnswer(ask);
  const [step, setStep] = useState<Step>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const close = (): void => setStep(null);
  const done = (sentence: string): void => {
    close();
    reload();
    setOutcome(succeeded(sentence));
  };
  const added = ({ subject }: SigningCredential): void => done(text.t("certificates.added", { subject }));
  const removed = ({ subject }: ListedCredential): void => done(text.t("certificates.removed", { subject }));
  useCommands([
    {
      id: "certificate-import",
      title: text.t("certificates.import.open"),
      icon: "key",
      run: () => setStep("import"),
    },
    {
      id: "certificate-request",
      title: text.t("certificates.request.open"),
      icon: "key",
      run: () => setStep("request"),
    },
  ]);
  return (
    <Section title={text.t("certificates.own.title")}>
      <p className="soft">
        {text.t("certificates.own.text")}{" "}
        {text.t("certificates.own.protection", {
          protection: text.t(
            description.keyProtection === "passphrase"
              ? "settings.protectionPassphrase"
              : "settings.protectionOs",
          ),
        })}
      </p>
      <Credentials answer={answer} onRemove={setStep} />
      <div className="row">
        <Button icon="upload" onClick={() => setStep("import")}>
          {text.t("certificates.import.open")}
        </Button>
        <Button onClick={() => setStep("request")}>{text.t("certificates.request.open")}</Button>
        <Button onClick={() => setStep("install")}>{text.t("certificates.install.open")}</Button>
      </div>
      <OutcomeNotice outcome={outcome} />
      {step === "import" && <ImportDialog onAdded={added} onClose={close} />}
      {step === "request" && <RequestDialog onClose={close} />}
      {step === "install" && <InstallDialog onAdded={added} onClose={close} />}
      {step !== null && typeof step !== "string" && (
        <RemoveDialog credential={step} onRemoved={removed} onClose={close} />
      )}
    </Section>
  );
}

interface ListProps {
  readonly answer: CredentialAnswer;
  readonly onRemove: (credential: ListedCredential) => void;
}

function Credentials({ answer, onRemove }: ListProps) {
  const text = useText();
  if (answer === null) return <Loading />;
  if (!answer.ok) return <LoadFailed cause={answer.error} />;
  if (answer.value.length > 0) return <CredentialTable credentials={answer.value} onRemove={onRemove} />;
  return (
    <EmptyState icon="key" title={text.t("certificates.own.empty")}>
      {text.t("certificates.own.emptyText")}
    </EmptyState>
  );
}
