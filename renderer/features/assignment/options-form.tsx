import { type FormEvent, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { NumberField } from "#renderer/ui/number-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { AssignmentOptions } from "#shared/assignment/assignment-options.ts";
import type { AssignmentDesk } from "./use-assignment.ts";

interface OptionsFormProps {
  readonly id: string;
  readonly desk: AssignmentDesk;
  readonly busy: boolean;
  readonly onPropose: (options: AssignmentOptions) => void;
}

const USUAL_READERS = 3;
const USUAL_SHADOW_READINGS = 5;
const SEEDS = 1_000_000;
const TEAM_RULES = ["any", "same", "different"] as const;

/** What a plan is to meet; the readings there are offer what was chosen last. */
export function OptionsForm({ id, desk, busy, onPropose }: OptionsFormProps) {
  const text = useText();
  const hasPresent = desk.present.readings > 0;
  const [readers, setReaders] = useState<number | null>(() => Math.min(USUAL_READERS, readersOf(desk)));
  const [capacity, setCapacity] = useState<number | null>(null);
  const [keepsPresent, setKeepsPresent] = useState(hasPresent);
  const [expertise, setExpertise] = useState(false);
  const [teams, setTeams] = useState<AssignmentOptions["teams"]>("any");
  const [shadowReadings, setShadowReadings] = useState<number | null>(USUAL_SHADOW_READINGS);
  const [seed, setSeed] = useState<number | null>(newSeed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (readers === null || seed === null) return;
    const keep = keepsPresent && hasPresent ? "present" : "finished";
    const shadow = desk.shadows.length > 0 ? (shadowReadings ?? 0) : 0;
    onPropose({ readers, capacity, seed, expertise, teams, shadowReadings: shadow, keep });
  };
  return (
    <form id={id} className="assignment-form" onSubmit={submit} noValidate>
      <div className="assignment-fields">
        <NumberField
          label={text.t("assigning.form.readers")}
          min={1}
          max={50}
          value={readers}
          onValue={setReaders}
        />
        <NumberField
          label={text.t("assigning.form.capacity")}
          hint={text.t("assigning.form.capacityHint")}
          min={0}
          max={10_000}
          value={capacity}
          onValue={setCapacity}
        />
        <SelectField
          label={text.t("assigning.form.teams")}
          choices={TEAM_RULES.map((value) => ({ value, label: text.t(`assigning.teams.${value}`) }))}
          value={teams}
          onValue={setTeams}
        />
        {desk.shadows.length > 0 && (
          <NumberField
            label={text.t("assigning.form.shadow")}
            hint={text.t("assigning.form.shadowHint")}
            min={0}
            value={shadowReadings}
            onValue={setShadowReadings}
          />
        )}
        <div className="assignment-seed">
          <NumberField
            isCode
            label={text.t("assigning.form.seed")}
            hint={text.t("assigning.form.seedHint")}
            min={0}
            value={seed}
            onValue={setSeed}
          />
          <Button icon="shuffle" onClick={() => setSeed(newSeed())}>
            {text.t("assigning.form.newSeed")}
          </Button>
        </div>
      </div>
      <div className="assignment-switches">
        {hasPresent && (
          <Checkbox value={keepsPresent} onValue={setKeepsPresent}>
            {text.t("assigning.form.keep")}
          </Checkbox>
        )}
        <Checkbox value={expertise} onValue={setExpertise}>
          {text.t("assigning.form.expertise")}
        </Checkbox>
        <p className="soft">
          {text.t(hasPresent ? "assigning.form.finishedStays" : "assigning.form.conflictsHard")}
        </p>
      </div>
      <div className="row">
        <Button look="primary" submit busy={busy} disabled={readers === null || seed === null}>
          {text.t("assigning.form.propose")}
        </Button>
      </div>
    </form>
  );
}

/** Readers as dealt now, else as many as there may be. */
function readersOf({ meantReaders, judges, shadows }: AssignmentDesk): number {
  return meantReaders > 0 ? meantReaders : Math.max(1, judges.length - shadows.length);
}

/** Six digits, so that it can be read out. */
function newSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % SEEDS;
}
