import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterHeading, recountNote, signaturesAtFoot } from "#shared/documents/layout.ts";
import { paperText } from "#shared/documents/paper-text.ts";
import { fittingSize } from "#shared/documents/printed-signatures.ts";
import {
  type PageRectangle,
  signatureDateStrip,
  signaturePlaces,
} from "#shared/documents/signature-slots.ts";
import { buildRecord, buildSeason, MOMENT } from "#tests/support/builders.ts";
import { buildContext, buildSignatories } from "#tests/support/printed-documents.ts";
import { textsOf } from "./definition-text.ts";

const record = buildRecord(buildSeason(), []);

describe("days and figures in print", () => {
  const indonesian = paperText("id");
  const english = paperText("en");

  it.each([
    ["2020-06-18T03:42:07.125Z", "18 Juni 2020"],
    ["2026-06-17T16:59:59.999Z", "17 Juni 2026"],
    ["2026-06-17T17:00:00.000Z", "18 Juni 2026"],
    ["2025-12-31T17:00:00.000Z", "1 Januari 2026"],
    ["2028-02-28T17:00:00.000Z", "29 Februari 2028"],
    ["2026-12-31", "31 Desember 2026"],
  ])("have %s as the day in Jakarta: %s", (day, text) => {
    expect(indonesian.date(day)).toBe(text);
  });

  it("name weekdays and moments in both languages", () => {
    expect(indonesian.weekday("2026-06-17T17:00:00.000Z")).toBe("Kamis");
    expect(english.weekday("2026-06-18")).toBe("Thursday");
    expect(indonesian.moment("2026-06-18T03:42:07.125Z")).toBe("18 Juni 2026 pukul 10.42.07 WIB");
    expect(english.moment("2026-06-18T03:42:07.125Z")).toBe("18 June 2026, 10:42:07 WIB (UTC+7)");
  });

  it("have a decimal comma in Indonesian and a point in English", () => {
    expect(["83.47", "7"].map(indonesian.decimal)).toEqual(["83,47", "7"]);
    expect(english.decimal("83.47")).toBe("83.47");
    expect([8750, 8700, 5].map(indonesian.mark)).toEqual(["87,5", "87", "0,05"]);
    expect([1500, 250].map(indonesian.weight)).toEqual(["15%", "2,5%"]);
  });
});

describe("the head of a document", () => {
  const heading = { title: "Rekapitulasi", subtitle: "3 usulan" };

  it("falls back on competition, panel and season", () => {
    expect(textsOf(letterHeading(buildContext(record), heading))).toEqual([
      "KOMPETISI INOVASI PELAYANAN PUBLIK",
      "Tim Evaluasi — KIPP 2026 uji",
      "",
      "REKAPITULASI",
      "3 usulan",
    ]);
  });

  it("has the letterhead's lines, its address and its logo", () => {
    const letterhead = {
      lines: ["KEMENTERIAN", "Deputi"],
      address: "Jalan Sudirman 69",
      logo: { mediaType: "image/png" as const, data: "iVBORw0KGgo=" },
    };
    const head = letterHeading(buildContext(record, { letterhead }), heading);
    expect(textsOf(head).slice(0, 3)).toEqual(["KEMENTERIAN", "Deputi", "Jalan Sudirman 69"]);
    expect(JSON.stringify(head)).toContain("data:image/png;base64,iVBORw0KGgo=");
  });

  it("has the number where one is given, and a line to write on where one is wanted", () => {
    const numbered = buildContext(record, { details: { number: "B/1/PP.00.05/2026" } });
    expect(textsOf(letterHeading(numbered, heading))).toContain("Nomor: B/1/PP.00.05/2026");
    expect(textsOf(letterHeading(buildContext(record), { ...heading, hasNumber: true })).join()).toMatch(
      /Nomor: \.{10,}/u,
    );
  });

  it("says where the chair's journal stood, and how to recount without Pleno", () => {
    const journal = { seq: 412, hash: `0123456789abcdef${"0".repeat(48)}` };
    const [note] = textsOf(recountNote({ record: { ...record, journal }, text: paperText("id") }));
    expect(note).toContain("entri 412, sidik 0123456789abcdef.");
    expect(note).toContain("pleno recount");
    expect(note).toContain("skrip hitung ulang");
    expect(note).not.toContain(MOMENT);
  });
});

function overlap(a: PageRectangle, b: PageRectangle): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.bottom < b.bottom + b.height &&
    b.bottom < a.bottom + a.height
  );
}

describe("the places for signatures", () => {
  const counts = Array.from({ length: 12 }, (_, index) => index + 1);

  it.each(counts)("of %i people never touch and stay on every paper", (count) => {
    for (const style of ["letter", "certificate"] as const) {
      const width = style === "letter" ? 595.28 : 841.89;
      const parts = signaturePlaces(count, style).flatMap(({ slot, above, below }) => [above, slot, below]);
      const all = [...parts, signatureDateStrip(count, style)];
      expect(all).toHaveLength(count * 3 + 1);
      for (const [index, part] of all.entries()) {
        expect(part.left).toBeGreaterThanOrEqual(40);
        expect(part.left + part.width).toBeLessThanOrEqual(width - 40 + 0.01);
        expect(part.bottom).toBeGreaterThanOrEqual(56);
        expect(part.bottom + part.height).toBeLessThanOrEqual(595.28 - 36);
        for (const other of all.slice(index + 1)) expect(overlap(part, other)).toBe(false);
      }
    }
  });

  it("are kept free by one block that cannot be broken, and by none where nobody signs", () => {
    const space = signaturesAtFoot(
      buildContext(record, { details: { signatories: [...buildSignatories(3)] } }),
    );
    expect(space).toMatchObject({ unbreakable: true });
    expect(JSON.stringify(space)).toContain("heights");
    expect(JSON.stringify(signaturesAtFoot(buildContext(record)))).not.toContain("heights");
  });

  it("take smaller print for longer names, and never less than can be read with a glass", () => {
    const box = { width: 165, height: 26 };
    expect(fittingSize("Sri", box, 9.5)).toBe(9.5);
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (length, more) => {
        const size = fittingSize("n".repeat(length), box, 9.5);
        expect(fittingSize("n".repeat(length + more), box, 9.5)).toBeLessThanOrEqual(size);
        expect(size).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});
