import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { KnownRuleSet } from "#shared/bridge/administration-contract.ts";
import { RulesDialog } from "./rules-dialog.tsx";
import { type LatestCheck, useRuleSets } from "./use-check.ts";
import { useCheckRun } from "./use-check-run.ts";

interface CheckBarProps {
  readonly latest: LatestCheck | null;
  /** A set was changed, taken in or deleted. */
  readonly onRules: () => void;
}

/** Which rules, whose they are, and the button that runs them. */
export function CheckBar({ latest, onRules }: CheckBarProps) {
  const text = useText();
  const { sets, known, failure, choose, reload } = useChosenRules(latest);
  const { work, running, start, cancel } = useCheckRun();
  const [isOpen, setIsOpen] = useState(false);
  if (failure) return <LoadFailed cause={failure} />;
  return (
    <>
      <div className="administration-bar">
        <SelectField
          label={text.t("administration.rules")}
          value={known?.rules.id ?? null}
          choices={sets.map(({ rules, origin }) => ({
            value: rules.id,
            label: text.pick(rules.name),
            text: text.t(`administration.origin.${origin}`),
          }))}
          onValue={choose}
        />
        <Button disabled={!known} onClick={() => setIsOpen(true)}>
          {text.t("administration.seeRules")}
        </Button>
        <Button
          look="primary"
          busy={work.busy}
          disabled={!known}
          onClick={() => known && start(known.rules.id)}
        >
          {text.t(latest ? "administration.runAgain" : "administration.run")}
        </Button>
        {running ? (
          <>
            <Progress label={text.t("administration.running")} done={running.done} total={running.total} />
            <Button onClick={cancel}>{text.t("action.cancel")}</Button>
          </>
        ) : (
          known && <Provenance known={known} latest={latest} />
        )}
      </div>
      <OutcomeNotice outcome={work.outcome} />
      {isOpen && known && (
        <RulesDialog
          known={known}
          onClose={() => setIsOpen(false)}
          onChanged={(id) => {
            choose(id);
            reload();
            onRules();
          }}
        />
      )}
    </>
  );
}

/** The set a person has chosen, else that of the latest check, else the season's own, else the newest. */
function useChosenRules(latest: LatestCheck | null) {
  const { administrationRules } = useSeason().workspace.season;
  const { value: sets = [], failure, reload } = useRuleSets();
  const [chosen, choose] = useState<string | null>(null);
  const wanted = chosen ?? latest?.report.rules.id ?? administrationRules;
  const known = sets.find(({ rules }) => rules.id === wanted) ?? sets[0];
  return { sets, known, failure, choose, reload };
}

/** How far the rules can be trusted, and when they were last run. */
function Provenance({
  known: { rules },
  latest,
}: {
  readonly known: KnownRuleSet;
  readonly latest: LatestCheck | null;
}) {
  const text = useText();
  return (
    <p className="soft administration-source">
      {text.t("administration.provenance", {
        status: text.t(`administration.status.${rules.provenance.status}`),
        note: text.pick(rules.provenance.note),
      })}{" "}
      {latest &&
        text.t("administration.lastRun", {
          at: text.moment(latest.at),
          proposals: latest.report.proposals,
          rules: text.pick(latest.report.rules.name),
        })}
    </p>
  );
}
