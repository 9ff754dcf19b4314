import { describe, expect, it } from "vitest";
import { AuditEvent, SeasonEvent } from "#shared/journal/audit-event.ts";
import {
  buildCard,
  buildConflict,
  buildMarks,
  buildPact,
  buildSheet,
  chainOf,
  MOMENT,
} from "#tests/support/builders.ts";

const hash = "0".repeat(64);
const reading = { dossierId: "d-1", memberId: "judge-1" };
const score = {
  layer: "panel",
  dossierId: "d-1",
  marks: {},
  members: ["judge-1"],
  reason: "sepakat",
  at: MOMENT,
};

const examples = [
  {
    type: "season-opened",
    seasonId: "kipp",
    seasonHash: hash,
    rehearsal: true,
    memberId: null,
    packetHash: null,
  },
  { type: "card-registered", memberId: "judge-1", card: buildCard("judge-1") },
  { type: "packet-sealed", kind: "judge-packet", to: "judge-1", packetHash: hash, sequence: 1 },
  { type: "sweep-finished", memberId: "judge-1" },
  { type: "pact-accepted", pact: buildPact() },
  { type: "conflict-declared", conflict: buildConflict() },
  { type: "mark-entered", ...reading, criterionId: "dampak", mark: null },
  { type: "note-entered", ...reading, criterionId: "dampak", note: "" },
  { type: "sheet-released", signed: buildSheet() },
  { type: "correction-started", ...reading },
  {
    type: "paper-sheet-entered",
    ...reading,
    marks: buildMarks(70),
    code: "K5K1VBYMV7",
    confirmedBy: "Saksi",
  },
  {
    type: "return-merged",
    packetHash: hash,
    memberId: "judge-1",
    sequence: 2,
    sheets: [buildSheet()],
    conflicts: [buildConflict()],
  },
  {
    type: "feedback-received",
    feedback: {
      seasonId: "kipp-2026-uji",
      memberId: "judge-1",
      createdAt: MOMENT,
      severity: { state: "withheld", dossiers: 2, colleagues: 1 },
    },
    packetHash: hash,
  },
  { type: "joint-score-decided", score },
  { type: "readings-excluded", readings: [reading], reason: "sakit" },
  { type: "readings-included", readings: [reading], reason: "lembar datang terlambat" },
  { type: "ranking-frozen", resultHash: hash, reason: "lengkap" },
  { type: "ranking-reopened", reason: "keberatan" },
  {
    type: "result-received",
    resultHash: hash,
    packetHash: hash,
    notesHash: hash,
    frozen: { at: MOMENT, by: "Ketua", reason: "lengkap" },
  },
  {
    type: "season-revised",
    seasonHash: hash,
    revision: 2,
    change: { kind: "packet", figures: { added: 2, removed: 1 }, reason: "" },
  },
  {
    type: "administration-checked",
    rulesId: "kipp-2026",
    findingsHash: hash,
    proposals: 12,
    findings: 3,
  },
  { type: "admission-decided", dossierIds: ["d-1"], admission: "rejected", reason: "usia kurang" },
  { type: "duplicates-found", pairsHash: hash, pairs: 4 },
  { type: "pair-decided", pair: "d-1/d-2", verdict: "duplicate", reason: "judul sama" },
  { type: "season-archived", reason: "periode selesai" },
  { type: "season-unarchived", reason: "ada koreksi" },
  { type: "document-made", kind: "recap", sha256: hash },
];

describe("the schema of events", () => {
  it("has an example of every kind here", () => {
    const kinds = SeasonEvent.options.map(({ shape }) => shape.type.value);
    expect(examples.map(({ type }) => type)).toEqual(kinds);
  });

  it.each(examples)("accepts $type", (example) => {
    expect(SeasonEvent.parse(JSON.parse(JSON.stringify(example)))).toEqual(example);
  });

  it.each(examples)("refuses $type when any part is missing or of another kind", (example) => {
    for (const part of Object.keys(example)) {
      expect(SeasonEvent.safeParse({ ...example, [part]: undefined }).success, part).toBe(false);
      expect(SeasonEvent.safeParse({ ...example, [part]: { odd: true } }).success, part).toBe(false);
    }
  });

  it("refuses a kind it does not know and an exclusion of nothing", () => {
    expect(SeasonEvent.safeParse({ type: "score-deleted" }).success).toBe(false);
    expect(SeasonEvent.safeParse({ type: "readings-excluded", readings: [], reason: "sakit" }).success).toBe(
      false,
    );
  });
});

describe("the schema of journal lines", () => {
  const [line] = chainOf([{ type: "ranking-reopened", reason: "keberatan" }]);

  it("accepts a linked event", () => {
    expect(AuditEvent.parse(line)).toEqual(line);
  });

  it.each([
    { seq: 0 },
    { seq: 1.5 },
    { at: "2026-06-18" },
    { by: "x".repeat(121) },
    { prev: "0" },
    { hash: "G".repeat(64) },
    { event: null },
  ])("refuses one with %j", (altered) => {
    expect(AuditEvent.safeParse({ ...line, ...altered }).success).toBe(false);
  });
});
