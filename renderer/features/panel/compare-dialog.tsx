import { useFingerprint } from "#renderer/parts/use-fingerprint.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { fingerprintWords } from "#shared/panel/fingerprint-words.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";

interface CompareDialogProps {
  readonly member: PanelMember;
  readonly onMatch: () => void;
  readonly onClose: () => void;
}

/** The words of a card, large enough to be read out over the telephone. */
export function CompareDialog({ member, onMatch, onClose }: CompareDialogProps) {
  const text = useText();
  const { name } = member;
  const fingerprint = useFingerprint(member.card);
  return (
    <Dialog title={text.t("roster.compareTitle", { name })} onClose={onClose}>
      <p>{text.t("roster.compareText", { name })}</p>
      <ol className="panel-words" lang="id">
        {fingerprintWords(fingerprint).map((word, place) => (
          <li key={place}>{word}</li>
        ))}
      </ol>
      <p className="fingerprint soft">{fingerprint}</p>
      <p className="soft">{text.t("roster.compareDiffers")}</p>
      <div className="dialog-actions">
        <Button onClick={onClose}>{text.t("action.cancel")}</Button>
        <Button look="primary" onClick={onMatch}>
          {text.t("roster.compareMatch")}
        </Button>
      </div>
    </Dialog>
  );
}
