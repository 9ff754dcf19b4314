import { type FormEvent, useState } from "react";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { StrengthMeter } from "#renderer/parts/strength-meter.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { PanelRole } from "#shared/panel/panel-member.ts";
import { MINIMUM_PASSPHRASE_LENGTH } from "#shared/panel/passphrase.ts";
import { StepTitle } from "./step-progress.tsx";

interface IdentityFormProps {
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  /** The role in which a rehearsal opens afterwards, if one is wanted. */
  readonly rehearsalRole: PanelRole | null;
  readonly onBack: () => void;
  readonly onCreate: (name: string, passphrase: string) => void;
}

type Problem = "name" | "short" | "mismatch" | null;

export function IdentityForm({ busy, outcome, rehearsalRole, onBack, onCreate }: IdentityFormProps) {
  const text = useText();
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [problem, setProblem] = useState<Problem>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = findProblem(name, passphrase, repeated);
    setProblem(found);
    if (!found) onCreate(name.trim(), passphrase);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <StepTitle title={text.t("firstRun.identityTitle")} />
      {rehearsalRole && <p>{text.t("rehearsal.wanted", { role: text.t(`role.${rehearsalRole}`) })}</p>}
      <section aria-label={text.t("shell.firstRun.identityExplain")}>
        <h2>{text.t("shell.firstRun.identityExplain")}</h2>
        <p className="soft">{text.t("firstRun.identityText")}</p>
      </section>
      <TextField
        label={text.t("firstRun.name")}
        value={name}
        onValue={setName}
        required
        maxLength={120}
        autoComplete="name"
        problem={problem === "name" ? text.t("firstRun.nameMissing") : undefined}
      />
      <TextField
        label={text.t("firstRun.passphrase")}
        type="password"
        value={passphrase}
        onValue={setPassphrase}
        required
        autoComplete="new-password"
        hint={text.t("firstRun.passphraseHint", { minimum: MINIMUM_PASSPHRASE_LENGTH })}
        problem={
          problem === "short"
            ? text.error({ type: "passphrase-too-short", minimum: MINIMUM_PASSPHRASE_LENGTH })
            : undefined
        }
      />
      {passphrase !== "" && <StrengthMeter passphrase={passphrase} />}
      <TextField
        label={text.t("firstRun.repeat")}
        type="password"
        value={repeated}
        onValue={setRepeated}
        required
        autoComplete="new-password"
        problem={problem === "mismatch" ? text.t("firstRun.mismatch") : undefined}
      />
      <OutcomeNotice outcome={outcome} />
      <div className="row">
        <Button onClick={onBack} disabled={busy}>
          {text.t("action.back")}
        </Button>
        <Button look="primary" submit disabled={busy}>
          {text.t(busy ? "firstRun.creating" : "firstRun.create")}
        </Button>
      </div>
    </form>
  );
}

function findProblem(name: string, passphrase: string, repeated: string): Problem {
  if (name.trim() === "") return "name";
  if (passphrase.length < MINIMUM_PASSPHRASE_LENGTH) return "short";
  return passphrase === repeated ? null : "mismatch";
}
