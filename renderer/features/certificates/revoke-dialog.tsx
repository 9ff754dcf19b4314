import { useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import {
  type IssuedCertificate,
  type PanelAuthority,
  RevocationReason,
} from "#shared/certificates/certificates.ts";

interface RevokeDialogProps {
  readonly certificate: IssuedCertificate;
  readonly onChanged: (authority: PanelAuthority) => void;
  readonly onClose: () => void;
}

export function RevokeDialog({ certificate, onChanged, onClose }: RevokeDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const [reason, setReason] = useState<RevocationReason | null>(null);
  const { serial, subject } = certificate;
  const revoke = (): void => {
    if (reason === null) return;
    void run(async () => {
      const revoked = await client["authority.revoke"]({ serial, reason });
      if (!revoked.ok) return refused(revoked.error);
      onChanged(revoked.value);
      return null;
    });
  };
  return (
    <ConfirmDialog
      title={text.t("certificates.revoke.title")}
      confirm={text.t("certificates.revoke.confirm")}
      busy={busy}
      outcome={outcome}
      disabled={reason === null}
      onConfirm={revoke}
      onClose={onClose}
    >
      <p>{text.t("certificates.revoke.text", { subject })}</p>
      <RadioField
        label={text.t("certificates.revoke.reason")}
        value={reason}
        choices={RevocationReason.options.map((value) => ({
          value,
          label: text.t(`certificates.reasons.${value}`),
        }))}
        onValue={setReason}
      />
    </ConfirmDialog>
  );
}
