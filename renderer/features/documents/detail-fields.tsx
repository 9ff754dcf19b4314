import { useText } from "#renderer/text/text.ts";
import { TextAreaField, TextField } from "#renderer/ui/field.tsx";
import type { DocumentDetails } from "#shared/documents/document-details.ts";
import { isUsualLetterNumber } from "#shared/documents/letter-number.ts";
import { CalendarDate } from "#shared/identifiers.ts";
import type { DetailField } from "./kind-fields.ts";

interface DetailFieldsProps {
  readonly fields: readonly DetailField[];
  readonly value: DocumentDetails;
  readonly onValue: (change: Partial<DocumentDetails>) => void;
}

/** What the contract takes of each. */
const MOST = { number: 80, place: 80, about: 300, recipient: 400, decree: 160, remark: 4000 } as const;
const LONG: ReadonlySet<DetailField> = new Set(["about", "recipient", "remark"]);

/** Exactly the texts that the chosen document prints. */
export function DetailFields({ fields, value, onValue }: DetailFieldsProps) {
  const text = useText();
  return fields.map((field) => {
    const label = text.t(`making.detail.${field}`);
    const hint =
      field === "number" && !isUsualLetterNumber(value.number.trim())
        ? text.t("making.numberUnusual")
        : text.t(`making.detailHint.${field}`);
    if (field === "date")
      return (
        <TextField
          key={field}
          type="date"
          label={label}
          hint={hint}
          value={value.date ?? ""}
          onValue={(typed) => {
            const day = CalendarDate.safeParse(typed);
            onValue({ date: day.success ? day.data : null });
          }}
        />
      );
    const common = { label, hint, maxLength: MOST[field], value: value[field] };
    const change = (typed: string): void => onValue({ [field]: typed });
    return LONG.has(field) ? (
      <TextAreaField key={field} {...common} rows={field === "remark" ? 4 : 2} onValue={change} />
    ) : (
      <TextField key={field} {...common} onValue={change} />
    );
  });
}
