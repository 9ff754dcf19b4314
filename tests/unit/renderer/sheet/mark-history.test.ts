import { expect, test } from "vitest";
import { foldMarkHistory } from "#renderer/sheet/mark-history.ts";
import { CriterionId, DossierId, MemberId, Sha256Hex } from "#shared/identifiers.ts";
import type { AuditEvent, SeasonEvent } from "#shared/journal/audit-event.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";

const own = { dossierId: DossierId.parse("d-1"), memberId: MemberId.parse("m-1") };
const first = CriterionId.parse("kebaruan");
const second = CriterionId.parse("dampak");
const HASH = Sha256Hex.parse("0".repeat(64));
const START = Date.parse("2026-07-01T03:00:00.000Z");

/** Events at these seconds after the start. */
function journal(...events: readonly (readonly [number, SeasonEvent])[]): readonly AuditEvent[] {
  return events.map(([second_, event], index) => ({
    seq: index + 1,
    at: new Date(START + second_ * 1000).toISOString(),
    by: "m-1",
    event,
    prev: HASH,
    hash: HASH,
  }));
}

function mark(criterionId: CriterionId, points: number | null, reading = own): SeasonEvent {
  return {
    type: "mark-entered",
    ...reading,
    criterionId,
    mark: points === null ? null : hundredths(points * 100),
  };
}

function note(text: string): SeasonEvent {
  return { type: "note-entered", ...own, criterionId: first, note: text };
}

test("digits typed in a row are one change", () => {
  const { steps } = foldMarkHistory(journal([0, mark(first, 8)], [1, mark(first, 87)]), own);
  expect(steps).toMatchObject([{ kind: "mark", criterionId: first, from: null, to: 8700 }]);
});

test("goes on from what was read before", () => {
  const events = journal([0, mark(first, 8)], [1, mark(first, 87)], [9, mark(first, 60)]);
  const before = foldMarkHistory(events.slice(0, 1), own);
  expect(foldMarkHistory(events.slice(1), own, before)).toEqual(foldMarkHistory(events, own));
});

test("a pause or another criterion begins a new change", () => {
  const { steps } = foldMarkHistory(
    journal([0, mark(first, 80)], [4, mark(first, 85)], [5, mark(second, 70)], [6, mark(first, 86)]),
    own,
  );
  expect(steps.map((step) => step.kind === "mark" && [step.criterionId, step.from, step.to])).toEqual([
    [first, null, 8000],
    [first, 8000, 8500],
    [second, null, 7000],
    [first, 8500, 8600],
  ]);
});

test("a change that is taken back at once, as by an undo, stays in the history", () => {
  const { steps } = foldMarkHistory(
    journal([0, mark(first, 80)], [9, mark(first, 60)], [10, mark(first, 80)], [11, mark(first, 75)]),
    own,
  );
  expect(steps.map((step) => step.kind === "mark" && [step.from, step.to])).toEqual([
    [null, 8000],
    [8000, 6000],
    [6000, 8000],
    [8000, 7500],
  ]);
});

test("other dossiers and other judges are left out", () => {
  const other = { ...own, dossierId: DossierId.parse("d-2") };
  const others = { ...own, memberId: MemberId.parse("m-2") };
  expect(
    foldMarkHistory(journal([0, mark(first, 8, other)], [1, mark(first, 9, others)]), own).steps,
  ).toEqual([]);
});

test("a printed sheet takes the place of the whole draft", () => {
  const paper: SeasonEvent = {
    type: "paper-sheet-entered",
    ...own,
    marks: { [second]: hundredths(6000) },
    code: "A",
    confirmedBy: "Saksi",
  };
  const { steps } = foldMarkHistory(journal([0, mark(first, 80)], [1, paper]), own);
  expect(steps).toMatchObject([
    { kind: "mark", criterionId: first, to: 8000, isFromPaper: false },
    { kind: "mark", criterionId: first, from: 8000, to: null, isFromPaper: true },
    { kind: "mark", criterionId: second, from: null, to: 6000, isFromPaper: true },
  ]);
});

test("notes and corrections are told with what was before and why", () => {
  const correction: SeasonEvent = { type: "correction-started", ...own, reason: "Salah ketik" };
  const { steps } = foldMarkHistory(
    journal([0, note("Baik")], [1, note("Baik sekali")], [9, note("")], [20, correction]),
    own,
  );
  expect(steps).toMatchObject([
    { kind: "note", from: "", to: "Baik sekali" },
    { kind: "note", from: "Baik sekali", to: "" },
    { kind: "correction", reason: "Salah ketik" },
  ]);
});
