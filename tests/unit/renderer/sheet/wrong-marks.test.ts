import { expect, test, vi } from "vitest";
import { createOutbox } from "#renderer/db/outbox.ts";
import { isStillTyped } from "#renderer/sheet/typed-mark.ts";
import { createWrongMarks, wrongMarksOf } from "#renderer/sheet/wrong-marks.ts";
import { CriterionId, DossierId } from "#shared/identifiers.ts";
import { ok } from "#shared/result.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";

const dossierId = DossierId.parse("p-1");
const other = DossierId.parse("p-2");
const first = CriterionId.parse("kebaruan");
const second = CriterionId.parse("dampak");
const saved = hundredths(9200);
const SEND = async () => ok({ savedAt: "2026-06-18T03:42:07.000Z" });
const NO_MARK = async () => null;
const wrong = {
  text: "950",
  error: { type: "out-of-range", min: hundredths(0), max: hundredths(10_000) },
  stands: saved,
} as const;

test("a wrong text is kept by dossier and criterion until it is put right", () => {
  const marks = createWrongMarks();
  const listener = vi.fn();
  marks.subscribe(listener);
  marks.put(dossierId, first, wrong);
  marks.put(dossierId, second, { ...wrong, text: "x" });
  marks.put(dossierId, first, { ...wrong, text: "9500" });
  expect(marks.current().map(({ criterionId, text }) => [criterionId, text])).toEqual([
    [second, "x"],
    [first, "9500"],
  ]);
  marks.put(dossierId, first, null);
  expect(marks.current().map(({ criterionId }) => criterionId)).toEqual([second]);
  expect(listener).toHaveBeenCalledTimes(4);
});

test("what is right already tells nobody", () => {
  const marks = createWrongMarks();
  const listener = vi.fn();
  marks.subscribe(listener);
  marks.put(dossierId, first, null);
  marks.forget(dossierId);
  expect(listener).not.toHaveBeenCalled();
});

test("a sheet that takes no more marks is forgotten, the others are not", () => {
  const marks = createWrongMarks();
  marks.put(dossierId, first, wrong);
  marks.put(other, first, wrong);
  marks.forget(dossierId);
  expect(marks.current().map((mark) => mark.dossierId)).toEqual([other]);
});

test("each open season has its own, whichever page asks", () => {
  const [one, another] = [createOutbox(SEND, NO_MARK), createOutbox(SEND, NO_MARK)];
  wrongMarksOf(one).put(dossierId, first, wrong);
  expect(wrongMarksOf(one).current()).toHaveLength(1);
  expect(wrongMarksOf(another).current()).toHaveLength(0);
});

test("a field shows what was typed while its mark is that", () => {
  const typed = { text: "92,0", epoch: 0, sent: saved };
  expect(isStillTyped(typed, saved, 0)).toBe(true);
  expect(isStillTyped({ text: "", epoch: 0, sent: null }, undefined, 0)).toBe(true);
});

test("a mark changed elsewhere replaces what was typed", () => {
  const typed = { text: "80", epoch: 0, sent: hundredths(8000) };
  expect(isStillTyped(typed, hundredths(2000), 0)).toBe(false);
  expect(isStillTyped(typed, undefined, 0)).toBe(false);
});

test("text that is not yet a mark stays, whatever happens elsewhere", () => {
  const typed = { text: "8,", epoch: 0, sent: undefined };
  expect(isStillTyped(typed, hundredths(2000), 0)).toBe(true);
});

test("a level that was picked replaces what was typed", () => {
  expect(isStillTyped({ text: "92", epoch: 0, sent: saved }, saved, 1)).toBe(false);
});
