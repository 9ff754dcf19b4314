import { memo } from "react";
import { useText } from "#renderer/text/text.ts";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import type { EvidencePin } from "#shared/desk/desk-entry.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import type { Criterion } from "#shared/rubric/rubric-pack.ts";
import type { Hundredths, Scale } from "#shared/scoring/hundredths.ts";
import { CriterionEditor } from "./criterion-editor.tsx";
import { PinList } from "./pin-list.tsx";
import type { EditorActions } from "./use-sheet-editor.ts";
import type { WrongText } from "./wrong-marks.ts";

/** What a criterion asks of the pane around it; the same object from one rendering to the next. */
export interface PaneActions {
  readonly register: (criterionId: CriterionId, field: HTMLInputElement | null) => void;
  /** The caret has come into the criterion's field. */
  readonly arrive: (criterionId: CriterionId) => void;
  /** Somebody pointed at the criterion. */
  readonly choose: (criterionId: CriterionId) => void;
  /** Moves to the next or previous criterion; `false` when there is none. */
  readonly move: (criterionId: CriterionId, direction: 1 | -1) => boolean;
  readonly openPin: (pin: EvidencePin) => void;
  readonly removePin: (pin: EvidencePin) => void;
}

export interface CriterionSectionProps {
  readonly criterion: Criterion;
  readonly position: number;
  readonly scale: Scale;
  readonly level: string | undefined;
  readonly mark: Hundredths | undefined;
  readonly wrong: WrongText | undefined;
  readonly note: string;
  readonly epoch: number;
  readonly pins: readonly EvidencePin[];
  readonly isReadOnly: boolean;
  readonly isActive: boolean;
  readonly missing: string | undefined;
  readonly actions: EditorActions;
  readonly pane: PaneActions;
}

export const CriterionSection = memo(function CriterionSection(props: CriterionSectionProps) {
  const { criterion, position, isActive, isReadOnly, note, pins, pane } = props;
  const text = useText();
  const takesMark = criterion.weight !== null && criterion.weight > 0;
  const name = text.pick(criterion.name);
  const question = text.pick(criterion.question);
  return (
    <section
      className={isActive ? "criterion active" : "criterion"}
      aria-label={name}
      data-rubric={criterion.id}
    >
      <div className="criterion-text">
        <h3>
          <PlainButton
            className="criterion-name"
            title={text.t("marking.showSection")}
            onClick={() => pane.choose(criterion.id)}
          >
            {position}. {name}
          </PlainButton>
        </h3>
        <p className="soft criterion-weight">
          {takesMark
            ? text.t("sheet.weight", { weight: text.weight(criterion.weight ?? 0) })
            : text.t("sheet.noMark")}
        </p>
        {question !== "" && <p className="criterion-question">{question}</p>}
        {isReadOnly && note !== "" && <p className="note-text">{note}</p>}
      </div>
      {takesMark &&
        (isReadOnly ? <FixedMark {...props} name={name} /> : <CriterionEditor {...props} name={name} />)}
      {pins.length > 0 && (
        <PinList criterion={name} pins={pins} onOpen={pane.openPin} onRemove={pane.removePin} />
      )}
    </section>
  );
});

function FixedMark({ name, mark, level }: CriterionSectionProps & { readonly name: string }) {
  const text = useText();
  return (
    <div className="mark">
      <output className="mark-output" aria-label={text.t("sheet.mark", { criterion: name })}>
        {mark === undefined ? "–" : text.mark(mark)}
      </output>
      {level && <span className="soft mark-level">{level}</span>}
    </div>
  );
}
