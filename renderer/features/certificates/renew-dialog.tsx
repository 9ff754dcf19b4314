import { useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { IssuedCertificate, PanelAuthority } from "#shared/certificates/certificates.ts";
import { YearsField } from "./years-field.tsx";

interface RenewDialogProps {
  readonly certificate: IssuedCertificate;
  readonly onChanged: (authority: PanelAuthority) => void;
  readonly onClose: () => void;
}

const USUAL_YEARS = 3;

export function RenewDialog({ certificate, onChanged, onClose }: RenewDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const [years, setYears] = useState<number | null>(USUAL_YEARS);
  const { serial, subject } = certificate;
  const renew = (): void => {
    if (years === null) return;
    void run(async () => {
      const renewed = await client["authority.renew"]({ serial, years });
      if (!renewed.ok) return refused(renewed.error);
      onChanged(renewed.value);
      return null;
    });
  };
  return (
    <ConfirmDialog
      title={text.t("certificates.renew.title")}
      confirm={text.t("certificates.renew.confirm")}
      busy={busy}
      outcome={outcome}
      onConfirm={renew}
      onClose={onClose}
    >
      <p>{text.t("certificates.renew.text", { subject })}</p>
      <YearsField value={years} onValue={setYears} />
    </ConfirmDialog>
  );
}
