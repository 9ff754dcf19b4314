import { useMemo, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { DeclaredRelation } from "#shared/conflict/conflict-rules.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { memberChoicesOf } from "./member-choices.ts";
import { RelationDialog } from "./relation-dialog.tsx";
import { useRulesChange } from "./use-rules-change.ts";

interface RelationListProps {
  readonly members: readonly PanelMember[];
  readonly dossiers: readonly DossierCard[];
}

/** Relations the Secretariat knows of; each blocks like a rule. */
export function RelationList({ members, dossiers }: RelationListProps) {
  const text = useText();
  const { relations = [] } = useSeason().workspace.season;
  const { work, change } = useRulesChange();
  const [asked, setAsked] = useState<"add" | DeclaredRelation | null>(null);
  const choices = useMemo(() => memberChoicesOf(dossiers), [dossiers]);
  const close = (): void => setAsked(null);
  const nameOf = (memberId: string): string => members.find(({ id }) => id === memberId)?.name ?? memberId;
  const targetOf = ({ target }: DeclaredRelation): string => {
    if (target.kind === "dossier") {
      const dossier = dossiers.find(({ id }) => id === target.dossierId);
      return dossier ? `${dossier.number}: ${dossier.title}` : target.dossierId;
    }
    const known = target.kind === "agency" ? choices.agencies : choices.regions;
    return known.find(({ value }) => value === target.code)?.label ?? target.code;
  };
  const outcome = work.outcome?.tone === "error" ? work.outcome : null;
  return (
    <Section title={text.t("roster.relationsTitle")}>
      <p className="soft">{text.t("roster.relationsText")}</p>
      <div className="row">
        <Button icon="add" disabled={members.length === 0} onClick={() => setAsked("add")}>
          {text.t("roster.relationAdd")}
        </Button>
      </div>
      {asked === null && <OutcomeNotice outcome={work.outcome} />}
      {relations.length > 0 && (
        <div className="table-scroll panel-bounded">
          <table className="table" aria-label={text.t("roster.relationsTitle")}>
            <thead>
              <tr>
                <th scope="col">{text.t("label.name")}</th>
                <th scope="col">{text.t("roster.relationTarget")}</th>
                <th scope="col">{text.t("roster.reason")}</th>
                <th scope="col">{text.t("panel.actions")}</th>
              </tr>
            </thead>
            <tbody>
              {relations.map((relation) => (
                <tr key={`${relation.memberId}/${JSON.stringify(relation.target)}`}>
                  <th scope="row">{nameOf(relation.memberId)}</th>
                  <td>
                    {text.t(`roster.targetKind.${relation.target.kind}`)}: {targetOf(relation)}
                  </td>
                  <td>{relation.reason}</td>
                  <td>
                    <Button
                      small
                      aria-label={text.t("roster.relationWithdrawFor", {
                        name: nameOf(relation.memberId),
                        target: targetOf(relation),
                      })}
                      onClick={() => setAsked(relation)}
                    >
                      {text.t("roster.relationWithdraw")}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked === "add" && (
        <RelationDialog
          members={members}
          dossiers={dossiers}
          choices={choices}
          busy={work.busy}
          outcome={outcome}
          onSave={(relation) => change((client) => client["conflict.declare-relation"]({ relation }), close)}
          onClose={close}
        />
      )}
      {asked !== null && asked !== "add" && (
        <ReasonDialog
          title={text.t("roster.relationWithdrawTitle")}
          label={text.t("roster.reason")}
          confirm={text.t("roster.relationWithdraw")}
          maxLength={1000}
          busy={work.busy}
          outcome={outcome}
          onConfirm={(reason) =>
            change((client) => client["conflict.withdraw-relation"]({ relation: asked, reason }), close)
          }
          onClose={close}
        >
          <p>{`${nameOf(asked.memberId)}: ${targetOf(asked)}`}</p>
        </ReasonDialog>
      )}
    </Section>
  );
}
