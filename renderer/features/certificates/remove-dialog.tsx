import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { ListedCredential } from "#shared/certificates/certificates.ts";

interface RemoveDialogProps {
  readonly credential: ListedCredential;
  readonly onRemoved: (credential: ListedCredential) => void;
  readonly onClose: () => void;
}

export function RemoveDialog({ credential, onRemoved, onClose }: RemoveDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const { id, subject } = credential;
  const remove = (): void => {
    void run(async () => {
      const removed = await client["certificate.remove"]({ id });
      if (!removed.ok) return refused(removed.error);
      onRemoved(credential);
      return null;
    });
  };
  return (
    <ConfirmDialog
      title={text.t("certificates.remove.title")}
      confirm={text.t("certificates.remove.confirm")}
      busy={busy}
      outcome={outcome}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{text.t("certificates.remove.text", { subject })}</p>
    </ConfirmDialog>
  );
}
