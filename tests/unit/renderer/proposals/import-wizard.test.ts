import { expect, test } from "vitest";
import {
  EMPTY_WIZARD,
  type ImportPreview,
  type ImportWizard,
  isUnderWay,
  type ReadTable,
  reduceWizard,
  type WizardAct,
} from "#renderer/features/proposals/import-wizard.ts";
import { DossierId } from "#shared/identifiers.ts";

const FILE = { name: "proposal.xlsx", bytes: new Uint8Array() };

const TABLE: ReadTable = {
  tableId: "t1",
  kind: "xlsx",
  sheets: [{ name: "Daftar", rows: 4, columns: 3 }],
  sheet: "Daftar",
  encoding: null,
  separator: null,
  sample: [
    ["Umum", "Umum", "Ringkasan"],
    ["Nomor", "Judul", "Isi"],
    ["P-1", "A", "x"],
  ],
  averageWords: [1, 1, 60],
  mapping: {
    headerRows: { first: 1, last: 1 },
    columns: [
      { at: 0, header: "Nomor", field: "number" },
      { at: 1, header: "Judul", field: "title" },
      { at: 2, header: "Isi", field: "" },
    ],
    defaults: { group: "umum", category: "", year: 2026 },
  },
  profileId: null,
};

function previewOf(changed: readonly { readonly id: string; readonly isDealt: boolean }[]): ImportPreview {
  return {
    rows: 3,
    problems: [],
    problemCount: 0,
    difference: {
      added: 1,
      unchanged: 0,
      missing: [],
      changed: changed.map(({ id, isDealt }) => ({
        dossierId: DossierId.parse(id),
        number: id,
        title: id,
        fields: [],
        isDealt,
      })),
    },
  };
}

function after(acts: readonly WizardAct[], wizard: ImportWizard = EMPTY_WIZARD): ImportWizard {
  return acts.reduce(reduceWizard, wizard);
}

const READ: WizardAct = { type: "table-read", file: FILE, table: TABLE };

test("a table that was read is mapped as guessed until a person chooses", () => {
  const read = after([READ]);
  expect([read.step, [...read.guessed]]).toEqual(["mapping", [0, 1]]);
  const chosen = after([{ type: "field-chosen", at: 1, field: "unit" }], read);
  expect(chosen.mapping?.columns[1]?.field).toBe("unit");
  expect([...chosen.guessed]).toEqual([0]);
});

test("a step back loses nothing, a changed mapping only the preview", () => {
  const previewed = after([READ, { type: "previewed", preview: previewOf([]) }]);
  const back = after([{ type: "went", step: "mapping" }], previewed);
  expect(back.preview).toBe(previewed.preview);
  expect(back.mapping).toBe(previewed.mapping);
  const changed = after([{ type: "defaults-changed", defaults: { category: "Kesehatan" } }], back);
  expect(changed.preview).toBeNull();
  expect(changed.mapping?.defaults).toEqual({ group: "umum", category: "Kesehatan", year: 2026 });
  const otherSheet = after([READ], changed);
  expect(otherSheet.mapping?.defaults.category).toBe("Kesehatan");
});

test("a header of two rows names a column by both", () => {
  const moved = after([READ, { type: "header-moved", first: 0, last: 1 }]);
  expect(moved.mapping?.columns.map(({ header, field }) => [header, field])).toEqual([
    ["Umum / Nomor", "number"],
    ["Umum / Judul", "title"],
    ["Ringkasan / Isi", ""],
  ]);
});

test("changes are offered chosen, except to what lies with judges; a choice survives another preview", () => {
  const preview = previewOf([
    { id: "p-1", isDealt: false },
    { id: "p-2", isDealt: true },
  ]);
  const first = after([READ, { type: "previewed", preview }]);
  expect([...first.accepted]).toEqual(["p-1"]);
  const second = after(
    [
      { type: "change-accepted", dossierId: "p-1", isAccepted: false },
      { type: "change-accepted", dossierId: "p-2", isAccepted: true },
      { type: "previewed", preview },
    ],
    first,
  );
  expect([...second.accepted]).toEqual(["p-2"]);
  expect(after([{ type: "all-accepted", isAccepted: true }], second).accepted.size).toBe(2);
  expect(after([{ type: "all-accepted", isAccepted: false }], second).accepted.size).toBe(0);
});

test("leaving is asked about only between the file and the end", () => {
  expect(isUnderWay(EMPTY_WIZARD)).toBe(false);
  const read = after([READ]);
  expect(isUnderWay(read)).toBe(true);
  expect(isUnderWay(after([{ type: "applied", applied: { added: 1, changed: 0 } }], read))).toBe(false);
});
