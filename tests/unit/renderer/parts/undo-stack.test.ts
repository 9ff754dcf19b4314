import { expect, it } from "vitest";
import { createUndoStack, type UndoStep } from "#renderer/parts/undo-stack.ts";

const stepOf = (undo: UndoStep["undo"]): UndoStep => ({ label: "Nilai 44 diisikan.", undo });

it("takes a step back once, and tells that it has held", async () => {
  const stack = createUndoStack();
  let value = 44;
  const step = stepOf(() => {
    value = 0;
  });
  stack.push(step);
  expect(await stack.undoStep(step)).toBe(true);
  expect(value).toBe(0);
  expect(stack.undoStep(step)).toBeUndefined();
  expect(stack.last()).toBeUndefined();
});

it.each([
  ["refused", () => Promise.resolve(false)],
  ["broken off", () => Promise.reject(new Error("the store is closed"))],
] as const)("tells that a step %s has not been taken back", async (_, undo) => {
  const stack = createUndoStack();
  const step = stepOf(undo);
  stack.push(step);
  expect(await stack.undoStep(step)).toBe(false);
  expect(stack.last()).toBeUndefined();
});

it("forgets the steps of another scope", () => {
  const stack = createUndoStack();
  stack.enter("a");
  stack.push(stepOf(() => undefined));
  stack.enter("a");
  expect(stack.last()).toBeDefined();
  stack.enter("b");
  expect(stack.last()).toBeUndefined();
});
