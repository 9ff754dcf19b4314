import { expect, test } from "vitest";
import {
  type RememberedOrder,
  recallOrder,
  rememberOrder,
} from "#renderer/features/documents/remembered-order.ts";
import { EMPTY_DETAILS } from "#shared/documents/document-details.ts";

function buildStorage() {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  };
}

const ORDER: RememberedOrder = {
  details: {
    ...EMPTY_DETAILS,
    number: "B/12/PP.00.05/2026",
    place: "Jakarta",
    date: "2026-06-18",
    signatories: [{ name: "Siti Contoh", role: "Ketua", idNumber: "19700101", keys: [] }],
  },
  language: "en",
  isSigned: false,
};

test("what was filled in comes back for the same kind, with the day of then left out", () => {
  const storage = buildStorage();
  rememberOrder(storage, "season-1", "minutes", ORDER);
  expect(recallOrder(storage, "season-1", "minutes")).toEqual({
    ...ORDER,
    details: { ...ORDER.details, date: null },
  });
});

test("neither another kind nor another season gets it", () => {
  const storage = buildStorage();
  rememberOrder(storage, "season-1", "minutes", {
    details: { ...EMPTY_DETAILS, place: "Jakarta" },
    language: "id",
    isSigned: true,
  });
  expect(recallOrder(storage, "season-1", "handover")).toBeNull();
  expect(recallOrder(storage, "season-2", "minutes")).toBeNull();
});

test("what cannot be read is as if nothing had been remembered", () => {
  for (const stored of ["", "{", "[]", '{"details":{},"language":"id","isSigned":true}']) {
    const storage = buildStorage();
    rememberOrder(storage, "s", "recap", { details: EMPTY_DETAILS, language: "id", isSigned: true });
    for (const key of storage.entries.keys()) storage.entries.set(key, stored);
    expect(recallOrder(storage, "s", "recap")).toBeNull();
  }
});
