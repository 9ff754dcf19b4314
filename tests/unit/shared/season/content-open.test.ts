import { expect, test } from "vitest";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import { isContentOpen, isDossierOpen, isSweepFinished } from "#shared/season/content-open.ts";

const memberId = MemberId.parse("m-1");
const other = MemberId.parse("m-2");

test("dossiers open after the judge's own pact and sweep, and both are needed", () => {
  const done = { memberId, pacts: { [memberId]: {} }, sweptBy: [memberId] };
  expect(isContentOpen(done)).toBe(true);
  expect(isContentOpen({ ...done, pacts: { [other]: {} } })).toBe(false);
  expect(isContentOpen({ ...done, sweptBy: [other] })).toBe(false);
  expect(isContentOpen({ ...done, memberId: null })).toBe(false);
});

test("keeps closed what came after the last sweep, and only that", () => {
  const [old, added] = [DossierId.parse("d-1"), DossierId.parse("d-2")];
  const done = { memberId, pacts: { [memberId]: {} }, sweptBy: [memberId], unswept: [added] };
  expect([isDossierOpen(done, old), isDossierOpen(done, added)]).toEqual([true, false]);
  expect(isSweepFinished(done)).toBe(false);
  expect(isSweepFinished({ ...done, unswept: [] })).toBe(true);
  expect(isDossierOpen({ ...done, sweptBy: [] }, old)).toBe(false);
});
