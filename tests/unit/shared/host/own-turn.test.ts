import { describe, expect, it } from "vitest";
import type { DocumentStatement } from "#shared/documents/document-statement.ts";
import { signatureSlot } from "#shared/documents/signature-slots.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import { freePlace, reservedPlace } from "#shared/host/documents/block-place.ts";
import { refuseReport } from "#shared/host/documents/inspect-document.ts";
import { findOwnTurn } from "#shared/host/documents/own-turn.ts";
import { toSigning } from "#shared/host/documents/to-signing.ts";
import { Sha256Hex } from "#shared/identifiers.ts";

const KEY = Sha256Hex.parse("ab".repeat(32));
const slotOf = (index: number) => ({ left: 40 + index * 10, bottom: 100, width: 200, height: 70 });

const statement: DocumentStatement = {
  format: "pleno-document",
  version: 1,
  kind: "minutes",
  number: "",
  title: "Berita Acara",
  language: "id",
  madeAt: "2026-11-22T01:00:00.000Z",
  season: null,
  resultDigest: null,
  requiredSigners: [
    { name: "Ayu Saraswati", role: "Ketua", keys: [KEY], slot: slotOf(0) },
    { name: "Wayan Sudira", role: "Menteri", keys: [], slot: slotOf(1) },
  ],
};

function reportOf(
  fields: readonly (string | null)[],
  changes: Partial<VerificationReport> = {},
): VerificationReport {
  return {
    valid: false,
    intact: true,
    codes: [],
    signatures: [],
    changes: [],
    required: fields.map((fieldName, index) => ({ name: `${index}`, role: "", fieldName })),
    emptyFields: [],
    unreadableFiles: [],
    ...changes,
  };
}

const wish = {
  credentialId: null,
  role: "",
  reason: "",
  place: "Jakarta",
  isVisible: true,
  certification: null,
  timestampServer: null,
  fieldName: null,
};
const moment = { signedAt: "2026-11-22T01:00:00.000Z", fileDigest: KEY };

describe("whose turn it is", () => {
  const open = reportOf([null, null]);

  it("goes by the key where the document names one, and else by the name", () => {
    expect(findOwnTurn(statement, open, { name: "Somebody", keyDigests: [KEY] })).toBe(0);
    expect(findOwnTurn(statement, open, { name: "Ayu Saraswati", keyDigests: [] })).toBeNull();
    expect(findOwnTurn(statement, open, { name: "Dr. Wayan Sudira, M.Si.", keyDigests: [] })).toBe(1);
    expect(findOwnTurn(null, open, { name: "Wayan Sudira", keyDigests: [KEY] })).toBeNull();
  });

  it("prefers a place that is still open", () => {
    const own = { name: "Wayan Sudira", keyDigests: [KEY] };
    expect(findOwnTurn(statement, reportOf(["PlenoSignature1", null]), own)).toBe(1);
    expect(findOwnTurn(statement, reportOf(["PlenoSignature1", "PlenoSignature2"]), own)).toBe(0);
  });
});

describe("what a person's wish becomes", () => {
  it("takes place, role and reason from the document", () => {
    const signing = toSigning({ statement, report: reportOf([null, null]), ownTurn: 1 }, wish, moment);
    expect(signing).toMatchObject({
      role: "Menteri",
      reason: "Berita Acara",
      location: "Jakarta",
      appearance: { rectangle: slotOf(1), qrText: `pleno:-:minutes:${KEY}` },
    });
  });

  it("prints nothing over a document that does not ask for this person", () => {
    const report = reportOf([null, null]);
    expect(toSigning({ statement, report, ownTurn: null }, wish, moment).appearance).toBeNull();
    const own = { ...wish, role: "Saksi", reason: "Hadir" };
    expect(toSigning({ statement: null, report, ownTurn: null }, own, moment)).toMatchObject({
      role: "Saksi",
      reason: "Hadir",
      appearance: { rectangle: freePlace({ statement: null, report }) },
    });
  });
});

function documentOf(count: number) {
  return {
    ...statement,
    requiredSigners: Array.from({ length: count }, (_, index) => ({
      name: `Penanda Tangan ${index}`,
      role: "Anggota",
      keys: [],
      slot: signatureSlot(index, count),
    })),
  };
}

describe("the place of an empty field", () => {
  it("is the named signer's, else that of the first who may sign elsewhere", () => {
    const report = reportOf([null, null]);
    expect(reservedPlace({ statement, report }, "Ketua")).toEqual(slotOf(0));
    expect(reservedPlace({ statement, report }, "BSrE")).toEqual(slotOf(1));
    expect(reservedPlace({ statement, report: reportOf([null, "BSrE"]) }, "BSrE")).toEqual(slotOf(0));
  });

  it("is beside or above those already taken where the document says nothing", () => {
    const places = [0, 1, 2].map((taken) =>
      freePlace({
        statement: null,
        report: reportOf([], { emptyFields: Array.from({ length: taken }, () => "x") }),
      }),
    );
    expect(new Set(places.map((place) => `${place?.left} ${place?.bottom}`)).size).toBe(3);
  });

  it("is beside the blocks of a complete document, and nowhere once they leave no room", () => {
    for (const [count, isFree] of [
      [1, true],
      [2, false],
      [3, false],
      [5, true],
      [7, true],
      [12, false],
    ] as const) {
      const names = Array.from({ length: count }, (_, index) => `PlenoSignature${index}`);
      const place = reservedPlace({ statement: documentOf(count), report: reportOf(names) }, "BSrE");
      expect(place !== null, String(count)).toBe(isFree);
      for (const { slot } of documentOf(count).requiredSigners)
        if (place?.bottom === slot.bottom)
          expect(place.left >= slot.left + slot.width || slot.left >= place.left + place.width).toBe(true);
    }
  });
});

describe("what forbids a signature", () => {
  it.each([
    ["encrypted", { codes: ["ENCRYPTED"] }],
    ["damaged", { codes: ["DAMAGED"] }],
    ["check-failed", { codes: ["CHECK_FAILED"] }],
    ["damaged", { codes: ["UNREADABLE"] }],
    ["too-large", { codes: ["TOO_LARGE"] }],
  ] as const)("is said as %s", (problem, { codes }) => {
    expect(refuseReport(reportOf([], { codes: [...codes] }), [])).toEqual({ type: "pdf-refused", problem });
  });

  it("is that everybody has signed", () => {
    expect(refuseReport(reportOf(["a", "b"]), [])).toEqual({ type: "pdf-refused", problem: "complete" });
    expect(refuseReport(reportOf(["a", null]), [])).toBeNull();
  });
});
