import { expect, test } from "vitest";
import { documentVerdict } from "#renderer/features/verifying/document-verdict.ts";
import type { DocumentCode, SignatureCode } from "#shared/documents/verification-report.ts";
import { err, ok } from "#shared/result.ts";

const same = ok({ report: { outcome: "same", rows: 3, sheets: 6 } } as const);
const unsound = ok({ report: { outcome: "unsound", problem: "differs", dossier: "", member: "" } } as const);
const noData = err({ type: "file-unreadable", problem: "no-attachment" } as const);
const damaged = err({ type: "file-unreadable", problem: "damaged" } as const);

function found(
  holds: "valid" | "intact" | "broken",
  codes: readonly DocumentCode[] = [],
  trusted = true,
  ofSignature: readonly SignatureCode[] = trusted ? [] : ["ROOT_UNTRUSTED"],
) {
  return {
    valid: holds === "valid",
    intact: holds !== "broken",
    codes: [...codes],
    signatures: [{ valid: trusted, codes: [...ofSignature] }],
  };
}

test("a good recount does not excuse bad signatures, nor the other way round", () => {
  expect(documentVerdict(found("valid"), same, true)).toBe("sound");
  expect(documentVerdict(found("broken"), same, true)).toBe("do-not-use");
  expect(documentVerdict(found("valid"), unsound, true)).toBe("do-not-use");
  expect(documentVerdict(found("valid"), damaged, null)).toBe("do-not-use");
});

test("a letter without a result is sound by its signatures, a result that was taken out is not", () => {
  expect(documentVerdict(found("valid"), noData, false)).toBe("nothing-to-recount");
  expect(documentVerdict(found("valid"), noData, null)).toBe("nothing-to-recount");
  expect(documentVerdict(found("valid"), noData, true)).toBe("do-not-use");
});

test("an unknown signer weighs more than a missing one", () => {
  expect(documentVerdict(found("intact", [], false), same, true)).toBe("signer-unknown");
  expect(documentVerdict(found("intact", ["SIGNERS_MISSING"], false), same, true)).toBe("signer-unknown");
  expect(documentVerdict(found("intact", ["SIGNERS_MISSING"]), same, true)).toBe("incomplete");
  expect(documentVerdict(found("intact", ["SIGNERS_NOT_STATED"]), noData, null)).toBe("not-stated");
});

test("a document that nobody has signed is told apart from one that was tampered with", () => {
  const unsigned = { valid: false, intact: false, signatures: [] };
  expect(documentVerdict({ ...unsigned, codes: ["NO_SIGNATURE", "SIGNERS_MISSING"] }, same, true)).toBe(
    "unsigned",
  );
  expect(documentVerdict({ ...unsigned, codes: ["NO_SIGNATURE", "ORPHAN_SIGNATURE"] }, same, true)).toBe(
    "do-not-use",
  );
});

test("a given file that cannot be read leaves the check unfinished, and excuses nothing in the document", () => {
  const judged = (
    codes: readonly DocumentCode[],
    ofSignature: readonly SignatureCode[] = [],
    recount = same,
  ) => documentVerdict(found("broken", codes, ofSignature.length === 0, ofSignature), recount, true);
  expect(judged(["REVOCATION_LIST_INVALID"])).toBe("unfinished");
  expect(judged(["ROOT_UNREADABLE", "SIGNERS_MISSING"], ["ROOT_UNTRUSTED"])).toBe("unfinished");
  expect(judged([], ["REVOCATION_LIST_INVALID"])).toBe("unfinished");
  expect(judged(["REVOCATION_LIST_INVALID"], ["DIGEST_MISMATCH"])).toBe("do-not-use");
  expect(judged(["REVOCATION_LIST_INVALID", "ORPHAN_SIGNATURE"])).toBe("do-not-use");
  expect(judged(["REVOCATION_LIST_INVALID"], ["REVOKED"])).toBe("do-not-use");
  expect(documentVerdict(found("broken", ["REVOCATION_LIST_INVALID"]), unsound, true)).toBe("do-not-use");
  expect(judged(["NO_SIGNATURE", "REVOCATION_LIST_INVALID"])).toBe("unsigned");
});

test("what is not understood is never called usable", () => {
  expect(documentVerdict(found("intact"), same, true)).toBe("do-not-use");
  expect(documentVerdict(found("intact", ["STATEMENT_INVALID"]), same, true)).toBe("do-not-use");
});
