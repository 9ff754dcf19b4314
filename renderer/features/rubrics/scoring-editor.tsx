import { useText } from "#renderer/text/text.ts";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { FULL_WEIGHT } from "#shared/rubric/rubric-pack.ts";
import { hundredths, Scale } from "#shared/scoring/hundredths.ts";
import { DecimalField } from "./decimal-field.tsx";
import type { EditorProps } from "./rubric-builder.tsx";
import { TieOrderEditor } from "./tie-order-editor.tsx";

const MARKS = { min: 0, max: 1_000_000 };
const SHARE = { min: 0, max: FULL_WEIGHT };

/** The scale of marks, the pass mark, how ties are broken, and how stages are joined. */
export function ScoringEditor(props: EditorProps) {
  const text = useText();
  const { draft, onChange, problems } = props;
  const { passMark } = draft;
  return (
    <Section title={text.t("rubrics.edit.scoring")}>
      <div className="rubrics-quads">
        <ScaleFields {...props} />
        <div data-field="pass-mark">
          <DecimalField
            label={text.t("rubrics.edit.passMark")}
            hint={text.t("rubrics.edit.passMarkHint")}
            value={passMark}
            unit={100}
            bounds={MARKS}
            problem={problems.get("pass-mark")}
            onValue={(value) => onChange({ passMark: value === null ? null : hundredths(value) })}
          />
        </div>
      </div>
      <TieOrderEditor {...props} />
      <StageShares {...props} />
    </Section>
  );
}

/** A scale upside down is shown as wrong by its bounds and not kept. */
function ScaleFields({ draft: { scale }, onChange, problems }: EditorProps) {
  const text = useText();
  const keep = (changes: Partial<Record<keyof Scale, number>>): void => {
    const next = Scale.safeParse({ ...scale, ...changes });
    if (next.success) onChange({ scale: next.data });
  };
  return (
    <>
      <div data-field="scale">
        <DecimalField
          label={text.t("rubrics.edit.scaleMin")}
          value={scale.min}
          unit={100}
          bounds={{ min: 0, max: scale.max - 1 }}
          isNeeded
          onValue={(min) => min !== null && keep({ min })}
        />
      </div>
      <DecimalField
        label={text.t("rubrics.edit.scaleMax")}
        value={scale.max}
        unit={100}
        bounds={{ min: scale.min + 1, max: MARKS.max }}
        isNeeded
        onValue={(max) => max !== null && keep({ max })}
      />
      <DecimalField
        label={text.t("rubrics.edit.scaleStep")}
        value={scale.step}
        unit={100}
        bounds={{ min: 1, max: MARKS.max }}
        isNeeded
        problem={problems.get("scale")}
        onValue={(step) => step !== null && keep({ step })}
      />
    </>
  );
}

function StageShares({ draft, onChange, problems }: EditorProps) {
  const text = useText();
  const { stageWeights } = draft;
  const set = (share: Partial<NonNullable<typeof stageWeights>>): void =>
    onChange({ stageWeights: { proposal: 0, presentation: 0, ...stageWeights, ...share } });
  return (
    <div className="stack" data-field="stage-weights">
      <Checkbox
        value={stageWeights !== undefined}
        onValue={(isOn) =>
          isOn
            ? set({ proposal: FULL_WEIGHT / 2, presentation: FULL_WEIGHT / 2 })
            : onChange({ stageWeights: null })
        }
      >
        {text.t("rubrics.edit.stageWeightsOn")}
      </Checkbox>
      {stageWeights && (
        <div className="rubrics-quads">
          <DecimalField
            label={text.t("rubrics.edit.proposalShare")}
            value={stageWeights.proposal}
            unit={100}
            bounds={SHARE}
            isNeeded
            problem={problems.get("stage-weights")}
            onValue={(proposal) => proposal !== null && set({ proposal })}
          />
          <DecimalField
            label={text.t("rubrics.edit.presentationShare")}
            value={stageWeights.presentation}
            unit={100}
            bounds={SHARE}
            isNeeded
            onValue={(presentation) => presentation !== null && set({ presentation })}
          />
        </div>
      )}
    </div>
  );
}
