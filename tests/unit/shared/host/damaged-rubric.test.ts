import { expect, test } from "vitest";
import { versionAfter } from "#shared/host/secretariat/rubric-drafts.ts";
import { readFolders } from "#shared/host/secretariat/rubric-library.ts";
import { ok } from "#shared/result.ts";

test("a damaged version keeps its number and is named", async () => {
  const shelf = {
    names: async () => ok(["rubrik.v1"]),
    read: async () => ok("{ rusak"),
    write: async () => ok(undefined),
    remove: async () => ok(undefined),
  };
  const library = {
    rubrics: async () => [],
    ruleSets: async () => [],
    sample: () => Promise.reject(new Error("not asked for")),
    recountScript: () => Promise.reject(new Error("not asked for")),
  };
  const folders = await readFolders({ shelf, library });
  expect(folders.ok && folders.value[0]?.lost).toEqual([1]);
  expect(folders.ok && folders.value[0] && versionAfter(folders.value[0])).toBe(2);
});
