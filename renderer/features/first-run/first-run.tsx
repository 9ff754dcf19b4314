import { type FormEvent, type ReactNode, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { LANGUAGE_NAMES, LANGUAGES } from "#renderer/parts/preference-choices.ts";
import type { Session } from "#renderer/parts/session.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { useDocumentTitle } from "#renderer/ui/page.tsx";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import type { Settings } from "#shared/host/settings.ts";
import type { PanelRole } from "#shared/panel/panel-member.ts";
import { IdentityForm } from "./identity-form.tsx";
import { RestoreIdentity } from "./restore-identity.tsx";
import { type Step, StepProgress, StepTitle } from "./step-progress.tsx";
import "./first-run.css";

interface FirstRunProps {
  readonly settings: Settings;
  readonly hasIdentity: boolean;
  readonly changeSettings: Session["changeSettings"];
  /** What can be done without an identity. */
  readonly check: ReactNode;
  readonly onDone: () => Promise<void>;
}

/** Language, role, identity: three questions before the first page. */
export function FirstRun({ settings, hasIdentity, changeSettings, check, onDone }: FirstRunProps) {
  const text = useText();
  const { client } = useHost();
  const [step, setStep] = useState<Step>(1);
  const [role, setRole] = useState<PanelRole>(settings.role ?? "judge");
  const [isRehearsalWanted, setRehearsalWanted] = useState(false);
  const [isRestoring, setIsRestoring] = useState(false);
  const work = useWork();
  useDocumentTitle(text.t("firstRun.title"));
  const finish = (newcomer: { name: string; passphrase: string } | null): void => {
    void work.run(async () => {
      if (newcomer) {
        const created = await client["identity.create"](newcomer);
        if (!created.ok) return work.refused(created.error);
      }
      // Refused, it is offered again inside, where there is room to say why.
      const rehearsal = isRehearsalWanted ? await client["season.start-rehearsal"]({ role }) : null;
      const seasonId = rehearsal?.ok ? { seasonId: rehearsal.value.id } : {};
      const saved = await changeSettings({ role, ...seasonId });
      if (!saved.ok) return work.refused(saved.error);
      await onDone();
      return null;
    });
  };
  const goOnToIdentity = (): void => (hasIdentity ? finish(null) : setStep(3));
  return (
    <main className="welcome">
      <p className="welcome-brand">{text.t("app.name")}</p>
      <StepProgress step={step} />
      {step === 1 && (
        <StepForm
          title={text.t("firstRun.languageTitle")}
          intro={text.t("firstRun.languageText")}
          onNext={() => {
            setRehearsalWanted(false);
            setStep(2);
          }}
          aside={
            <RehearsalChoice
              onChoose={() => {
                setRehearsalWanted(true);
                setStep(2);
              }}
            />
          }
        >
          <RadioField
            label={text.t("firstRun.languageTitle")}
            look="cards"
            value={settings.language}
            choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onValue={(language) => void changeSettings({ language })}
          />
        </StepForm>
      )}
      {step === 2 && (
        <StepForm
          title={text.t("firstRun.roleTitle")}
          intro={text.t("firstRun.roleText")}
          onBack={() => setStep(1)}
          onNext={goOnToIdentity}
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
          {isRehearsalWanted && <p>{text.t("rehearsal.wanted", { role: text.t(`role.${role}`) })}</p>}
          <OutcomeNotice outcome={work.outcome} />
        </StepForm>
      )}
      {step === 3 && isRestoring && (
        <RestoreIdentity
          role={role}
          changeSettings={changeSettings}
          onBack={() => setIsRestoring(false)}
          onDone={onDone}
        />
      )}
      {step === 3 && !isRestoring && (
        <>
          <IdentityForm
            busy={work.busy}
            outcome={work.outcome}
            rehearsalRole={isRehearsalWanted ? role : null}
            onBack={() => setStep(2)}
            onCreate={(name, passphrase) => finish({ name, passphrase })}
          />
          {!isRehearsalWanted && <RestoreChoice onChoose={() => setIsRestoring(true)} />}
        </>
      )}
      {step === 1 && check}
    </main>
  );
}

/** For whoever only wants to look: the same three steps, and the rehearsal season at their end. */
function RehearsalChoice({ onChoose }: { readonly onChoose: () => void }) {
  const text = useText();
  return (
    <div className="welcome-rehearsal">
      <p className="soft">{text.t("rehearsal.text")}</p>
      <Button icon="play" onClick={onChoose}>
        {text.t("rehearsal.start")}
      </Button>
    </div>
  );
}

function RestoreChoice({ onChoose }: { readonly onChoose: () => void }) {
  const text = useText();
  return (
    <div className="welcome-rehearsal">
      <p className="soft">{text.t("keeping.restoreFirst")}</p>
      <Button onClick={onChoose}>{text.t("keeping.restore")}</Button>
    </div>
  );
}

interface StepFormProps {
  readonly title: string;
  readonly intro: string;
  readonly onNext: () => void;
  readonly onBack?: () => void;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

function StepForm({ title, intro, onNext, onBack, aside, children }: StepFormProps) {
  const text = useText();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onNext();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <StepTitle title={title} />
      <p className="soft">{intro}</p>
      {children}
      <div className="row">
        {onBack && <Button onClick={onBack}>{text.t("action.back")}</Button>}
        <Button look="primary" submit>
          {text.t("action.next")}
        </Button>
      </div>
      {aside}
    </form>
  );
}
