import { describe, expect, it } from "vitest";
import { paperText } from "#shared/documents/paper-text.ts";
import { type PaperSheetToPrint, spaceCode } from "#shared/documents/templates/paper-form.ts";
import { fitNote } from "#shared/documents/templates/paper-note.ts";
import { paperSheets } from "#shared/documents/templates/paper-sheets.ts";
import { CriterionId } from "#shared/identifiers.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { buildDossier, buildMember, buildRubric, buildSeason } from "#tests/support/builders.ts";
import { tableRowsOf, textsOf } from "./definition-text.ts";

const rubric = buildRubric({
  levels: [
    { from: hundredths(0), label: { id: "Kurang", en: "Weak" }, description: { id: "Umum.", en: "" } },
    { from: hundredths(8000), label: { id: "Baik", en: "Good" }, description: { id: "Terukur.", en: "" } },
  ],
});
const season = buildSeason({}, { rubric });
const member = buildMember("judge-1");
const [ringkasan, kebaruan, dampak, keberlanjutan] = rubric.criteria.map(({ id }) => id);
if (!ringkasan || !kebaruan || !dampak || !keberlanjutan) throw new Error("criteria");

function contentOf(sheets: readonly PaperSheetToPrint[], from = season, text = paperText("id")) {
  return paperSheets({ season: from, member, sheets, paper: "A4", text }).input.definition.content;
}

const blank: PaperSheetToPrint = { dossier: buildDossier(1), code: "7KX42MPQ9T", entries: null };

describe("paper sheets", () => {
  it("say whose sheet it is and of which dossier, with the code typed and as a bar code", () => {
    const texts = textsOf(contentOf([blank]));
    for (const text of ["LEMBAR PENILAIAN  2026-0001", "Inovasi nomor 1", "Nama judge-1", "7KX4-2MPQ-9T"])
      expect(texts).toContain(text);
    expect(JSON.stringify(contentOf([blank]))).toContain('"qr":"7KX42MPQ9T"');
    expect(spaceCode("ABC")).toBe("ABC");
  });

  it("have a row for each criterion with weight, its empty box and lines to write on", () => {
    const rows = tableRowsOf(contentOf([blank])).filter(([first]) => /^N\d$/u.test(first ?? ""));
    expect(rows.map(([number, name, , weight, mark]) => [number, name, weight, mark])).toEqual([
      ["N1", "Bagian ringkasan", "35%", ""],
      ["N2", "Bagian kebaruan", "25%", ""],
      ["N3", "Bagian dampak", "25%", ""],
      ["N4", "Bagian keberlanjutan", "15%", ""],
    ]);
    expect(JSON.stringify(contentOf([blank])).match(/"lineColor":"#999999"/gu)?.length).toBeGreaterThan(8);
  });

  it("state the levels with their bounds, and the formula", () => {
    const text = textsOf(contentOf([blank])).join("\n");
    expect(text).toContain("0–79,75  Kurang.");
    expect(text).toContain("80–100  Baik.");
    expect(text).toContain("35% × N1 + 25% × N2 + 25% × N3 + 15% × N4");
  });

  it("print the draft as it stands: no total while a mark is missing", () => {
    const marks = { [ringkasan]: hundredths(6000), [kebaruan]: hundredths(6150) };
    const half = textsOf(contentOf([{ ...blank, entries: { marks, notes: { [dampak]: "Data baik." } } }]));
    expect(half).toContain("61,5");
    expect(half).toContain("Data baik.");
    const all = { ...marks, [dampak]: hundredths(7900), [keberlanjutan]: hundredths(7625) };
    const whole = textsOf(contentOf([{ ...blank, entries: { marks: all, notes: {} } }]));
    expect(whole).toContain("67,56");
    expect(half).not.toContain("67,56");
  });

  it("say that they are a rehearsal if and only if they are", () => {
    const rehearsal = buildSeason({}, { rubric, rehearsal: true });
    expect(textsOf(contentOf([blank], rehearsal)).join("\n")).toContain("LATIHAN");
    expect(textsOf(contentOf([blank])).join("\n")).not.toContain("LATIHAN");
  });

  it("speak English when asked to, the rubric's words with them", () => {
    const text = textsOf(contentOf([blank], season, paperText("en"))).join("\n");
    for (const words of ["SCORE SHEET  2026-0001", "Section dampak", "0–79.75  Weak.", "Sheet code"])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Lembar|Kriteria|Tanda tangan/u);
  });

  it("begin a page for each sheet", () => {
    const pages = contentOf([blank, { ...blank, dossier: buildDossier(2) }]);
    expect(JSON.stringify(pages).match(/"pageBreak":"before"/gu)).toHaveLength(1);
  });

  it("keep every word of a note that its cell cannot hold", () => {
    const note = `${"Bukti belum jelas. ".repeat(60)}Selesai.`;
    const id = CriterionId.parse("dampak");
    const texts = textsOf(contentOf([{ ...blank, entries: { marks: {}, notes: { [id]: note } } }]));
    expect(texts).toContain(note);
    expect(texts.some((text) => text.endsWith("(lengkapnya di halaman berikut)"))).toBe(true);
  });
});

const continued = " … (lanjut)";

describe("fitNote", () => {
  it("leaves a short note alone and cuts a long one at a word", () => {
    expect(fitNote("Baik.", { height: 60, continued })).toEqual({ shown: "Baik.", isWhole: true });
    const { shown, isWhole } = fitNote("kata ".repeat(200), { height: 60, continued });
    expect(isWhole).toBe(false);
    expect(shown).toMatch(/^(?:kata )*kata … \(/u);
  });

  it("cuts what has no spaces as well", () => {
    const { shown, isWhole } = fitNote("x".repeat(5000), { height: 40, continued });
    expect(isWhole).toBe(false);
    expect(shown.length).toBeLessThan(250);
  });
});
