import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import type { Assignment } from "#shared/assignment/assignment.ts";
import { listed } from "#shared/assignment/shortage-sentences.ts";
import type { Message } from "#shared/i18n/catalog.ts";
import type { AssignmentDesk } from "./use-assignment.ts";

const NUMBERS_NAMED = 3;

interface ReadingsProps {
  readonly desk: AssignmentDesk;
  readonly readings: readonly Assignment[];
}

interface BlockedReadingsProps extends ReadingsProps {
  /** The form that works out a plan. */
  readonly form: string;
  readonly busy: boolean;
}

/** Dealt readings that a rule, a relation or a declaration blocks by now; a new plan takes them away. */
export function BlockedReadings({ desk, readings, form, busy }: BlockedReadingsProps) {
  const text = useText();
  if (readings.length === 0) return null;
  return (
    <Notice tone="warning">
      <div className="assignment-notice">
        <p>
          {text.t("assigning.conflict.open", { number: readings.length, names: namesOf({ desk, readings }) })}
        </p>
        <Button small submit form={form} busy={busy}>
          {text.t("assigning.conflict.replan")}
        </Button>
      </div>
    </Notice>
  );
}

/** Finished readings that are blocked: they stay until the chair has decided. */
export function FinishedInConflict({ desk, readings }: ReadingsProps) {
  const text = useText();
  if (readings.length === 0) return null;
  return (
    <Notice tone="warning">
      {text.t("assigning.conflict.finished", {
        number: readings.length,
        names: namesOf({ desk, readings }),
      })}
    </Notice>
  );
}

/** By judge, with the proposals' numbers where they are few. */
function namesOf({ desk, readings }: ReadingsProps): Message | string {
  const numbersOf = new Map<string, readonly string[]>();
  for (const { memberId, dossierId } of readings)
    numbersOf.set(memberId, [...(numbersOf.get(memberId) ?? []), desk.numberOf(dossierId)]);
  return listed(
    [...numbersOf].map(([memberId, numbers]) => {
      const which = numbers.length > NUMBERS_NAMED ? String(numbers.length) : numbers.join(", ");
      return `${desk.nameOf(memberId)} (${which})`;
    }),
  );
}
