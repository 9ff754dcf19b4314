import { expect, test } from "vitest";
import { overallSave } from "#renderer/app/overall-save.ts";
import { NO_DESK } from "#renderer/db/desk-store.ts";
import type { OutboxEntry } from "#renderer/db/outbox.ts";
import { CriterionId, DossierId } from "#shared/identifiers.ts";

const dossierId = DossierId.parse("p-1");
const change = { type: "mark", dossierId, criterionId: CriterionId.parse("dampak"), mark: null } as const;
const AT = "2026-06-18T03:42:07.000Z";
const LATER = "2026-06-18T03:50:00.000Z";

function outbox(entries: readonly OutboxEntry[], at?: string) {
  return { entries, savedAt: new Map(at === undefined ? [] : [[dossierId, at]]) };
}

test("nothing typed is nothing unsaved", () => {
  expect(overallSave(outbox([]), NO_DESK)).toEqual({ state: "untouched" });
});

test("the time shown is that of whatever was saved last", () => {
  expect(overallSave(outbox([], AT), NO_DESK)).toEqual({ state: "saved", at: AT });
  expect(overallSave(outbox([], AT), { ...NO_DESK, savedAt: LATER })).toEqual({ state: "saved", at: LATER });
  expect(overallSave(outbox([], LATER), { ...NO_DESK, savedAt: AT })).toEqual({ state: "saved", at: LATER });
});

test("anything under way is not called saved", () => {
  expect(overallSave(outbox([{ change, state: "waiting" }], AT), NO_DESK)).toEqual({ state: "saving" });
  expect(overallSave(outbox([], AT), { ...NO_DESK, state: "saving" })).toEqual({ state: "saving" });
});

test("one failure outweighs everything that goes well", () => {
  const failed = { change, state: "failed", cause: { type: "disk-full" } } as const;
  const save = overallSave(outbox([failed, { change, state: "sending" }], AT), {
    ...NO_DESK,
    savedAt: LATER,
  });
  expect(save).toMatchObject({ state: "unsaved", entries: [failed], deskError: null });
});

test("private notes that could not be kept count as unsaved", () => {
  const error = new Error("EIO");
  const save = overallSave(outbox([], AT), { ...NO_DESK, state: "failed", error });
  expect(save).toMatchObject({ state: "unsaved", entries: [], deskError: error });
});

test("a wrong number counts as unsaved, wherever the judge is now", () => {
  const wrong = {
    dossierId,
    criterionId: change.criterionId,
    text: "950",
    error: { type: "not-a-number", text: "950" },
    stands: null,
  } as const;
  expect(overallSave(outbox([], AT), NO_DESK, [wrong])).toMatchObject({ state: "unsaved", wrong: [wrong] });
});
