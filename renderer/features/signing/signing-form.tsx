import type { FormEvent, ReactNode } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import type { ListedCredential } from "#shared/certificates/certificates.ts";
import { AdvancedFields } from "./advanced-fields.tsx";
import { CertificateField } from "./certificate-field.tsx";
import { isServerAddress, type Proposal, type SigningDraft } from "./signing-draft.ts";

interface SigningFormProps {
  readonly draft: SigningDraft;
  readonly proposal: Proposal;
  readonly credentials: readonly ListedCredential[];
  readonly now: number;
  readonly canCertify: boolean;
  readonly emptyFields: readonly string[];
  /** Whether the document in view can be signed; others on the desk may be all the same. */
  readonly canSign: boolean;
  readonly busy: boolean;
  readonly onDraft: (draft: SigningDraft) => void;
  readonly onSign: () => void;
  /** Stands beside the button. */
  readonly beside: ReactNode;
}

/** How this person signs: with what, as whom, why, and whether it is printed. */
export function SigningForm(props: SigningFormProps) {
  const { draft, proposal, credentials, now, canCertify, emptyFields, busy } = props;
  const { onDraft, onSign, beside } = props;
  const text = useText();
  const credentialId = draft.credentialId ?? proposal.credentialId;
  const canSign = props.canSign && credentialId !== null && isServerAddress(draft.timestampServer);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSign && !busy) onSign();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h2>{text.t("signing.form")}</h2>
      <CertificateField
        credentials={credentials}
        value={credentialId}
        keys={proposal.keys}
        now={now}
        onValue={(id) => onDraft({ ...draft, credentialId: id })}
      />
      <TextField
        label={text.t("signing.role")}
        maxLength={160}
        value={draft.role ?? proposal.role}
        onValue={(role) => onDraft({ ...draft, role })}
      />
      <TextField
        label={text.t("signing.reason")}
        maxLength={300}
        value={draft.reason ?? proposal.reason}
        onValue={(reason) => onDraft({ ...draft, reason })}
      />
      <TextField
        label={text.t("signing.place")}
        hint={text.t("signing.placeHint")}
        maxLength={80}
        value={draft.place}
        onValue={(place) => onDraft({ ...draft, place })}
      />
      <Checkbox
        value={draft.isVisible ?? proposal.isVisible}
        onValue={(isVisible) => onDraft({ ...draft, isVisible })}
      >
        {text.t("signing.visible")}
      </Checkbox>
      <AdvancedFields draft={draft} onDraft={onDraft} canCertify={canCertify} emptyFields={emptyFields} />
      <div className="row">
        <Button look="primary" icon="signature" submit disabled={!canSign} busy={busy}>
          {text.t("signing.sign")}
        </Button>
        {beside}
      </div>
    </form>
  );
}
