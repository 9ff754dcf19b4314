import { type KeyboardEvent, useId } from "react";
import { useText } from "#renderer/text/text.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import type { MarkError } from "#shared/scoring/hundredths.ts";

interface MarkCellProps {
  readonly criterionId: CriterionId;
  readonly name: string;
  readonly value: string;
  readonly problem: MarkError | undefined;
  readonly onValue: (value: string) => void;
}

/** The field of one mark, with what is wrong with it. */
export function MarkCell({ criterionId, name, value, problem, onValue }: MarkCellProps) {
  const problemId = useId();
  const sentence = useProblemSentence(problem);
  return (
    <div className="paper-mark-cell">
      <input
        className="input paper-mark"
        data-criterion={criterionId}
        inputMode="decimal"
        autoComplete="off"
        maxLength={7}
        aria-label={name}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? problemId : undefined}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={moveBetweenFields}
      />
      {problem && (
        <span id={problemId} className="paper-problem">
          {sentence}
        </span>
      )}
    </div>
  );
}

function useProblemSentence(problem: MarkError | undefined): string {
  const text = useText();
  switch (problem?.type) {
    case "not-a-number":
      return text.t("paper.problem.not-a-number");
    case "out-of-range":
      return text.t("paper.problem.out-of-range", {
        min: text.mark(problem.min),
        max: text.mark(problem.max),
      });
    case "between-steps":
      return text.t("paper.problem.between-steps", { step: text.mark(problem.step) });
    case undefined:
      return "";
  }
}

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Enter in the last field sends the form, as everywhere. */
function moveBetweenFields(event: KeyboardEvent<HTMLInputElement>): void {
  const direction = DIRECTIONS[event.key];
  if (direction === undefined) return;
  const fields = [...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>(".paper-mark") ?? [])];
  const next = fields[fields.indexOf(event.currentTarget) + direction];
  if (!next && event.key === "Enter") return;
  event.preventDefault();
  next?.focus();
}
