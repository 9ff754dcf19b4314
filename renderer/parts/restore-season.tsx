import { type FormEvent, useRef, useState } from "react";
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

/** Takes a season back from a sealed file; it opens where its work begins. */
export function RestoreSeason() {
  const text = useText();
  const { client } = useHost();
  const tasks = useTasks();
  const arrive = useArrival();
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
      const { season, outcome: how } = restored.value;
      await arrive(season.id, text.t(`keeping.outcome.${how}`, { name: season.name }));
      return null;
    });
  };
  return (
    <Section title={text.t("keeping.restore")}>
      <p className="soft">{text.t("keeping.restoreText")}</p>
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
    </Section>
  );
}
