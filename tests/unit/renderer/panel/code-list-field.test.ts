import { expect, test } from "vitest";
import { withTyped } from "#renderer/features/panel/code-list-field.tsx";

test("what is typed and not added is taken over, once; what is too short to be meant is not dropped silently", () => {
  expect(withTyped(["a1"], " univ-x ")).toEqual(["a1", "univ-x"]);
  expect(withTyped(["a1"], "a1")).toEqual(["a1"]);
  expect(withTyped(["a1"], "  ")).toEqual(["a1"]);
  expect(withTyped(["a1"], "x")).toBeNull();
});
