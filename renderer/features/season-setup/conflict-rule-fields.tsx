import { useText } from "#renderer/text/text.ts";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import type { ConflictRules } from "#shared/conflict/conflict-rules.ts";

const RULES = [
  "ownAgency",
  "ownMinistry",
  "ownRegency",
  "ownProvince",
] as const satisfies readonly (keyof ConflictRules)[];

interface ConflictRuleFieldsProps {
  readonly rules: ConflictRules;
  readonly onRules: (rules: ConflictRules) => void;
}

/** Each rule with what it blocks, because nothing of it can be overruled later. */
export function ConflictRuleFields({ rules, onRules }: ConflictRuleFieldsProps) {
  const text = useText();
  return (
    <fieldset className="setup-group stack">
      <legend>{text.t("seasons.conflictRules")}</legend>
      <p className="hint">{text.t("seasons.conflictRulesHint")}</p>
      {RULES.map((rule) => (
        <Checkbox key={rule} value={rules[rule]} onValue={(isOn) => onRules({ ...rules, [rule]: isOn })}>
          {text.t(`seasons.rule.${rule}`)}
          <span className="setup-rule soft">{text.t(`seasons.ruleText.${rule}`)}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
