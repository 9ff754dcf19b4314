import { type FormEvent, useRef, useState } from "react";
import type { HostClient } from "#renderer/host/connect-host.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { FileDrop } from "#renderer/ui/file-drop.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { sendPieces } from "./pieces.ts";
import { useTasks } from "./tasks.tsx";
import { useArrival } from "./use-arrival.ts";
import { useWork } from "./use-work.ts";

type Restored = OkOf<Awaited<ReturnType<HostClient["season.restore"]>>>;
type OkOf<R> = R extends { readonly ok: true; readonly value: infer T } ? T : never;

/** Takes a season back from a sealed file; it opens where its work begins. */
export function RestoreSeason() {
  const text = useText();
  const arrive = useArrival();
  return (
    <Section title={text.t("keeping.restore")}>
      <p className="soft">{text.t("keeping.restoreText")}</p>
      <RestoreForm
        onRestored={({ season, outcome, identity }) => {
          const sentences = [text.t(`keeping.outcome.${outcome}`, { name: season.name })];
          if (identity?.outcome === "other")
            sentences.push(text.t("keeping.otherIdentity", { name: identity.name }));
          return arrive(season.id, sentences.join(" "));
        }}
      />
    </Section>
  );
}

interface RestoreFormProps {
  readonly onRestored: (restored: Restored) => Promise<void>;
}

/** Asks for the file and its passphrase and takes the season back; where to go then is for whoever shows it. */
export function RestoreForm({ onRestored }: RestoreFormProps) {
  const text = useText();
  const { client } = useHost();
  const tasks = useTasks();
  const { busy, outcome, run, refused } = useWork();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const chooser = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!file) return;
    void run(async () => {
      const restored = await tasks.run(text.t("keeping.restoring", { name: file.name }), async (taskId) => {
        const sent = await sendPieces(client, file);
        if (!sent.ok) return sent;
        const transferId = sent.value;
        try {
          return await client["season.restore"]({ transferId, passphrase, taskId });
        } finally {
          await client["transfer.end"]({ transferId });
        }
      });
      if (!restored.ok) return refused(restored.error);
      await onRestored(restored.value);
      return null;
    });
  };
  return (
    <>
      <FileDrop onFiles={([dropped]) => setFile(dropped ?? null)}>
        <Button disabled={busy} onClick={() => chooser.current?.click()}>
          {text.t("keeping.choose")}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={text.t("keeping.choose")}
          onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
        />
        <span className="soft">{text.t("action.dropHere")}</span>
      </FileDrop>
      {file && (
        <form className="stack keeping-form" onSubmit={submit} noValidate>
          <output>{text.t("keeping.chosen", { name: file.name })}</output>
          <TextField
            label={text.t("keeping.passphrase")}
            type="password"
            value={passphrase}
            onValue={setPassphrase}
            required
            autoComplete="off"
          />
          <div className="row">
            <Button submit disabled={busy || passphrase === ""}>
              {text.t(busy ? "action.working" : "keeping.restoreConfirm")}
            </Button>
          </div>
        </form>
      )}
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
