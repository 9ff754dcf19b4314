import { useText } from "#renderer/text/text.ts";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import type { Signatory } from "#shared/documents/document-details.ts";

interface SignatoryRowProps {
  readonly index: number;
  readonly count: number;
  readonly signatory: Signatory;
  readonly isTried: boolean;
  readonly onValue: (signatory: Signatory) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

export function SignatoryRow(props: SignatoryRowProps) {
  const { index, count, signatory, isTried, onValue, onMove, onRemove } = props;
  const text = useText();
  const number = index + 1;
  const name = signatory.name || text.t("making.signatories.numbered", { number });
  const isMissing = (value: string): string | undefined =>
    isTried && value.trim() === "" ? text.t("making.needed") : undefined;
  return (
    <fieldset className="documents-signatory" data-row={index}>
      <legend>{text.t("making.signatories.numbered", { number })}</legend>
      <TextField
        label={text.t("label.name")}
        required
        maxLength={120}
        problem={isMissing(signatory.name)}
        value={signatory.name}
        onValue={(next) => onValue({ ...signatory, name: next, keys: [] })}
      />
      <div className="documents-moves">
        <IconButton
          icon="ascending"
          data-move={-1}
          label={text.t("making.signatories.up", { name })}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon="descending"
          data-move={1}
          label={text.t("making.signatories.down", { name })}
          disabled={index === count - 1}
          onClick={() => onMove(1)}
        />
        <IconButton icon="delete" label={text.t("making.signatories.remove", { name })} onClick={onRemove} />
      </div>
      <TextField
        label={text.t("making.signatories.role")}
        required
        maxLength={160}
        problem={isMissing(signatory.role)}
        value={signatory.role}
        onValue={(role) => onValue({ ...signatory, role })}
      />
      <TextField
        label={text.t("making.signatories.idNumber")}
        maxLength={40}
        value={signatory.idNumber}
        onValue={(idNumber) => onValue({ ...signatory, idNumber })}
      />
      <Checkbox
        value={signatory.elsewhere === true}
        onValue={(elsewhere) => onValue({ ...signatory, elsewhere, keys: [] })}
      >
        {text.t("making.signatories.elsewhere")}
        {signatory.elsewhere === true && (
          <span className="soft documents-elsewhere">{text.t("making.signatories.elsewhereText")}</span>
        )}
      </Checkbox>
    </fieldset>
  );
}
