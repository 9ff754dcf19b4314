import { useSeason } from "#renderer/db/season-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Section } from "#renderer/ui/page.tsx";
import { Switch } from "#renderer/ui/switch.tsx";
import { USUAL_CONFLICT_RULES } from "#shared/conflict/conflict-rules.ts";
import { useRulesChange } from "./use-rules-change.ts";

const RULES = ["ownAgency", "ownMinistry", "ownRegency", "ownProvince"] as const;

/** Which codes a judge and a proposal must not share; each takes effect at once. */
export function ConflictRulesForm() {
  const text = useText();
  const { work, change } = useRulesChange();
  const rules = useSeason().workspace.season.conflictRules ?? USUAL_CONFLICT_RULES;
  return (
    <Section title={text.t("roster.rulesTitle")}>
      <div className="panel-rules">
        {RULES.map((rule) => (
          <div key={rule}>
            <Switch
              value={rules[rule]}
              disabled={work.busy}
              onValue={(isOn) =>
                change((client) => client["conflict.set-rules"]({ rules: { ...rules, [rule]: isOn } }))
              }
            >
              {text.t(`roster.rule.${rule}`)}
            </Switch>
            <p className="soft">{text.t(`roster.ruleText.${rule}`)}</p>
          </div>
        ))}
      </div>
      <OutcomeNotice outcome={work.outcome} />
    </Section>
  );
}
