import { type FormEvent, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { saveBlob } from "#renderer/host/save-blob.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { KnownError } from "#shared/i18n/error-message.ts";
import { MINIMUM_PASSPHRASE_LENGTH } from "#shared/panel/passphrase.ts";
import type { Result } from "#shared/result.ts";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { fetchPieces } from "./pieces.ts";
import { StrengthMeter } from "./strength-meter.tsx";
import { useTasks } from "./tasks.tsx";
import { succeeded, useWork } from "./use-work.ts";

type Saving = Result<{ readonly name: string }, KnownError>;
type Problem = "short" | "mismatch" | null;

/** Seals the open season into one file for a passphrase of its own. */
export function BackUpSeason() {
  const text = useText();
  const { client, files } = useHost();
  const { name } = useSeason().workspace.season;
  const tasks = useTasks();
  const { busy, outcome, run, refused } = useWork();
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [problem, setProblem] = useState<Problem>(null);
  const make = (): void => {
    void run(async () => {
      const made = await tasks.run(text.t("keeping.making", { name }), async (taskId): Promise<Saving> => {
        const sealed = await client["season.back-up"]({ passphrase, taskId });
        if (!sealed.ok) return sealed;
        const blob = await fetchPieces(client, sealed.value);
        return blob.ok ? saveBlob(files, sealed.value.name, blob.value) : blob;
      });
      if (!made.ok) return refused(made.error);
      setPassphrase("");
      setRepeated("");
      return succeeded(text.t("action.saved", { name: made.value.name }));
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = findProblem(passphrase, repeated);
    setProblem(found);
    if (!found) make();
  };
  return (
    <Section title={text.t("keeping.backUp")}>
      <p className="soft">{text.t("keeping.backUpText")}</p>
      <form className="stack keeping-form" onSubmit={submit} noValidate>
        <TextField
          label={text.t("keeping.passphrase")}
          type="password"
          value={passphrase}
          onValue={setPassphrase}
          required
          autoComplete="new-password"
          hint={text.t("keeping.passphraseHint", { minimum: MINIMUM_PASSPHRASE_LENGTH })}
          problem={
            problem === "short"
              ? text.error({ type: "passphrase-too-short", minimum: MINIMUM_PASSPHRASE_LENGTH })
              : undefined
          }
        />
        {passphrase !== "" && <StrengthMeter passphrase={passphrase} />}
        <TextField
          label={text.t("keeping.repeat")}
          type="password"
          value={repeated}
          onValue={setRepeated}
          required
          autoComplete="new-password"
          problem={problem === "mismatch" ? text.t("keeping.mismatch") : undefined}
        />
        <p className="soft">{text.t("keeping.withKeys")}</p>
        <div className="row">
          <Button submit disabled={busy}>
            {text.t(busy ? "action.working" : "keeping.make")}
          </Button>
        </div>
      </form>
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

function findProblem(passphrase: string, repeated: string): Problem {
  if (passphrase.length < MINIMUM_PASSPHRASE_LENGTH) return "short";
  return passphrase === repeated ? null : "mismatch";
}
