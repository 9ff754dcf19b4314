import { type FormEvent, useState } from "react";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import type { SigningCredential } from "#shared/certificates/certificates.ts";

interface ImportDialogProps {
  readonly onAdded: (credential: SigningCredential) => void;
  readonly onClose: () => void;
}

/** A key with its certificate from elsewhere; the passphrase is used once and kept nowhere. */
export function ImportDialog({ onAdded, onClose }: ImportDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const [file, setFile] = useState<NamedFile | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!file) return;
    void run(async () => {
      const imported = await client["certificate.import"]({ file, passphrase });
      setPassphrase("");
      if (!imported.ok) return refused(imported.error);
      onAdded(imported.value);
      return null;
    });
  };
  return (
    <Dialog title={text.t("certificates.import.title")} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <p>{text.t("certificates.import.text")}</p>
        <FilePicker
          label={text.t("certificates.import.choose")}
          extensions={["p12", "pfx"]}
          disabled={busy}
          onFiles={([chosen]) => setFile(chosen ?? null)}
        />
        {file && <p>{text.t("certificates.import.chosen", { name: file.name })}</p>}
        <TextField
          label={text.t("certificates.import.passphrase")}
          hint={text.t("certificates.import.passphraseHint")}
          type="password"
          autoComplete="off"
          value={passphrase}
          onValue={setPassphrase}
        />
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{text.t("action.cancel")}</Button>
          <Button look="primary" submit busy={busy} disabled={file === null}>
            {text.t("certificates.import.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
