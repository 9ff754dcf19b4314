import { expect, test } from "vitest";
import { createDraftKeeper } from "#renderer/features/rubrics/draft-keeper.ts";
import { err, ok } from "#shared/result.ts";
import type { RubricDraft } from "#shared/rubric/rubric-pack.ts";
import { readRubric } from "#tests/support/people.ts";

const STORED = { draft: readRubric(), savedAt: "2026-11-01T00:00:00.000Z" };

test("what is changed while a save runs is saved after it, on top of it", async () => {
  const saves: { draft: RubricDraft; after: string }[] = [];
  const keeper = createDraftKeeper(STORED, async (draft, after) => {
    saves.push({ draft, after });
    if (saves.length === 1) keeper.change({ version: 8 });
    return ok({ savedAt: `2026-11-01T00:00:0${saves.length}.000Z` });
  });
  keeper.change({ version: 7 });
  expect(keeper.current().state).toBe("waiting");
  expect(await keeper.flush()).toBe("2026-11-01T00:00:02.000Z");
  expect(saves.map(({ draft, after }) => [draft.version, after])).toEqual([
    [7, STORED.savedAt],
    [8, "2026-11-01T00:00:01.000Z"],
  ]);
  expect(keeper.current()).toMatchObject({ state: "saved", error: null });
});

test("a save that fails is told, keeps what was written, and can be tried again", async () => {
  const answers = [err({ type: "disk-full" } as const), ok({ savedAt: "2026-11-01T00:00:09.000Z" })];
  const keeper = createDraftKeeper(STORED, async () => answers.shift() ?? ok(STORED));
  keeper.change({ version: 7 });
  expect(await keeper.flush()).toBeNull();
  expect(keeper.current()).toMatchObject({
    state: "failed",
    error: { type: "disk-full" },
    draft: { version: 7 },
  });
  expect(await keeper.flush()).toBe("2026-11-01T00:00:09.000Z");
  expect(keeper.current().state).toBe("saved");
});

test("nothing changed, nothing saved", async () => {
  const keeper = createDraftKeeper(STORED, () => Promise.reject(new Error("not to be called")));
  expect(await keeper.flush()).toBe(STORED.savedAt);
});
