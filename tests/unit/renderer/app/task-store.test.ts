import { expect, test } from "vitest";
import { createTaskStore } from "#renderer/parts/task-store.ts";

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
