import { type FormEvent, type ReactNode, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { useDocumentTitle } from "#renderer/ui/page.tsx";
import "./first-run.css";

interface UnlockProps {
  readonly name: string;
  /** What can be done without unlocking. */
  readonly check: ReactNode;
  readonly onUnlocked: () => Promise<void>;
}

export function Unlock({ name, check, onUnlocked }: UnlockProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const [passphrase, setPassphrase] = useState("");
  useDocumentTitle(text.t("unlock.title"));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run(async () => {
      const result = await client["identity.unlock"]({ passphrase });
      if (!result.ok) return refused(result.error);
      await onUnlocked();
      return null;
    });
  };
  return (
    <main className="welcome">
      <p className="welcome-brand">{text.t("app.name")}</p>
      <form className="stack" onSubmit={submit}>
        <h1>{text.t("unlock.title")}</h1>
        <p className="soft">{text.t("unlock.text", { name })}</p>
        <TextField
          label={text.t("firstRun.passphrase")}
          type="password"
          value={passphrase}
          onValue={setPassphrase}
          autoComplete="current-password"
          required
        />
        <OutcomeNotice outcome={outcome} />
        <div className="row">
          <Button look="primary" submit disabled={busy}>
            {text.t(busy ? "unlock.unlocking" : "unlock.submit")}
          </Button>
        </div>
      </form>
      {check}
    </main>
  );
}
