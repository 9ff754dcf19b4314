import { expect, test } from "vitest";
import { findMissingFields } from "#renderer/features/proposals/missing-fields.ts";
import { buildRubric } from "#tests/support/builders.ts";

const { criteria } = buildRubric();

function missingFrom(fields: readonly string[]) {
  return findMissingFields({ columns: fields.map((field, at) => ({ at, header: field, field })) }, criteria);
}

test("number, title and agency are needed", () => {
  expect(missingFrom(["title"]).needed).toEqual(["number", "agency"]);
  expect(missingFrom(["number", "title", "agency"]).needed).toEqual([]);
});

test("a table with some answers only is told from a list of titles", () => {
  const all = criteria.map(({ id }) => `criterion/${id}`);
  expect(missingFrom(all).narrative).toBe("all");
  expect(missingFrom([]).narrative).toBe("none");
  const some = missingFrom(all.slice(1));
  expect(some.narrative).toBe("some");
  expect(some.answers).toEqual(criteria.slice(0, 1));
});
