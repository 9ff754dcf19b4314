import type { NamedFile } from "#renderer/host/file-access.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { FingerprintView } from "#renderer/parts/fingerprint-view.tsx";
import { useText } from "#renderer/text/text.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";

/** A card whose name is not the member's; it waits for a decision. */
export interface OtherCard {
  readonly member: PanelMember;
  readonly file: NamedFile;
  readonly cardName: string;
  readonly fingerprint: string;
}

interface CardDialogProps {
  readonly other: OtherCard;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function CardDialog({ other, busy, onConfirm, onClose }: CardDialogProps) {
  const text = useText();
  return (
    <ConfirmDialog
      title={text.t("panel.otherNameTitle")}
      confirm={text.t("panel.otherNameConfirm")}
      busy={busy}
      outcome={null}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <dl className="facts">
        <dt>{text.t("panel.otherNameMember")}</dt>
        <dd>{other.member.name}</dd>
        <dt>{text.t("panel.otherNameCard")}</dt>
        <dd>{other.cardName}</dd>
        <dt>{text.t("panel.fingerprint")}</dt>
        <dd>
          <FingerprintView fingerprint={other.fingerprint} />
        </dd>
      </dl>
      <p>{text.t("panel.otherNameText", { name: other.member.name })}</p>
    </ConfirmDialog>
  );
}
