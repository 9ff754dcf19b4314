import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextAreaField } from "#renderer/ui/field.tsx";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { packetsToRenew } from "#shared/assignment/packets-to-renew.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { type MemberId, readingKey } from "#shared/identifiers.ts";
import { type AssignmentDesk, blockOf } from "./use-assignment.ts";

interface MoveDialogProps {
  readonly desk: AssignmentDesk;
  readonly card: DossierCard;
  readonly onClose: () => void;
}

/** Nobody: adds a reader where a reader would leave, takes one away where one would come. */
const NOBODY = "";

/** One reading given, taken away or passed on; whoever is not free is listed with the reason. */
export function MoveDialog({ desk, card, onClose }: MoveDialogProps) {
  const text = useText();
  const { store, workspace } = useSeason();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const [from, setFrom] = useState<MemberId | typeof NOBODY>(NOBODY);
  const [to, setTo] = useState<MemberId | typeof NOBODY>(NOBODY);
  const [reason, setReason] = useState("");
  const readers = desk.present.dossiers.find(({ dossierId }) => dossierId === card.id)?.readers ?? [];
  const loads = new Map(desk.present.judges.map(({ memberId, load }) => [memberId, load]));
  const touched = [from, to].flatMap((memberId) =>
    memberId === NOBODY ? [] : [{ dossierId: card.id, memberId }],
  );
  const renew = packetsToRenew(workspace.status, [], touched);
  const move = (): void =>
    void run(async () => {
      const saved = await store.run(() =>
        client["assignment.move"]({
          dossierId: card.id,
          from: from === NOBODY ? null : from,
          to: to === NOBODY ? null : to,
          reason,
        }),
      );
      if (!saved.ok) return refused(saved.error);
      onClose();
      return null;
    });
  return (
    <Dialog title={text.t("assigning.move.title", { number: card.number })} onClose={onClose} wide>
      <p>{card.title}</p>
      <SelectField
        label={text.t("assigning.move.from")}
        value={from}
        onValue={setFrom}
        choices={[
          { value: NOBODY, label: text.t("assigning.move.fromNobody") },
          ...readers.map((id) => {
            const reading = desk.readings.get(readingKey({ dossierId: card.id, memberId: id }));
            const isFinished = (reading?.sheets.length ?? 0) > 0;
            const label = desk.nameOf(id);
            return isFinished
              ? { value: id, label, text: text.t("assigning.move.finished"), disabled: true }
              : { value: id, label };
          }),
        ]}
      />
      <RadioField
        label={text.t("assigning.move.to")}
        value={to}
        onValue={setTo}
        choices={[
          { value: NOBODY, label: text.t("assigning.move.toNobody") },
          ...desk.judges.map(({ id, name }) => {
            const block = blockOf(desk, id, card.id);
            const isReader = readers.includes(id);
            const free = text.t("assigning.move.load", { number: loads.get(id) ?? 0 });
            const why = isReader
              ? text.t("assigning.move.already")
              : block && text.t(`assigning.block.${block}`);
            return { value: id, label: name, text: why ?? free, disabled: why !== null };
          }),
        ]}
      />
      {renew.length > 0 && (
        <TextAreaField
          label={text.t("assigning.apply.reason")}
          hint={text.t("assigning.apply.renew", {
            number: renew.length,
            names: renew.map(desk.nameOf).join(", "),
          })}
          required
          maxLength={2000}
          value={reason}
          onValue={setReason}
        />
      )}
      <OutcomeNotice outcome={outcome} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{text.t("action.cancel")}</Button>
        <Button look="primary" busy={busy} disabled={touched.length === 0} onClick={move}>
          {text.t("assigning.move.confirm")}
        </Button>
      </div>
    </Dialog>
  );
}
