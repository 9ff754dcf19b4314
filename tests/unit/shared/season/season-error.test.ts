import { describe, expect, it } from "vitest";
import { VaultError } from "#shared/host/host-errors.ts";
import { PacketError } from "#shared/packet/manifest.ts";
import { SeasonError } from "#shared/season/season-error.ts";

const own = [
  { type: "no-season" },
  { type: "season-exists", name: "KIPP" },
  { type: "season-damaged", line: 3 },
  { type: "content-missing", what: "season.json" },
  { type: "season-invalid", problem: "dossier-twice", where: "d-1" },
  { type: "file-unreadable", name: "a.csv", problem: "kosong" },
  { type: "not-your-role", needed: "chair" },
  { type: "not-assigned", dossierId: "d-1" },
  { type: "pact-first" },
  { type: "pact-changed" },
  { type: "sweep-first" },
  { type: "in-conflict", dossierId: "d-1" },
  { type: "already-released", dossierId: "d-1" },
  { type: "nothing-released", dossierId: "d-1" },
  { type: "mark-off-scale", criterionId: "dampak" },
  { type: "paper-code-wrong", dossierId: "d-1", problem: "mistyped" },
  { type: "second-person-needed" },
  { type: "marks-missing", dossierId: "d-1", criteria: ["dampak"] },
  { type: "ranking-frozen" },
  { type: "ranking-not-frozen" },
  { type: "readings-open", count: 2 },
  { type: "nothing-to-rank" },
  { type: "reason-missing" },
  { type: "card-missing", memberName: "Siti" },
  { type: "card-taken", memberName: "Siti" },
  { type: "card-invalid" },
  { type: "member-unknown" },
  { type: "attachment-too-large", name: "a.pdf", limit: 1 },
  { type: "document-failed", problem: "glyph-missing" },
  { type: "cancelled" },
  { type: "season-archived", name: "KIPP" },
  { type: "rubric-unknown", id: "kipp" },
  { type: "already-sealed" },
  { type: "packet-outdated", found: 1, known: 2 },
  { type: "rubric-changed" },
  { type: "attachment-in-part", name: "a.pdf", part: 2 },
  { type: "first-part-missing", name: "KIPP" },
  { type: "transfer-gone" },
  { type: "not-a-backup" },
  { type: "backup-locked" },
  { type: "backup-damaged", where: "journal.ndjson" },
  { type: "backup-too-large", limit: 1 },
  { type: "backup-outdated", name: "KIPP" },
  { type: "backup-diverges", name: "KIPP" },
];

describe("the schema of season errors", () => {
  it.each(own)("accepts $type, and refuses it with any part missing", (error) => {
    expect(SeasonError.parse(error)).toEqual(error);
    for (const part of Object.keys(error))
      expect(SeasonError.safeParse({ ...error, [part]: undefined }).success, part).toBe(false);
  });

  it("passes on the errors of packets and of the vault", () => {
    const types = new Set<string>(SeasonError.options.map(({ shape }) => shape.type.value));
    for (const { shape } of [...PacketError.options, ...VaultError.options])
      expect(types).toContain(shape.type.value);
  });

  it("refuses an error nobody knows", () => {
    // "read-only" was once foreseen and never produced.
    for (const type of ["oops", "read-only"]) expect(SeasonError.safeParse({ type }).success).toBe(false);
  });
});
