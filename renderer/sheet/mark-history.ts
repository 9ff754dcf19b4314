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

export interface MarkHistory {
  readonly marks: Marks;
  readonly notes: Notes;
  /** Oldest first. */
  readonly steps: readonly HistoryStep[];
}

interface OwnSheetKey {
  readonly dossierId: DossierId;
  readonly memberId: MemberId;
}

export const NO_HISTORY: MarkHistory = { marks: {}, notes: {}, steps: [] };

/**
 * Every change of one own sheet, added to those before; keys typed in a row count as one change, but a value that
 * came back, as by an undo, always is one of its own.
 */
export function foldMarkHistory(
  events: readonly AuditEvent[],
  own: OwnSheetKey,
  before = NO_HISTORY,
): MarkHistory {
  return events.reduce((fold, audit) => applyAudit(fold, audit, own), before);
}

function applyAudit(fold: MarkHistory, { seq, at, event }: AuditEvent, own: OwnSheetKey): MarkHistory {
  const isOwn = (reading: OwnSheetKey): boolean =>
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

function withMark(fold: MarkHistory, change: MarkChange): MarkHistory {
  const { criterionId, to, isFromPaper } = change;
  const { [criterionId]: known, ...others } = fold.marks;
  const marks = to === null ? others : { ...others, [criterionId]: to };
  const last = fold.steps.at(-1);
  if (last?.kind === "mark" && isTypedOn(fold, change) && !isFromPaper)
    return { ...fold, marks, steps: [...fold.steps.slice(0, -1), { ...last, ...change }] };
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

function withNote(fold: MarkHistory, change: NoteChange): MarkHistory {
  const { criterionId, to } = change;
  const from = fold.notes[criterionId] ?? "";
  const notes = { ...fold.notes, [criterionId]: to };
  const last = fold.steps.at(-1);
  if (last?.kind === "note" && isTypedOn(fold, change))
    return { ...fold, notes, steps: [...fold.steps.slice(0, -1), { ...last, ...change }] };
  return {
    ...fold,
    notes,
    steps: from === to ? fold.steps : [...fold.steps, { kind: "note", ...change, from }],
  };
}

/** Whether a change goes on with the last step: soon after it in the same field, and neither of them takes one back. */
function isTypedOn({ steps }: MarkHistory, { criterionId, to, at }: MarkChange | NoteChange): boolean {
  const last = steps.at(-1);
  if (!last || !("criterionId" in last) || last.criterionId !== criterionId || last.from === to) return false;
  const before = steps.at(-2);
  const isReturn =
    before?.kind === last.kind &&
    before.criterionId === criterionId &&
    before.from === last.to &&
    before.to === last.from;
  return !isReturn && Date.parse(at) - Date.parse(last.at) <= TYPING_PAUSE;
}
