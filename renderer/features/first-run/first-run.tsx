import { type FormEvent, type ReactNode, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import type { Session } from "#renderer/parts/session.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { RadioField } from "#renderer/ui/field.tsx";
import { useDocumentTitle } from "#renderer/ui/page.tsx";
import type { Settings } from "#shared/host/settings.ts";
import type { PanelRole } from "#shared/panel/panel-member.ts";
import { IdentityForm } from "./identity-form.tsx";
import "./first-run.css";

interface FirstRunProps {
  readonly settings: Settings;
  readonly hasIdentity: boolean;
  readonly changeSettings: Session["changeSettings"];
  readonly onDone: () => Promise<void>;
}

type Step = 1 | 2 | 3;

/** Language, role, identity: three questions before the first page. */
export function FirstRun({ settings, hasIdentity, changeSettings, onDone }: FirstRunProps) {
  const text = useText();
  const { client } = useHost();
  const [step, setStep] = useState<Step>(1);
  const [role, setRole] = useState<PanelRole>(settings.role ?? "judge");
  const work = useWork();
  useDocumentTitle(text.t("firstRun.title"));
  const finish = (newcomer: { name: string; passphrase: string } | null): void => {
    void work.run(async () => {
      if (newcomer) {
        const created = await client["identity.create"](newcomer);
        if (!created.ok) return work.refused(created.error);
      }
      const saved = await changeSettings({ role });
      if (!saved.ok) return work.refused(saved.error);
      await onDone();
      return null;
    });
  };
  return (
    <main className="welcome">
      <p className="welcome-brand">{text.t("app.name")}</p>
      <p className="soft">{text.t("firstRun.step", { step })}</p>
      {step === 1 && (
        <StepForm
          title={text.t("firstRun.languageTitle")}
          intro={text.t("firstRun.languageText")}
          onNext={() => setStep(2)}
        >
          <RadioField
            label={text.t("firstRun.languageTitle")}
            look="cards"
            value={settings.language}
            choices={[
              { value: "id", label: "Bahasa Indonesia" },
              { value: "en", label: "English" },
            ]}
            onValue={(language) => void changeSettings({ language })}
          />
        </StepForm>
      )}
      {step === 2 && (
        <StepForm
          title={text.t("firstRun.roleTitle")}
          intro={text.t("firstRun.roleText")}
          onBack={() => setStep(1)}
          onNext={() => (hasIdentity ? finish(null) : setStep(3))}
        >
          <RadioField
            label={text.t("firstRun.roleTitle")}
            look="cards"
            value={role}
            choices={[
              { value: "judge", label: text.t("role.judge"), text: text.t("firstRun.roleJudge") },
              { value: "chair", label: text.t("role.chair"), text: text.t("firstRun.roleChair") },
              {
                value: "secretariat",
                label: text.t("role.secretariat"),
                text: text.t("firstRun.roleSecretariat"),
              },
            ]}
            onValue={setRole}
          />
          <OutcomeNotice outcome={work.outcome} />
        </StepForm>
      )}
      {step === 3 && (
        <IdentityForm
          busy={work.busy}
          outcome={work.outcome}
          onBack={() => setStep(2)}
          onCreate={(name, passphrase) => finish({ name, passphrase })}
        />
      )}
    </main>
  );
}

interface StepFormProps {
  readonly title: string;
  readonly intro: string;
  readonly onNext: () => void;
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

function StepForm({ title, intro, onNext, onBack, children }: StepFormProps) {
  const text = useText();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onNext();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h1>{title}</h1>
      <p className="soft">{intro}</p>
      {children}
      <div className="row">
        {onBack && <Button onClick={onBack}>{text.t("action.back")}</Button>}
        <Button look="primary" submit>
          {text.t("action.next")}
        </Button>
      </div>
    </form>
  );
}
