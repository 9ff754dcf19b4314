import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  createOutbox,
  type Outbox,
  type ReadMark,
  type SendChange,
  type SheetChange,
  unsavedOf,
  withUnsaved,
} from "#renderer/db/outbox.ts";
import { toSaveState } from "#renderer/sheet/save-state.ts";
import { CriterionId, DossierId } from "#shared/identifiers.ts";
import { err, ok } from "#shared/result.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { MOMENT } from "#tests/support/builders.ts";

const dossierId = DossierId.parse("d-1");
const otherId = DossierId.parse("d-2");
const criterionId = CriterionId.parse("dampak");
const DISK_FULL = err({ type: "disk-full" as const });
const SAVED = ok({ savedAt: MOMENT });

function markOf(points: number, dossier = dossierId): SheetChange {
  return { type: "mark", dossierId: dossier, criterionId, mark: hundredths(points * 100) };
}

function noteOf(note: string): SheetChange {
  return { type: "note", dossierId, criterionId, note };
}

/** An outbox whose view cannot be read unless a test says what stands in it. */
function outboxOf(send: SendChange, readMark: ReadMark = () => Promise.reject(new Error("no view"))): Outbox {
  return createOutbox(send, readMark);
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("keeps the latest value of a field that could not be saved, and says so", async () => {
  const outbox = outboxOf(async () => DISK_FULL);
  outbox.put(markOf(80));
  outbox.put(markOf(85));
  expect(await outbox.settled([dossierId])).toBe(false);
  expect(outbox.current().entries).toEqual([
    { change: markOf(85), state: "failed", cause: { type: "disk-full" } },
  ]);
  expect(unsavedOf(outbox.current())).toHaveLength(1);
  expect(toSaveState(outbox.current(), dossierId, undefined)).toEqual({ state: "failed" });
  const empty = { marks: {}, notes: {} };
  expect(withUnsaved(empty, dossierId, outbox.current()).marks).toEqual({ [criterionId]: 8_500 });
  expect(withUnsaved(empty, otherId, outbox.current())).toEqual(empty);
});

test("sends what failed again on request, and with the next change that is saved", async () => {
  const send = vi.fn<SendChange>().mockResolvedValueOnce(DISK_FULL).mockResolvedValueOnce(DISK_FULL);
  send.mockResolvedValue(SAVED);
  const outbox = outboxOf(send);
  outbox.put(markOf(80));
  await vi.advanceTimersByTimeAsync(0);
  outbox.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(outbox.current().entries).toHaveLength(1);
  outbox.put(markOf(70, otherId));
  await vi.advanceTimersByTimeAsync(0);
  expect(outbox.current().entries).toEqual([]);
  expect(send).toHaveBeenLastCalledWith(markOf(80));
  expect(toSaveState(outbox.current(), dossierId, undefined)).toEqual({ state: "saved", at: MOMENT });
});

test("a lost reply counts as not saved and is tried again", async () => {
  const send = vi.fn<SendChange>().mockRejectedValueOnce(new TypeError("Failed to fetch"));
  send.mockResolvedValue(SAVED);
  const outbox = outboxOf(send);
  outbox.put(markOf(80));
  await vi.advanceTimersByTimeAsync(0);
  expect(outbox.current().entries[0]?.state).toBe("failed");
  expect(await outbox.settled([dossierId])).toBe(true);
  expect(send).toHaveBeenCalledTimes(2);
});

test("a late failure does not take the place of what was typed since", async () => {
  const late = new Promise<typeof DISK_FULL>((resolve) => {
    setTimeout(() => resolve(DISK_FULL), 50);
  });
  const outbox = outboxOf(vi.fn<SendChange>().mockReturnValueOnce(late).mockResolvedValue(SAVED));
  outbox.put(markOf(8));
  outbox.put(markOf(80));
  const settled = outbox.settled([dossierId]);
  await vi.advanceTimersByTimeAsync(50);
  expect(await settled).toBe(true);
});

test("a note counts as unsaved from its first key, and is sent once typing pauses", async () => {
  const send = vi.fn<SendChange>().mockResolvedValue(SAVED);
  const outbox = outboxOf(send);
  outbox.put(noteOf("b"), 300);
  expect(toSaveState(outbox.current(), dossierId, undefined)).toEqual({ state: "saving" });
  await vi.advanceTimersByTimeAsync(200);
  outbox.put(noteOf("bu"), 300);
  await vi.advanceTimersByTimeAsync(200);
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(send.mock.calls).toEqual([[noteOf("bu")]]);
  expect(toSaveState(outbox.current(), dossierId, undefined).state).toBe("saved");
});

test("what waits for a pause is sent when the page is left, once", async () => {
  const send = vi.fn<SendChange>().mockResolvedValue(SAVED);
  const outbox = outboxOf(send);
  outbox.put(noteOf("bukti"), 300);
  outbox.flush();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(send.mock.calls).toEqual([[noteOf("bukti")]]);
});

test("what the season refuses for good is neither repeated nor a reason to stay", async () => {
  const send = vi.fn<SendChange>().mockResolvedValue(err({ type: "already-released", dossierId }));
  const outbox = outboxOf(send);
  outbox.put(markOf(80));
  expect(await outbox.settled([otherId])).toBe(true);
  outbox.retry();
  expect(send).toHaveBeenCalledTimes(1);
  expect(unsavedOf(outbox.current())).toEqual([]);
  expect(toSaveState(outbox.current(), dossierId, undefined).state).toBe("invalid");
  outbox.dropRefused(dossierId);
  expect(outbox.current().entries).toEqual([]);
});

test("a cleared mark and a changed note lie over the saved ones until they are saved", () => {
  const outbox = outboxOf(async () => SAVED);
  outbox.put({ type: "mark", dossierId, criterionId, mark: null });
  outbox.put(noteOf("baru"), 300);
  const saved = { marks: { [criterionId]: hundredths(8_000) }, notes: { [criterionId]: "lama" } };
  expect(withUnsaved(saved, dossierId, outbox.current())).toEqual({
    marks: {},
    notes: { [criterionId]: "baru" },
  });
});

test("text that is no mark is said before anything saved", () => {
  const outbox = outboxOf(async () => SAVED);
  expect(toSaveState(outbox.current(), dossierId, undefined)).toEqual({ state: "untouched" });
  expect(toSaveState(outbox.current(), dossierId, "bukan angka")).toEqual({
    state: "invalid",
    problem: "bukan angka",
  });
});

test("says what a mark was typed over when it is sent again, so that nothing newer is overwritten", async () => {
  const changed = err({ type: "mark-changed-elsewhere" as const, criterionId });
  const send = vi.fn<SendChange>().mockResolvedValueOnce(DISK_FULL).mockResolvedValueOnce(changed);
  const outbox = outboxOf(send, async () => hundredths(7_000));
  outbox.put(markOf(33));
  await vi.advanceTimersByTimeAsync(0);
  outbox.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(send.mock.calls).toEqual([[markOf(33)], [markOf(33), 7_000]]);
  expect(outbox.current().entries).toMatchObject([{ state: "refused", cause: changed.error }]);
});

test("sends a note that is typed without a pause at least every two seconds", async () => {
  const send = vi.fn<SendChange>().mockResolvedValue(SAVED);
  const outbox = outboxOf(send);
  for (let key = 1; key <= 60; key += 1) {
    outbox.put(noteOf("x".repeat(key)), 300);
    await vi.advanceTimersByTimeAsync(80);
  }
  expect(send.mock.calls.length).toBeGreaterThanOrEqual(2);
});
