import { useText } from "#renderer/text/text.ts";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { RadioField } from "#renderer/ui/radio-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { type Certification, isServerAddress, type SigningDraft } from "./signing-draft.ts";

interface AdvancedFieldsProps {
  readonly draft: SigningDraft;
  readonly onDraft: (draft: SigningDraft) => void;
  /** Only a document without a signature can be certified. */
  readonly canCertify: boolean;
  readonly emptyFields: readonly string[];
}

const LEVELS: readonly Certification[] = ["none", "1", "2", "3"];

const LEVEL_WORDS = {
  none: ["signing.certificationNone", "signing.certificationNoneText"],
  "1": ["signing.certification1", "signing.certification1Text"],
  "2": ["signing.certification2", "signing.certification2Text"],
  "3": ["signing.certification3", "signing.certification3Text"],
} as const;

/** What few signatures need: certification, a time stamp, a field that is there already. */
export function AdvancedFields({ draft, onDraft, canCertify, emptyFields }: AdvancedFieldsProps) {
  const text = useText();
  const problem = isServerAddress(draft.timestampServer)
    ? {}
    : { problem: text.t("signing.timestampInvalid") };
  return (
    <Disclosure title={text.t("signing.advanced")} level={3}>
      <div className="stack">
        {emptyFields.length > 0 && (
          <SelectField
            label={text.t("signing.field")}
            value={draft.fieldName}
            choices={[
              { value: "", label: text.t("signing.fieldNew") },
              ...emptyFields.map((value) => ({ value, label: value })),
            ]}
            onValue={(fieldName) => onDraft({ ...draft, fieldName })}
          />
        )}
        <TextField
          label={text.t("signing.timestampServer")}
          hint={text.t("signing.timestampHint")}
          {...problem}
          type="url"
          maxLength={300}
          value={draft.timestampServer}
          onValue={(timestampServer) => onDraft({ ...draft, timestampServer })}
        />
        {canCertify && (
          <RadioField
            label={text.t("signing.certification")}
            hint={text.t("signing.certificationHint")}
            value={draft.certification}
            choices={LEVELS.map((value) => {
              const [label, explanation] = LEVEL_WORDS[value];
              return { value, label: text.t(label), text: text.t(explanation) };
            })}
            onValue={(certification) => onDraft({ ...draft, certification })}
          />
        )}
      </div>
    </Disclosure>
  );
}
