import { expect, test } from "vitest";
import {
  addCriterion,
  addLevel,
  applyChanges,
  moveItem,
  removeCriterion,
} from "#renderer/features/rubrics/draft-acts.ts";
import { readRubric } from "#tests/support/people.ts";

const rubric = readRubric();

test("moving goes one place and stops at the ends", () => {
  expect(moveItem(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(moveItem(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
  expect(moveItem(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moveItem(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});

test("a new criterion has an id of its own and no weight yet", () => {
  const [first] = addCriterion([]);
  if (!first) throw new Error("no criterion");
  const [, second] = addCriterion([{ ...first, id: addCriterion([first])[1]?.id ?? first.id }]);
  expect(second?.id).not.toBe(addCriterion([first])[1]?.id);
  expect(second?.weight).toBeNull();
});

test("a criterion leaves the tie order with it", () => {
  const [gone] = rubric.criteria;
  if (!gone) throw new Error("no criterion");
  const draft = { ...rubric, tieOrder: [gone.id] };
  const { criteria, tieOrder } = removeCriterion(draft, gone.id);
  expect(criteria.map(({ id }) => id)).toEqual(rubric.criteria.slice(1).map(({ id }) => id));
  expect(tieOrder).toEqual([]);
});

test("a new level lies on a step above the last and not above the scale", () => {
  const levels = addLevel(rubric);
  const [last, added] = levels.slice(-2);
  expect(added?.from).toBeGreaterThanOrEqual(last?.from ?? 0);
  expect(added?.from).toBeLessThanOrEqual(rubric.scale.max);
});

test("stage weights stay unless they are changed or taken away", () => {
  const stageWeights = { proposal: 6000, presentation: 4000 };
  const changed = applyChanges(rubric, { version: 9 });
  expect(changed).toEqual({ ...rubric, version: 9 });
  expect(applyChanges({ ...rubric, stageWeights }, { stageWeights: null })).not.toHaveProperty(
    "stageWeights",
  );
});
