import { expect, test } from "vitest";
import { createTaskStore } from "#renderer/parts/task-store.ts";
import { createUndoStack } from "#renderer/parts/undo-stack.ts";

test("progress reaches the task it is about and none that has ended", () => {
  const store = createTaskStore();
  store.start("a", "Membuat PDF");
  store.note("a", { done: 1, total: 4 });
  store.note("unknown", { done: 3, total: 3 });
  expect(store.current()).toMatchObject([{ id: "a", state: "running", progress: { done: 1, total: 4 } }]);
  store.finish("a", "failed", "Ruang penyimpanan penuh.");
  store.note("a", { done: 2, total: 4 });
  expect(store.current()).toMatchObject([
    { state: "failed", problem: "Ruang penyimpanan penuh.", progress: { done: 1, total: 4 } },
  ]);
});

test("clearing keeps what still runs, also while it is being cancelled", () => {
  const store = createTaskStore();
  for (const id of ["a", "b", "c"]) store.start(id, id);
  store.finish("a", "done");
  store.markCancelling("b");
  store.clearFinished();
  expect(store.current().map(({ id }) => id)).toEqual(["b", "c"]);
});

test("the last step is taken back first, each at most once", () => {
  const undone: string[] = [];
  const stack = createUndoStack();
  const first = { label: "a", undo: () => void undone.push("a") };
  stack.push(first);
  stack.push({ label: "b", undo: () => void undone.push("b") });
  expect(stack.undoStep(first)).toBe(true);
  expect(stack.undoStep(first)).toBe(false);
  expect(stack.undoLast()?.label).toBe("b");
  expect(stack.undoLast()).toBeUndefined();
  expect(undone).toEqual(["a", "b"]);
});

test("steps of one season are forgotten in another, and kept when the same one is entered again", () => {
  const stack = createUndoStack();
  stack.enter("kipp-2026");
  stack.push({ label: "a", undo: () => undefined });
  stack.enter("kipp-2026");
  expect(stack.last()?.label).toBe("a");
  stack.enter("latihan");
  expect(stack.last()).toBeUndefined();
});
