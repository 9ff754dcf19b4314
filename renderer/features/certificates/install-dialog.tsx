import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import type { SigningCredential } from "#shared/certificates/certificates.ts";

interface InstallDialogProps {
  readonly onAdded: (credential: SigningCredential) => void;
  readonly onClose: () => void;
}

/** Takes in what an authority answered to a request. */
export function InstallDialog({ onAdded, onClose }: InstallDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  return (
    <Dialog title={text.t("certificates.install.title")} onClose={onClose}>
      <p>{text.t("certificates.install.text")}</p>
      <FilePicker
        label={text.t("certificates.install.choose")}
        extensions={["pem", "crt", "cer", "p7b", "der"]}
        disabled={busy}
        onFiles={([file]) => {
          if (!file) return;
          void run(async () => {
            const installed = await client["certificate.install"]({ file });
            if (!installed.ok) return refused(installed.error);
            onAdded(installed.value);
            return null;
          });
        }}
      />
      <OutcomeNotice outcome={outcome} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{text.t("action.cancel")}</Button>
      </div>
    </Dialog>
  );
}
