import { expect, test } from "vitest";
import { daysLeft, shortDigits, validityOf } from "#renderer/features/certificates/validity.ts";

const TERM = { notBefore: "2026-01-01T00:00:00.000Z", notAfter: "2026-12-31T00:00:00.000Z" };
const at = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

test("a certificate is warned of sixty days before its end", () => {
  expect(validityOf(TERM, at("2025-12-31"))).toBe("not-yet");
  expect(validityOf(TERM, at("2026-06-01"))).toBe("valid");
  expect(validityOf(TERM, at("2026-11-01"))).toBe("valid");
  expect(validityOf(TERM, at("2026-11-02"))).toBe("ending");
  expect(validityOf(TERM, at("2026-12-31"))).toBe("ending");
  expect(validityOf(TERM, at("2027-01-01"))).toBe("expired");
});

test("a revoked certificate is revoked, whatever its term", () => {
  const revoked = { ...TERM, revoked: { at: TERM.notBefore } };
  for (const day of ["2025-01-01", "2026-06-01", "2028-01-01"])
    expect(validityOf(revoked, at(day))).toBe("revoked");
});

test("days left never fall below none", () => {
  expect(daysLeft(TERM.notAfter, at("2026-12-30"))).toBe(1);
  expect(daysLeft(TERM.notAfter, at("2027-06-01"))).toBe(0);
});

test("digits are shortened in groups, with or without colons", () => {
  expect(shortDigits("AB:CD:EF:01:23:45:67:89:AB:CD")).toBe("abcd ef01 2345 6789");
  expect(shortDigits("0a1")).toBe("0a1");
});
