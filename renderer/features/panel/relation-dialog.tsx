import { type FormEvent, useState } from "react";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { ComboBox } from "#renderer/ui/combo-box.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextAreaField, TextField } from "#renderer/ui/field.tsx";
import { Segmented } from "#renderer/ui/segmented.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { DeclaredRelation } from "#shared/conflict/conflict-rules.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { MemberChoices } from "./member-choices.ts";

interface RelationDialogProps {
  readonly members: readonly PanelMember[];
  readonly dossiers: readonly DossierCard[];
  readonly choices: MemberChoices;
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly onSave: (relation: DeclaredRelation) => void;
  readonly onClose: () => void;
}

type TargetKind = DeclaredRelation["target"]["kind"];
const KINDS: readonly TargetKind[] = ["agency", "region", "dossier"];

export function RelationDialog(props: RelationDialogProps) {
  const { members, dossiers, choices, busy, outcome, onSave, onClose } = props;
  const text = useText();
  const [memberId, setMemberId] = useState<string | null>(null);
  const [kind, setKind] = useState<TargetKind>("agency");
  const [target, setTarget] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [number, setNumber] = useState("");
  // Thousands of proposals make no list to choose from, so one is named by its number.
  const named = dossiers.find((dossier) => isNumber(dossier, number));
  const chosen = kind === "dossier" ? (named?.id ?? null) : target;
  const needed = (isMissing: boolean): string | undefined =>
    isTried && isMissing ? text.t("roster.needed") : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (memberId === null || chosen === null || reason.trim() === "") return;
    onSave({ memberId: MemberId.parse(memberId), target: toTarget(kind, chosen), reason: reason.trim() });
  };
  return (
    <Dialog title={text.t("roster.relationAdd")} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <ComboBox
          label={text.t("roster.member")}
          value={memberId}
          problem={needed(memberId === null)}
          choices={members.map(({ id, name }) => ({ value: id as string, label: name }))}
          onValue={setMemberId}
        />
        <Segmented
          label={text.t("roster.relationTarget")}
          segments={KINDS.map((value) => ({ value, label: text.t(`roster.targetKind.${value}`) }))}
          value={kind}
          onValue={(next) => {
            setKind(next);
            setTarget(null);
          }}
        />
        {kind === "dossier" ? (
          <TextField
            label={text.t("roster.proposalNumber")}
            hint={named?.title}
            problem={isTried && !named ? text.t("roster.numberUnknown") : undefined}
            maxLength={40}
            value={number}
            onValue={setNumber}
          />
        ) : (
          <ComboBox<string>
            key={kind}
            label={text.t(`roster.targetKind.${kind}`)}
            value={target}
            problem={needed(target === null)}
            choices={kind === "agency" ? choices.agencies : choices.regions}
            onValue={setTarget}
          />
        )}
        <TextAreaField
          label={text.t("roster.reason")}
          hint={text.t("roster.relationReasonHint")}
          required
          maxLength={1000}
          problem={needed(reason.trim() === "")}
          value={reason}
          onValue={setReason}
        />
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{text.t("action.cancel")}</Button>
          <Button look="primary" submit busy={busy}>
            {text.t("roster.relationSave")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function isNumber({ number }: DossierCard, typed: string): boolean {
  return number.toLowerCase() === typed.trim().toLowerCase();
}

function toTarget(kind: TargetKind, value: string): DeclaredRelation["target"] {
  return kind === "dossier" ? { kind, dossierId: DossierId.parse(value) } : { kind, code: value };
}
