import { expect, test } from "vitest";
import { groupChanges } from "#shared/documents/change-groups.ts";
import type { DocumentChange, SignatureReport } from "#shared/documents/verification-report.ts";
import { signatureState, signedWhen } from "#shared/i18n/signature-message.ts";

function keyOf(signature: Parameters<typeof signedWhen>[0]): string {
  return signedWhen(signature, (at) => at).key;
}

const change = (after: string | null, kind: DocumentChange["kind"], allowed: boolean): DocumentChange => ({
  after,
  kind,
  where: "",
  page: null,
  allowed,
});
const signature = (fieldName: string, name: string): SignatureReport => ({
  fieldName,
  name,
  kind: "signature",
  signedAt: "",
  covers: "revision",
  valid: true,
  codes: [],
  notes: [],
  algorithm: "",
  chain: [],
  revocation: "unknown",
});
test("a signer who is not known is told apart from a signature that does not hold", () => {
  expect(signatureState({ valid: true, codes: [] })).toBe("holds");
  expect(signatureState({ valid: false, codes: ["ROOT_UNTRUSTED"] })).toBe("holdsUnknown");
  expect(signatureState({ valid: false, codes: ["ROOT_UNTRUSTED", "CHANGED_AFTER"] })).toBe("fails");
  expect(signatureState({ valid: false, codes: [] })).toBe("fails");
  expect(signatureState({ valid: false, codes: ["REVOCATION_LIST_INVALID"] })).toBe("unfinished");
});

test("the time says whose clock it is, and nothing when there is none", () => {
  const at = "2026-11-20T02:00:00Z";
  expect(keyOf({ signedAt: "" })).toBe("verifying.noTime");
  expect(keyOf({ signedAt: "kemarin" })).toBe("verifying.noTime");
  expect(keyOf({ signedAt: at })).toBe("verifying.claimed");
  expect(keyOf({ signedAt: at, timestamp: { at, authority: "TSA", valid: true, trusted: true } })).toBe(
    "verifying.stamped",
  );
  expect(keyOf({ signedAt: at, timestamp: { at, authority: "TSA", valid: true, trusted: false } })).toBe(
    "verifying.stampedUnknown",
  );
  expect(keyOf({ signedAt: at, timestamp: { at, authority: "TSA", valid: false, trusted: false } })).toBe(
    "verifying.stampedBadly",
  );
});

test("changes stand by the signature they came after, forbidden ones first", () => {
  const groups = groupChanges({
    signatures: [signature("S1", "Ratna"), signature("S2", "")],
    changes: [
      change("S1", "signature-added", true),
      change("S1", "page-content", false),
      change("S2", "annotation", false),
      change(null, "other", false),
    ],
  });
  expect(groups.map(({ after }) => after)).toEqual(["Ratna", "S2", null]);
  expect(groups[0]?.changes.map(({ kind }) => kind)).toEqual(["page-content", "signature-added"]);
});
