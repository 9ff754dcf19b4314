import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type DefinedDocument, defineDocument } from "#shared/documents/define-document.ts";
import { DocumentKind } from "#shared/documents/document-kind.ts";
import { isUsualLetterNumber } from "#shared/documents/letter-number.ts";
import type { TemplateContext } from "#shared/documents/template-context.ts";
import { MemberId } from "#shared/identifiers.ts";
import { buildContext, buildListRecord, buildSignatories } from "#tests/support/printed-documents.ts";
import { tableRowsOf, textsOf } from "./definition-text.ts";

const judge = MemberId.parse("judge-1");
const LISTS = ["finalist-list", "top-list", "announcement", "decree-annex"] as const;
const LETTERS = [...LISTS, "nomination-list", "handover", "certificate"] as const;
const record = buildListRecord(14, { season: { list: { name: "Top 5", size: 5 } } });
const filled: Partial<TemplateContext["details"]> = {
  number: "B/163/PP.00.05/2026",
  place: "Jakarta",
  date: "2026-06-18",
  signatories: [...buildSignatories(3)],
};

function define(kind: DocumentKind, context: TemplateContext): DefinedDocument {
  const document = defineDocument(kind, context);
  if (!document) throw new Error(`no ${kind}`);
  return document;
}

function linesOf({ input: { definition } }: DefinedDocument): readonly string[] {
  return [
    ...textsOf(definition.content),
    ...(definition.placed?.texts ?? []).flatMap(({ text, under }) => [text, ...(under ? [under.text] : [])]),
  ];
}

function rowsOf({ input }: DefinedDocument): readonly (readonly string[])[] {
  return tableRowsOf(input.definition.content);
}

/** Rows that begin with a number in the list, or with a rank. */
function numberedRows(document: DefinedDocument): readonly (readonly string[])[] {
  return rowsOf(document).filter(([first]) => /^\d+\*?$/u.test(first ?? ""));
}

describe.each(["id", "en"] as const)("every document in %s", (language) => {
  const contextOf = (details = filled, kind: DocumentKind = "top-list") =>
    buildContext(record, {
      language,
      details,
      scope: { memberId: judge, dossierId: kind === "dossier-sheets" ? "d-1" : null },
    });
  const kinds = DocumentKind.options.filter((kind) => kind !== "shift-report" && kind !== "what-if-annex");

  it.each(kinds)("%s is plain data, the same for the same input", (kind) => {
    const document = define(kind, contextOf(filled, kind));
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(define(kind, contextOf(filled, kind))).toEqual(document);
  });

  it("has its own file name, safe in every file system", () => {
    const names = kinds.map((kind) => define(kind, contextOf(filled, kind)).fileName);
    expect(new Set(names).size).toBe(kinds.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+\.pdf$/u);
  });

  it.each(kinds)("%s says who signs, and keeps a place for each", (kind) => {
    const document = define(kind, contextOf(filled, kind));
    const lines = linesOf(document);
    for (const { name, role, idNumber } of buildSignatories(3)) {
      expect(lines).toContain(name);
      expect(lines).toContain(`${role},`);
      expect(lines).toContain(`NIP ${idNumber}`);
    }
    expect(lines).toContain(language === "id" ? "Jakarta, 18 Juni 2026" : "Jakarta, 18 June 2026");
    expect(document.slots).toHaveLength(3);
  });

  it.each(kinds)("%s is complete without more filled in than it needs", (kind) => {
    const signatories = kind === "handover" ? [...buildSignatories(2)] : [];
    const document = define(kind, contextOf({ signatories }, kind));
    expect(document.slots).toHaveLength(signatories.length);
    // A decree's annex keeps the block of its minister open.
    const hasCaptions = signatories.length > 0 || kind === "decree-annex";
    expect((document.input.definition.placed?.texts ?? []).length > 0).toBe(hasCaptions);
    expect(JSON.stringify(document)).not.toMatch(/\{\{|undefined|printed[A-Z]\w+\./u);
  });

  it("has its decimals as the language writes them", () => {
    const text = linesOf(define("top-list", contextOf())).join("\n");
    expect(text).toMatch(language === "id" ? /9\d,\d\d/u : /9\d\.\d\d/u);
    expect(text).not.toMatch(language === "id" ? /9\d\.\d\d/u : /9\d,\d\d/u);
  });

  it("marks a rehearsal and nothing else", () => {
    const rehearsal = buildListRecord(14, {
      season: { rehearsal: true, list: { name: "Top 5", size: 5 } },
    });
    const mark = language === "id" ? /LATIHAN/u : /REHEARSAL/u;
    for (const kind of LETTERS) {
      expect(
        linesOf(define(kind, buildContext(rehearsal, { language, details: filled }))).join("\n"),
        kind,
      ).toMatch(mark);
      expect(linesOf(define(kind, contextOf(filled, kind))).join("\n"), kind).not.toMatch(mark);
    }
  });
});

describe("the lists", () => {
  it.each(LISTS)("%s has every listed dossier once and no other", (kind) => {
    const titles = numberedRows(define(kind, buildContext(record))).flatMap((row) =>
      row.filter((cell) => cell.startsWith("Inovasi nomor")),
    );
    const listed = record.ranking.filter((row) => row.listed).map(({ dossierId }) => dossierId.slice(2));
    expect(titles.toSorted()).toEqual(listed.map((number) => `Inovasi nomor ${number}`).toSorted());
  });

  it("count by cluster in the order of the announcements", () => {
    const captions = rowsOf(define("nomination-list", buildContext(record)))
      .map(([first]) => first ?? "")
      .filter((text) => text.includes("inovasi)"));
    expect(captions).toEqual([
      "KEMENTERIAN (2 inovasi)",
      "LEMBAGA (2 inovasi)",
      "PROVINSI (2 inovasi)",
      "KABUPATEN (1 inovasi)",
      "KOTA (1 inovasi)",
      "BUMN (1 inovasi)",
      "BUMD (1 inovasi)",
    ]);
  });

  it("nominate twice the places, with the equals on the line, and say so", () => {
    const tied = buildListRecord(6, { season: { list: { name: "Top 2", size: 2 } } });
    const ranking = tied.ranking.map((row, index) => ({
      ...row,
      rank: index >= 3 && index <= 4 ? 4 : row.rank,
      tied: index >= 3 && index <= 4,
    }));
    const document = define("nomination-list", buildContext({ ...tied, ranking }));
    expect(numberedRows(document)).toHaveLength(5);
    const text = linesOf(document).join("\n");
    expect(text).toContain("melebihi kuota sebanyak 1 inovasi");
    expect(text).toContain("* Nilai dan urutan");
    const even = linesOf(define("nomination-list", buildContext(tied))).join("\n");
    expect(even).not.toContain("melebihi");
    expect(even).not.toContain("* Nilai dan urutan");
  });

  it("of finalists tell nothing of marks and ranks", () => {
    const document = define("finalist-list", buildContext(record));
    expect(numberedRows(document).map(([place]) => place)).toEqual(["1", "2", "3", "4", "5"]);
    for (const row of record.ranking)
      expect(linesOf(document).join("\n")).not.toContain(row.points.replace(".", ","));
  });

  it("keep to one group where one is asked for", () => {
    const mixed = buildListRecord(6, {
      dossierOf: (index) => ({ group: index % 2 === 0 ? "umum" : "khusus" }),
      season: { list: { name: "Top 6", size: 6 } },
    });
    expect(numberedRows(define("top-list", buildContext(mixed)))).toHaveLength(6);
    expect(
      numberedRows(define("top-list", buildContext(mixed, { scope: { group: "khusus" } }))),
    ).toHaveLength(3);
    expect(defineDocument("top-list", buildContext(mixed, { scope: { group: "lain" } }))).toBeNull();
  });

  it("have columns of fixed widths that fill the page and no more", () => {
    const widths: number[][] = [];
    for (const kind of [...LISTS, "nomination-list"] as const)
      JSON.stringify(define(kind, buildContext(record)), (_key, value: unknown) => {
        if (typeof value === "object" && value !== null && "headerRows" in value && "widths" in value)
          widths.push(z.array(z.number()).parse(value.widths));
        return value;
      });
    expect(widths.length).toBeGreaterThan(0);
    for (const columns of widths) {
      const sum = columns.reduce((total, width) => total + width + 8, 0);
      expect(sum).toBeLessThanOrEqual(515);
      expect(sum).toBeGreaterThan(columns.length === 2 ? 200 : 505);
    }
  });
});

function decreeHeadOf(decree: string): string {
  return linesOf(define("decree-annex", buildContext(record, { details: { decree } }))).join("\n");
}

describe("letters", () => {
  it("name the last day of the objection period", () => {
    const text = linesOf(
      define("announcement", buildContext(record, { details: { date: "2026-12-29" } })),
    ).join("\n");
    expect(text).toContain("5 (lima) hari kalender");
    expect(text).toContain("paling lambat tanggal 3 Januari 2027");
  });

  it("take a decree's bare number for the minister's, and a whole name as it is", () => {
    expect(decreeHeadOf("45 Tahun 2026")).toContain("KEPUTUSAN MENTERI NOMOR 45 TAHUN 2026");
    expect(decreeHeadOf("Nomor 45 Tahun 2026")).toContain("KEPUTUSAN MENTERI NOMOR 45 TAHUN 2026");
    expect(decreeHeadOf("Keputusan Gubernur Nomor 7")).toContain("KEPUTUSAN GUBERNUR NOMOR 7");
    expect(decreeHeadOf("")).toContain("KEPUTUSAN MENTERI NOMOR ....");
  });

  it("hand over between the first two signatories, before the others as witnesses, and never alone", () => {
    const details = { signatories: [...buildSignatories(3)] };
    const lines = linesOf(define("handover", buildContext(record, { details })));
    expect(lines).toContain("Mengetahui/Saksi:");
    expect(lines).toContain("Dr. Penanda Tangan 3, M.Si., Anggota Tim Panel Independen 3");
    expect(lines.join("\n")).not.toMatch(/\.{20}.*PIHAK/u);
    for (const count of [0, 1]) {
      const few = buildContext(record, { details: { signatories: [...buildSignatories(count)] } });
      expect(defineDocument("handover", few)).toBeNull();
    }
    expect(lines.indexOf("Dr. Penanda Tangan 1, M.Si.")).toBeLessThan(
      lines.indexOf("Dr. Penanda Tangan 2, M.Si."),
    );
    expect(lines.join("\n")).toContain("hari Kamis tanggal 18 Juni 2026");
  });

  it("name on the first page of an announcement those who sign on the last", () => {
    const details = { signatories: [...buildSignatories(2)] };
    const lines = linesOf(define("announcement", buildContext(record, { details }))).join("\n");
    const [first, second] = buildSignatories(2).map(({ name, role }) => `${name} (${role})`);
    expect(lines).toContain(
      `Ditandatangani secara elektronik pada halaman terakhir oleh: ${first}; ${second}.`,
    );
  });

  it("keep everything of the program's out of a decree, and its minister's block open", () => {
    for (const count of [0, 2]) {
      const details = { signatories: [...buildSignatories(count)] };
      const lines = linesOf(define("decree-annex", buildContext(record, { details }))).join("\n");
      expect(lines).not.toMatch(/pleno|jurnal|result\.json/iu);
      expect(/^MENTERI \.+,$/mu.test(lines)).toBe(count === 0);
    }
  });

  it("give every listed dossier its certificate, or one alone", () => {
    const pagesOf = (scope = {}) =>
      linesOf(define("certificate", buildContext(record, { scope }))).filter(
        (line) => line === "diberikan kepada",
      );
    expect(pagesOf()).toHaveLength(5);
    expect(pagesOf({ dossierId: record.ranking[0]?.dossierId ?? "" })).toHaveLength(1);
    expect(defineDocument("certificate", buildContext(record, { scope: { dossierId: "d-14" } }))).toBeNull();
  });

  it("say on all certificates of a file but the last where they are signed", () => {
    const signedAtEnd = /halaman terakhir/u;
    for (const [count, places] of [
      [1, 1],
      [8, 8],
    ] as const) {
      const details = { signatories: [...buildSignatories(count)] };
      const { placed } = define("certificate", buildContext(record, { details })).input.definition;
      const said = placed?.texts.filter(({ text }) => signedAtEnd.test(text)) ?? [];
      expect(said).toHaveLength(places);
      expect(said.every(({ notOnLast }) => notOnLast)).toBe(true);
    }
    const details = { signatories: [...buildSignatories(9)] };
    const lines = linesOf(define("certificate", buildContext(record, { details })));
    expect(lines.filter((line) => signedAtEnd.test(line)).length).toBeGreaterThanOrEqual(5);
  });

  it("know the ministry's form of a number and take none for no mistake", () => {
    for (const number of ["", "B/163/PP.00.05/2019", "B/1/PP.00.05/2026"])
      expect(isUsualLetterNumber(number), number).toBe(true);
    for (const number of ["163", "B-163/PP.00.05/2019", "B/163/PP.00.05", "B/163/PP.00.05/19"])
      expect(isUsualLetterNumber(number), number).toBe(false);
  });

  it("keep any text whole, and never answer with less than the record has", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 400, unit: "grapheme" }), (title) => {
        const one = buildListRecord(1, { dossierOf: () => ({ title }) });
        for (const kind of ["top-list", "finalist-list"] as const)
          expect(linesOf(define(kind, buildContext(one)))).toContain(title);
      }),
      { numRuns: 25 },
    );
  });
});
