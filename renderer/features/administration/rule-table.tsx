import { useText } from "#renderer/text/text.ts";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { type AdministrationRule, Severity } from "#shared/administration/rule-set.ts";
import type { RuleChange } from "#shared/bridge/administration-contract.ts";
import { ruleFigures } from "./rule-figures.ts";

interface RuleTableProps {
  readonly rules: readonly AdministrationRule[];
  readonly changes: ReadonlyMap<string, RuleChange>;
  readonly onChange: (change: RuleChange) => void;
}

/** Each rule with its figures, source and trust; it can be made graver or lighter, or switched off with a reason. */
export function RuleTable({ rules, changes, onChange }: RuleTableProps) {
  const text = useText();
  return (
    <div className="table-scroll administration-rules">
      <table className="table" aria-label={text.t("administration.rules")}>
        <thead>
          <tr>
            <th scope="col">{text.t("administration.table.rule")}</th>
            <th scope="col">{text.t("administration.basis")}</th>
            <th scope="col">{text.t("administration.table.severity")}</th>
            <th scope="col">{text.t("administration.inForce")}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleLine key={rule.id} rule={rule} change={changes.get(rule.id)} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RuleLineProps {
  readonly rule: AdministrationRule;
  readonly change: RuleChange | undefined;
  readonly onChange: (change: RuleChange) => void;
}

function RuleLine({ rule, change, onChange }: RuleLineProps) {
  const text = useText();
  const now: RuleChange = change ?? {
    ruleId: rule.id,
    severity: rule.severity,
    offReason: rule.off?.reason ?? null,
  };
  const name = text.t(`administration.kind.${rule.kind}`);
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="soft administration-figures">{ruleFigures(rule, text)}</span>
      </th>
      <td>
        {text.pick(rule.basis)}{" "}
        <span className="soft">({text.t(`administration.status.${rule.status}`)})</span>
      </td>
      <td>
        <SelectField
          label={text.t("administration.severityOf", { name })}
          value={now.severity}
          choices={Severity.options.map((severity) => ({
            value: severity,
            label: text.t(`administration.severity.${severity}`),
          }))}
          onValue={(severity) => onChange({ ...now, severity })}
        />
      </td>
      <td>
        <Checkbox
          name={text.t("administration.inForceOf", { name })}
          value={now.offReason === null}
          onValue={(isOn) => onChange({ ...now, offReason: isOn ? null : "" })}
        />
        {now.offReason !== null && (
          <TextField
            label={text.t("administration.offReason")}
            value={now.offReason}
            required
            maxLength={500}
            onValue={(offReason) => onChange({ ...now, offReason })}
          />
        )}
      </td>
    </tr>
  );
}
