import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { useText } from "#renderer/text/text.ts";
import { draftOfMember, plainDraft } from "#shared/panel/member-draft.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { CardsDialog } from "./cards-dialog.tsx";
import { CompareDialog } from "./compare-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import type { MemberChoices } from "./member-choices.ts";
import { MemberDialog } from "./member-dialog.tsx";
import type { MemberAct } from "./member-row.tsx";
import type { PanelDesk } from "./use-panel-desk.ts";

export type Asked =
  | { readonly kind: "add" | "cards" | "import" }
  | { readonly kind: MemberAct; readonly member: PanelMember };

interface PanelDialogsProps {
  readonly asked: Asked | null;
  readonly desk: PanelDesk;
  readonly members: readonly PanelMember[];
  readonly choices: MemberChoices;
  readonly onMatch: (member: PanelMember) => void;
  readonly onClose: () => void;
}

/** The dialog for what was asked. */
export function PanelDialogs({ asked, desk, members, choices, onMatch, onClose }: PanelDialogsProps) {
  const text = useText();
  const { busy, outcome } = desk.work;
  if (!asked) return null;
  const common = { busy, outcome: outcome?.tone === "success" ? null : outcome, onClose };
  const hasChair = (except?: PanelMember): boolean =>
    members.some(({ id, role }) => role === "chair" && id !== except?.id);
  switch (asked.kind) {
    case "add":
      return (
        <MemberDialog
          {...common}
          title={text.t("roster.addTitle")}
          start={plainDraft("", "te-member")}
          choices={choices}
          hasChair={hasChair()}
          onSave={(draft) => desk.add(draft, onClose)}
        />
      );
    case "cards":
      return <CardsDialog onClose={onClose} />;
    case "import":
      return <ImportDialog onClose={onClose} />;
    case "edit":
      return (
        <MemberDialog
          {...common}
          title={text.t("roster.editTitle", { name: asked.member.name })}
          start={draftOfMember(asked.member)}
          choices={choices}
          hasChair={hasChair(asked.member)}
          onSave={(draft) => desk.change(asked.member, draft, onClose)}
        />
      );
    case "compare":
      return <CompareDialog member={asked.member} onMatch={() => onMatch(asked.member)} onClose={onClose} />;
    case "remove":
      return (
        <ConfirmDialog
          {...common}
          title={text.t("roster.removeTitle", { name: asked.member.name })}
          confirm={text.t("roster.removeConfirm")}
          onConfirm={() => desk.remove(asked.member, onClose)}
        >
          <p>{text.t("roster.removeText")}</p>
        </ConfirmDialog>
      );
    case "withdraw":
    case "return":
      return <LeaveDialog kind={asked.kind} member={asked.member} desk={desk} {...common} />;
  }
}

interface LeaveDialogProps {
  readonly kind: "withdraw" | "return";
  readonly member: PanelMember;
  readonly desk: PanelDesk;
  readonly busy: boolean;
  readonly outcome: PanelDesk["work"]["outcome"];
  readonly onClose: () => void;
}

function LeaveDialog({ kind, member, desk, ...common }: LeaveDialogProps) {
  const text = useText();
  const { name } = member;
  const isLeaving = kind === "withdraw";
  return (
    <ReasonDialog
      {...common}
      title={text.t(isLeaving ? "roster.withdrawTitle" : "roster.returnTitle", { name })}
      label={text.t("roster.reason")}
      confirm={text.t(isLeaving ? "roster.withdrawConfirm" : "roster.returnConfirm")}
      maxLength={1000}
      onConfirm={(reason) =>
        isLeaving
          ? desk.withdraw(member, reason, common.onClose)
          : desk.bringBack(member, reason, common.onClose)
      }
    >
      <p>{text.t(isLeaving ? "roster.withdrawText" : "roster.returnText")}</p>
    </ReasonDialog>
  );
}
