import { type FormEvent, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextAreaField } from "#renderer/ui/field.tsx";
import type { Letterhead } from "#shared/documents/letterhead.ts";
import { LetterheadPreview } from "./letterhead-preview.tsx";
import { readLogo } from "./logo-file.ts";

interface LetterheadDialogProps {
  readonly initial: Letterhead;
  readonly usual: readonly [string, string];
  readonly onSaved: (letterhead: Letterhead) => void;
  readonly onClose: () => void;
}

const MOST_LINES = 5;
const LONGEST_LINE = 120;
const LONGEST_ADDRESS = 300;

export function LetterheadDialog({ initial, usual, onSaved, onClose }: LetterheadDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const choosing = useWork();
  const [typed, setTyped] = useState(initial.lines.join("\n"));
  const [address, setAddress] = useState(initial.address);
  const [logo, setLogo] = useState(initial.logo);
  const lines = typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const isTooLong = lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE);
  const letterhead: Letterhead = { lines, address: address.trim(), logo };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isTooLong) return;
    void run(async () => {
      const saved = await client["letterhead.write"]({ letterhead });
      if (!saved.ok) return refused(saved.error);
      onSaved(saved.value);
      return null;
    });
  };
  return (
    <Dialog wide title={text.t("making.letterhead.title")} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <LetterheadPreview letterhead={letterhead} usual={usual} />
        <div className="documents-form even">
          <div className="stack">
            <TextAreaField
              label={text.t("making.letterhead.lines")}
              hint={text.t("making.letterhead.linesHint")}
              problem={
                isTooLong
                  ? text.t("making.letterhead.tooLong", { lines: MOST_LINES, letters: LONGEST_LINE })
                  : undefined
              }
              rows={4}
              value={typed}
              onValue={setTyped}
            />
            <TextAreaField
              label={text.t("making.letterhead.address")}
              hint={text.t("making.letterhead.addressHint")}
              rows={2}
              maxLength={LONGEST_ADDRESS}
              value={address}
              onValue={setAddress}
            />
          </div>
          <div className="stack">
            <FilePicker
              label={text.t("making.letterhead.chooseLogo")}
              extensions={["png", "jpg", "jpeg"]}
              disabled={choosing.busy}
              onFiles={([file]) => {
                if (!file) return;
                void choosing.run(async () => {
                  const read = await readLogo(file.bytes);
                  if (!read.ok) return choosing.refused(read.error);
                  setLogo(read.value);
                  return null;
                });
              }}
            />
            <p className="soft">{text.t("making.letterhead.logoHint")}</p>
            <OutcomeNotice outcome={choosing.outcome} />
            {logo && (
              <div className="row">
                <Button icon="delete" onClick={() => setLogo(null)}>
                  {text.t("making.letterhead.removeLogo")}
                </Button>
              </div>
            )}
          </div>
        </div>
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{text.t("action.cancel")}</Button>
          <Button look="primary" submit disabled={busy}>
            {text.t("making.letterhead.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
