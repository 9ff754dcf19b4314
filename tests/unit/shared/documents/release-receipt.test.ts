import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { paperText } from "#shared/documents/paper-text.ts";
import { releaseReceipt } from "#shared/documents/templates/release-receipt.ts";
import { sheetPayload } from "#shared/scoring/score-sheet.ts";
import { buildMember, buildSeason, buildSheets, MOMENT } from "#tests/support/builders.ts";
import { tableRowsOf, textsOf } from "./definition-text.ts";

const { sha256 } = nodeCrypto;
const season = buildSeason({ dossiers: 10 });
const member = buildMember("judge-1");
const listed = [10, 2, 1].map((index) => `d-${index}`);
const sheets = buildSheets(season, () => [60, 61.5, 79, 76.25]).flatMap(({ sheet }) => {
  const dossier = season.dossiers.find(({ id }) => id === sheet.dossierId);
  return dossier && sheet.memberId === member.id && listed.includes(dossier.id) ? [{ dossier, sheet }] : [];
});

function receipt(of = sheets, text = paperText("id")) {
  return releaseReceipt({ season, member, sheets: of, text, madeAt: MOMENT, sha256 });
}

describe("the release receipt", () => {
  it("lists each sheet once by number, with its total and the beginning of its digest", () => {
    const rows = tableRowsOf(receipt().input.definition.content).filter(([first]) =>
      /^\d+$/u.test(first ?? ""),
    );
    const digests = sheets.map(({ sheet }) => sha256(sheetPayload(sheet)).slice(0, 12));
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ["1", "2026-0001", "Inovasi nomor 1", "1", "67,56"],
      ["2", "2026-0002", "Inovasi nomor 2", "1", "67,56"],
      ["3", "2026-0010", "Inovasi nomor 10", "1", "67,56"],
    ]);
    expect(new Set(rows.map((row) => row[5]))).toEqual(new Set(digests));
    expect(rows.every((row) => /pukul \d\d\.\d\d\.\d\d WIB$/u.test(row[6] ?? ""))).toBe(true);
  });

  it("counts the sheets and adds up no totals of different proposals", () => {
    const firsts = tableRowsOf(receipt().input.definition.content).map(([first]) => first);
    expect(firsts).toContain("Jumlah: 3 lembar");
  });

  it("binds the list: the digest is of the list inside, and any other sheet gives another", () => {
    const { list, digest, input } = receipt();
    expect(digest).toBe(sha256(list));
    expect(textsOf(input.definition.content)).toContain(`Sidik daftar: ${digest}`);
    expect(JSON.stringify(input.definition.content)).toContain(`:release-receipt:judge-1:${digest}"`);
    expect(receipt(sheets.slice(1)).digest).not.toBe(digest);
    expect(receipt(sheets.toReversed()).digest).toBe(digest);
  });

  it("says what it proves and what not, and has the judge's name where the judge signs", () => {
    const { definition } = receipt().input;
    expect(textsOf(definition.content).join("\n")).toContain("tidak membuktikan bahwa paket sudah sampai");
    expect(definition.placed?.texts.map(({ text }) => text)).toEqual([
      "18 Juni 2026",
      "Evaluator,",
      "Nama judge-1",
    ]);
  });

  it("binds the same list in either language", () => {
    const english = receipt(sheets, paperText("en"));
    expect(english.digest).toBe(receipt().digest);
    expect(textsOf(english.input.definition.content).join("\n")).toContain("does not prove");
  });
});
