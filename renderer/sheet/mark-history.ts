import { CriterionId, type DossierId, type MemberId } from "#shared/identifiers.ts";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import type { Marks, Notes } from "#shared/scoring/score-sheet.ts";

/** One change of a judge's own sheet as a person remembers it. `from` and `to` are `null` for an empty field. */
export type HistoryStep = { readonly seq: number; readonly at: string } & (
  | {
      readonly kind: "mark";
      readonly criterionId: CriterionId;
      readonly from: Hundredths | null;
      readonly to: Hundredths | null;
      readonly isFromPaper: boolean;
    }
  | { readonly kind: "note"; readonly criterionId: CriterionId; readonly from: string; readonly to: string }
  | { readonly kind: "released"; readonly revision: number }
  | { readonly kind: "correction"; readonly reason: string }
);

/** Digits that follow one another this fast are one mark being typed, in milliseconds. */
export const TYPING_PAUSE = 3000;

interface Fold {
  readonly marks: Marks;
  readonly notes: Notes;
  readonly steps: readonly HistoryStep[];
}

/** Every change of one own sheet, oldest first; keys typed in a row count as one change. */
export function foldMarkHistory(
  events: readonly AuditEvent[],
  own: { readonly dossierId: DossierId; readonly memberId: MemberId },
): readonly HistoryStep[] {
  const start: Fold = { marks: {}, notes: {}, steps: [] };
  return events.reduce((fold, audit) => applyAudit(fold, audit, own), start).steps;
}

function applyAudit(
  fold: Fold,
  { seq, at, event }: AuditEvent,
  own: Parameters<typeof foldMarkHistory>[1],
): Fold {
  const isOwn = (reading: { readonly dossierId: DossierId; readonly memberId: MemberId }): boolean =>
    reading.dossierId === own.dossierId && reading.memberId === own.memberId;
  switch (event.type) {
    case "mark-entered": {
      if (!isOwn(event)) return fold;
      const { criterionId, mark } = event;
      return withMark(fold, { seq, at, criterionId, to: mark, isFromPaper: false });
    }
    case "paper-sheet-entered": {
      if (!isOwn(event)) return fold;
      // The printed sheet takes the place of the whole draft: what it lacks is taken out.
      const touched = Object.keys({ ...fold.marks, ...event.marks }).map((id) => CriterionId.parse(id));
      return touched.reduce(
        (known, criterionId) =>
          withMark(known, { seq, at, criterionId, to: event.marks[criterionId] ?? null, isFromPaper: true }),
        fold,
      );
    }
    case "note-entered":
      return isOwn(event)
        ? withNote(fold, { seq, at, criterionId: event.criterionId, to: event.note })
        : fold;
    case "sheet-released": {
      const { sheet } = event.signed;
      if (!isOwn(sheet)) return fold;
      return { ...fold, steps: [...fold.steps, { kind: "released", seq, at, revision: sheet.revision }] };
    }
    case "correction-started": {
      if (!isOwn(event)) return fold;
      return { ...fold, steps: [...fold.steps, { kind: "correction", seq, at, reason: event.reason ?? "" }] };
    }
    default:
      return fold;
  }
}

interface MarkChange {
  readonly seq: number;
  readonly at: string;
  readonly criterionId: CriterionId;
  readonly to: Hundredths | null;
  readonly isFromPaper: boolean;
}

function withMark(fold: Fold, change: MarkChange): Fold {
  const { criterionId, to, at, isFromPaper } = change;
  const { [criterionId]: known, ...others } = fold.marks;
  const marks = to === null ? others : { ...others, [criterionId]: to };
  const last = fold.steps.at(-1);
  if (last?.kind === "mark" && last.criterionId === criterionId && isSoonAfter(last, at) && !isFromPaper) {
    const earlier = fold.steps.slice(0, -1);
    // Typed and put right at once: nothing has changed.
    const steps = last.from === to ? earlier : [...earlier, { ...last, ...change }];
    return { ...fold, marks, steps };
  }
  const from = known ?? null;
  return {
    ...fold,
    marks,
    steps: from === to ? fold.steps : [...fold.steps, { kind: "mark", ...change, from }],
  };
}

interface NoteChange {
  readonly seq: number;
  readonly at: string;
  readonly criterionId: CriterionId;
  readonly to: string;
}

function withNote(fold: Fold, change: NoteChange): Fold {
  const { criterionId, to, at } = change;
  const from = fold.notes[criterionId] ?? "";
  const notes = { ...fold.notes, [criterionId]: to };
  const last = fold.steps.at(-1);
  if (last?.kind === "note" && last.criterionId === criterionId && isSoonAfter(last, at)) {
    const earlier = fold.steps.slice(0, -1);
    return { ...fold, notes, steps: last.from === to ? earlier : [...earlier, { ...last, ...change }] };
  }
  return {
    ...fold,
    notes,
    steps: from === to ? fold.steps : [...fold.steps, { kind: "note", ...change, from }],
  };
}

function isSoonAfter(last: HistoryStep, at: string): boolean {
  return Date.parse(at) - Date.parse(last.at) <= TYPING_PAUSE;
}
