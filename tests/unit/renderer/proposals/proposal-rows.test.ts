import { expect, test } from "vitest";
import {
  filterRows,
  NO_PROPOSAL_FILTER,
  proposalRows,
  sortRows,
} from "#renderer/features/proposals/proposal-rows.ts";
import { buildDossier } from "#tests/support/builders.ts";

const FIRST = buildDossier(1, { number: "P-2", title: "Ambulans desa", group: "umum" });
const SECOND = buildDossier(2, { number: "P-10", title: "Perpustakaan", group: "khusus" });
const ROWS = proposalRows(
  [FIRST, SECOND],
  {
    [SECOND.id]: { admission: "rejected", reason: "usia", at: "2026-05-01T00:00:00.000Z", by: "Sekretariat" },
  },
  [{ dossierId: FIRST.id }, { dossierId: FIRST.id }],
);

function numbersOf(rows: typeof ROWS): readonly string[] {
  return rows.map(({ dossier }) => dossier.number);
}

test("a row tells what was decided and how many read it", () => {
  expect(ROWS.map(({ admission, readers }) => [admission, readers])).toEqual([
    ["open", 2],
    ["rejected", 0],
  ]);
});

test("states of one kind widen the list, groups and words narrow it", () => {
  expect(numbersOf(filterRows(ROWS, { ...NO_PROPOSAL_FILTER, states: ["rejected", "open"] }))).toHaveLength(
    2,
  );
  expect(numbersOf(filterRows(ROWS, { ...NO_PROPOSAL_FILTER, states: ["undealt"] }))).toEqual(["P-10"]);
  expect(numbersOf(filterRows(ROWS, { ...NO_PROPOSAL_FILTER, groups: ["umum"] }))).toEqual(["P-2"]);
  expect(numbersOf(filterRows(ROWS, { ...NO_PROPOSAL_FILTER, search: "DESA ambulans" }))).toEqual(["P-2"]);
});

test("numbers are ordered as a person reads them", () => {
  expect(numbersOf(sortRows(ROWS, { column: "number", direction: "descending" }))).toEqual(["P-10", "P-2"]);
  expect(numbersOf(sortRows(ROWS, { column: "readers", direction: "ascending" }))).toEqual(["P-10", "P-2"]);
});
