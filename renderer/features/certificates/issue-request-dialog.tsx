import { type FormEvent, useState } from "react";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { YearsField } from "./years-field.tsx";

interface IssueRequestDialogProps {
  readonly onIssued: () => void;
  readonly onClose: () => void;
}

const USUAL_YEARS = 3;
const LONGEST_NAME = 120;

/** Answers a request file from somebody outside the panel's cards. */
export function IssueRequestDialog({ onIssued, onClose }: IssueRequestDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const [file, setFile] = useState<NamedFile | null>(null);
  const [name, setName] = useState("");
  const [years, setYears] = useState<number | null>(USUAL_YEARS);
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!file || name.trim() === "" || years === null) return;
    void run(async () => {
      const issued = await client["authority.issue-request"]({ file, name: name.trim(), years });
      if (issued.ok) onIssued();
      return saveFile(issued);
    });
  };
  const needed = (isMissing: boolean): string | undefined =>
    isTried && isMissing ? text.t("certificates.needed") : undefined;
  return (
    <Dialog title={text.t("certificates.answer.title")} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <p>{text.t("certificates.answer.text")}</p>
        <FilePicker
          label={text.t("certificates.answer.choose")}
          extensions={["csr", "p10", "pem", "der"]}
          disabled={busy}
          onFiles={([chosen]) => setFile(chosen ?? null)}
        />
        {file && <p>{text.t("certificates.import.chosen", { name: file.name })}</p>}
        {isTried && !file && <p className="problem">{text.t("certificates.answer.noFile")}</p>}
        <TextField
          label={text.t("certificates.answer.name")}
          hint={text.t("certificates.answer.nameHint")}
          required
          maxLength={LONGEST_NAME}
          problem={needed(name.trim() === "")}
          value={name}
          onValue={setName}
        />
        <YearsField value={years} onValue={setYears} />
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions">
          <Button onClick={onClose}>
            {text.t(outcome?.tone === "success" ? "certificates.close" : "action.cancel")}
          </Button>
          <Button look="primary" submit busy={busy}>
            {text.t("certificates.answer.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
