import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { EvidencePin } from "#shared/desk/desk-entry.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import type { PaneActions } from "./criterion-section.tsx";

interface PaneEvents {
  readonly scored: readonly { readonly id: CriterionId }[];
  /** `isOpening`: the page put the caret there itself. */
  readonly onArrive: (criterionId: CriterionId, isOpening: boolean) => void;
  readonly onChoose: (criterionId: CriterionId) => void;
  readonly onOpenPin: (pin: EvidencePin) => void;
  readonly onRemovePin: (pin: EvidencePin) => void;
}

interface PaneControl {
  readonly actions: PaneActions;
  readonly focusMark: (criterionId: string) => void;
}

/** Where the caret goes among the criteria; one of them gets it when the page opens. */
export function usePaneActions(
  pane: RefObject<HTMLElement | null>,
  events: PaneEvents,
  startAt: CriterionId | undefined,
): PaneControl {
  // The first empty field changes with every mark; only the one at opening is meant.
  const [start] = useState(startAt);
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  const isOpening = useRef(false);
  const control = useMemo((): PaneControl => {
    const fields = new Map<string, HTMLInputElement>();
    const focusMark = (criterionId: string): void => {
      const field = fields.get(criterionId);
      field?.focus();
      const section = pane.current?.querySelector(`[data-rubric="${CSS.escape(criterionId)}"]`);
      (field ?? section)?.scrollIntoView({ block: "nearest" });
    };
    return {
      focusMark,
      actions: {
        register: (criterionId, field) => {
          if (field) fields.set(criterionId, field);
          else fields.delete(criterionId);
        },
        arrive: (criterionId) => latest.current.onArrive(criterionId, isOpening.current),
        choose: (criterionId) => {
          focusMark(criterionId);
          latest.current.onChoose(criterionId);
        },
        move: (criterionId, direction) => {
          const { scored } = latest.current;
          const target = scored[scored.findIndex(({ id }) => id === criterionId) + direction];
          if (target) focusMark(target.id);
          return target !== undefined;
        },
        openPin: (pin) => latest.current.onOpenPin(pin),
        removePin: (pin) => latest.current.onRemovePin(pin),
      },
    };
  }, [pane]);
  useEffect(() => {
    if (start === undefined) return;
    isOpening.current = true;
    control.focusMark(start);
    isOpening.current = false;
  }, [start, control]);
  return control;
}
