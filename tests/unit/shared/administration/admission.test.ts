import { expect, test } from "vitest";
import { type Admission, type AdmissionDecision, isAdmitted } from "#shared/administration/admission.ts";
import { DossierId } from "#shared/identifiers.ts";

const [A, B] = [DossierId.parse("a"), DossierId.parse("b")];

function decided(
  decisions: Readonly<Record<string, Admission>>,
): Readonly<Record<string, AdmissionDecision>> {
  return Object.fromEntries(
    Object.entries(decisions).map(([id, admission]) => [
      id,
      { admission, reason: "", at: "2026-05-10T00:00:00.000Z", by: "Sekretariat" },
    ]),
  );
}

test("without any decision everything may be dealt", () => {
  expect(isAdmitted({}, A)).toBe(true);
});

test.each(["rejected", "incomplete"] as const)(
  "what was found %s is kept out, the rest is not",
  (admission) => {
    const admissions = decided({ a: admission });
    expect(isAdmitted(admissions, A)).toBe(false);
    expect(isAdmitted(admissions, B)).toBe(true);
  },
);

test("once one is admitted, what is undecided waits", () => {
  const admissions = decided({ a: "admitted" });
  expect(isAdmitted(admissions, A)).toBe(true);
  expect(isAdmitted(admissions, B)).toBe(false);
});
