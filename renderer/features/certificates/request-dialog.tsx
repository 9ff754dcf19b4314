import { type FormEvent, useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import type { KeyAlgorithm } from "#shared/certificates/certificates.ts";
import { AlgorithmField } from "./algorithm-field.tsx";

/** A request (PKCS#10) to be carried to whoever issues certificates. */
export function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const [key, setKey] = useState<"same" | "new">("same");
  const [algorithm, setAlgorithm] = useState<KeyAlgorithm>("ecdsa-p256");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run(async () =>
      saveFile(await client["certificate.request"]({ algorithm, isNewKey: key === "new" })),
    );
  };
  return (
    <Dialog title={text.t("certificates.request.title")} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <p>{text.t("certificates.request.text")}</p>
        <RadioField
          label={text.t("certificates.request.key")}
          value={key}
          choices={(["same", "new"] as const).map((value) => ({
            value,
            label: text.t(`certificates.request.keys.${value}`),
            text: text.t(`certificates.request.keyText.${value}`),
          }))}
          onValue={setKey}
        />
        {key === "new" && <AlgorithmField value={algorithm} onValue={setAlgorithm} />}
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions">
          <Button onClick={onClose}>
            {text.t(outcome?.tone === "success" ? "certificates.close" : "action.cancel")}
          </Button>
          <Button look="primary" submit busy={busy} icon="download">
            {text.t("certificates.request.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
