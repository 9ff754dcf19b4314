import { type FormEvent, useEffect, useRef } from "react";
import { Link } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { LANGUAGE_NAMES, LANGUAGES } from "#renderer/parts/preference-choices.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { focusFirstProblem } from "#renderer/ui/first-field.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import type { DocumentKind } from "#shared/documents/document-kind.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { isSamePerson } from "#shared/panel/person-name.ts";
import { DetailFields } from "./detail-fields.tsx";
import { KIND_FIELDS } from "./kind-fields.ts";
import { ScopeField } from "./scope-field.tsx";
import { SignatoryList } from "./signatory-list.tsx";
import { type MadeDocument, useDocumentDesk } from "./use-document-desk.ts";
import { type OrderDraft, useOrderDraft } from "./use-order-draft.ts";

interface DocumentDialogProps {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly members: readonly PanelMember[];
  /** Judges with a sheet in the result. */
  readonly judges: readonly PanelMember[];
  readonly dossiers: readonly DossierCard[];
  readonly onClose: () => void;
}

/** Asks for what one kind of document prints, makes it, and says who signs next. */
export function DocumentDialog({ kind, name, members, judges, dossiers, onClose }: DocumentDialogProps) {
  const text = useText();
  const { settings, changeSettings } = useSession();
  const draft = useOrderDraft(kind, members);
  const desk = useDocumentDesk();
  const form = useRef<HTMLFormElement>(null);
  const { order, refusals } = draft;
  useEffect(() => {
    if (refusals > 0) focusFirstProblem(form.current);
  }, [refusals]);
  const { scope, details: fields } = KIND_FIELDS[kind];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const ready = draft.take();
    if (!ready) return;
    desk.make({
      kind,
      name,
      paper: settings.paper,
      language: order.language,
      memberId: order.scope.memberId === null ? null : MemberId.parse(order.scope.memberId),
      dossierId: order.scope.dossierId === null ? null : DossierId.parse(order.scope.dossierId),
      group: order.scope.group,
      details: ready,
      signedBy: order.isSigned ? draft.ownName : null,
    });
  };
  return (
    <Dialog wide title={name} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={submit}>
        <p className="soft">{text.t(`documents.kindText.${kind}`)}</p>
        <div className="documents-form">
          <section className="stack" aria-label={text.t("making.content")}>
            <h3>{text.t("making.content")}</h3>
            {scope && (
              <ScopeField
                scope={scope}
                value={order.scope}
                judges={judges}
                dossiers={dossiers}
                problem={draft.isScopeMissing ? text.t("making.needed") : undefined}
                onValue={(value) => draft.change({ scope: value })}
              />
            )}
            <DetailFields fields={fields} value={order.details} onValue={draft.changeDetails} />
            <div className="documents-choices">
              <RadioField
                label={text.t("documents.paper")}
                look="inline"
                value={settings.paper}
                choices={PAPERS.map((paper) => ({ value: paper, label: paper }))}
                onValue={(paper) => void changeSettings({ paper })}
              />
              <RadioField
                label={text.t("making.language")}
                look="inline"
                value={order.language}
                choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
                onValue={(language) => draft.change({ language })}
              />
            </div>
          </section>
          <section className="stack" aria-label={text.t("making.signatories.title")}>
            <h3>{text.t("making.signatories.title")}</h3>
            <p className="soft">{text.t("making.signatories.text")}</p>
            <SignatoryList
              value={order.details.signatories}
              members={members}
              roleOf={draft.roleOf}
              isTried={draft.isTried}
              onValue={(signatories) => draft.changeDetails({ signatories })}
            />
            <SignNow draft={draft} />
          </section>
        </div>
        <div className="documents-foot stack">
          {desk.making && (
            <div className="row">
              <Progress
                label={text.t("documents.preparing", { name })}
                done={desk.making.done}
                total={desk.making.total}
              />
              <Button onClick={desk.cancel}>{text.t("documents.cancel")}</Button>
            </div>
          )}
          <OutcomeNotice outcome={desk.work.outcome} />
          {draft.isTried && draft.hasProblems && <Notice tone="error">{text.t("making.incomplete")}</Notice>}
          {desk.made && <Made made={desk.made} />}
          <div className="dialog-actions">
            <Button onClick={onClose}>{text.t(desk.made ? "making.close" : "action.cancel")}</Button>
            <Button look="primary" submit busy={desk.work.busy}>
              {text.t(desk.made ? "making.makeAgain" : "documents.make")}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}

const PAPERS = ["F4", "A4"] as const;

function SignNow({ draft: { order, ownName, change } }: { readonly draft: OrderDraft }) {
  const text = useText();
  const { signatories } = order.details;
  const isListed = signatories.some(({ name }) => isSamePerson(name, ownName));
  return (
    <div className="documents-sign">
      <Checkbox value={order.isSigned} onValue={(isSigned) => change({ isSigned })}>
        {text.t("making.signNow", { name: ownName })}
      </Checkbox>
      {order.isSigned && signatories.length > 0 && !isListed && (
        <p className="soft">{text.t("making.signerNotListed")}</p>
      )}
    </div>
  );
}

function Made({ made: { fileName, isSigned, next } }: { readonly made: MadeDocument }) {
  const text = useText();
  const { workspace } = useSeason();
  return (
    <Notice tone="success">
      <p>{text.t(isSigned ? "making.madeSigned" : "making.made", { name: fileName })}</p>
      {next && <p>{text.t("making.next", { name: next.name, role: next.role })}</p>}
      {workspace.season.rehearsal && <p>{text.t("making.rehearsal")}</p>}
      {next && <Link href="/sign">{text.t("making.toSign")}</Link>}
    </Notice>
  );
}
