import { expect, test } from "vitest";
import { MemberId } from "#shared/identifiers.ts";
import { isContentOpen } from "#shared/season/content-open.ts";

const memberId = MemberId.parse("m-1");
const other = MemberId.parse("m-2");

test("dossiers open after the judge's own pact and sweep, and both are needed", () => {
  const done = { memberId, pacts: { [memberId]: {} }, sweptBy: [memberId] };
  expect(isContentOpen(done)).toBe(true);
  expect(isContentOpen({ ...done, pacts: { [other]: {} } })).toBe(false);
  expect(isContentOpen({ ...done, sweptBy: [other] })).toBe(false);
  expect(isContentOpen({ ...done, memberId: null })).toBe(false);
});
