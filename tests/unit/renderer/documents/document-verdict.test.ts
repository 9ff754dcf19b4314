import { expect, test } from "vitest";
import { documentVerdict } from "#renderer/features/documents/document-verdict.ts";
import { err, ok } from "#shared/result.ts";

const same = ok({ report: { outcome: "same", rows: 3, sheets: 6 } } as const);
const unsound = ok({ report: { outcome: "unsound", problem: "differs", dossier: "", member: "" } } as const);
const noData = err({ type: "file-unreadable", problem: "no-attachment" } as const);
const signed = (valid: boolean, intact: boolean) => ({ valid, intact, codes: [], signatures: [] });

test("a good recount does not excuse bad signatures, nor the other way round", () => {
  expect(documentVerdict(signed(true, true), same)).toBe("sound");
  expect(documentVerdict(signed(false, false), same)).toBe("do-not-use");
  expect(documentVerdict(signed(true, true), unsound)).toBe("do-not-use");
});

test("says when the signer is unknown and when there is nothing to recount", () => {
  expect(documentVerdict(signed(false, true), same)).toBe("signer-unknown");
  expect(documentVerdict(signed(true, true), noData)).toBe("nothing-to-recount");
});
