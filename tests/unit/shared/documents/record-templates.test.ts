import { describe, expect, it } from "vitest";
import { type DefinedDocument, defineDocument } from "#shared/documents/define-document.ts";
import { EMPTY_DETAILS } from "#shared/documents/document-details.ts";
import type { DocumentKind } from "#shared/documents/document-kind.ts";
import { signatureSlot } from "#shared/documents/signature-slots.ts";
import type { DocumentScope, TemplateContext } from "#shared/documents/template-context.ts";
import { meanToDecimal, sheetTotal } from "#shared/scoring/sheet-total.ts";
import { tableRowsOf, textsOf } from "./definition-text.ts";
import { buildContext, buildDetails, LONG_NOTE, LONG_TITLE, richRecord } from "./rich-record.ts";

const rich = richRecord();
const [judge] = rich.record.members;
if (!judge) throw new Error("no judge");

const SCOPES: Readonly<Partial<Record<DocumentKind, Partial<DocumentScope>>>> = {
  "score-sheets": { memberId: judge.id },
  "dossier-sheets": { dossierId: "d-2" },
};
const KINDS = [
  "score-sheets",
  "dossier-sheets",
  "recap",
  "consolidation-minutes",
  "minutes",
  "shift-report",
  "what-if-annex",
] as const satisfies readonly DocumentKind[];
const LANGUAGES = ["id", "en"] as const;

function make(kind: DocumentKind, context: TemplateContext): DefinedDocument {
  const made = defineDocument(kind, context);
  if (!made) throw new Error(`no ${kind}`);
  return made;
}

function linesOf(document: DefinedDocument): readonly string[] {
  return textsOf(document.input.definition.content);
}

function textOf(document: DefinedDocument): string {
  return linesOf(document).join("\n");
}

function rowsOf(document: DefinedDocument): readonly (readonly string[])[] {
  return tableRowsOf(document.input.definition.content);
}

/** The shares of every table below a value. */
function sharesOf(value: unknown): readonly string[][] {
  if (typeof value !== "object" || value === null) return [];
  const own =
    "widths" in value && Array.isArray(value.widths) && String(value.widths[0]).endsWith("%")
      ? [value.widths.map(String)]
      : [];
  return [...own, ...Object.values(value).flatMap(sharesOf)];
}

function sheetsOfJudge(memberId: string): DefinedDocument | null {
  const id = rich.record.members.find((member) => member.id === memberId)?.id ?? null;
  return defineDocument("score-sheets", buildContext(rich, { scope: { memberId: id } }));
}

/** The signature of a sheet is in its bar code and nowhere else. */
function countOf(document: DefinedDocument | null, signature: string): number {
  return JSON.stringify(document).split(signature).length - 1;
}

describe.each(LANGUAGES)("every record in %s", (language) => {
  const documents = KINDS.map((kind) => {
    const context = buildContext(rich, { language, scope: SCOPES[kind] ?? {}, details: buildDetails(2) });
    return [kind, make(kind, context), context] as const;
  });

  it("is plain data, the same for the same record", () => {
    for (const [kind, document, context] of documents) {
      expect(JSON.parse(JSON.stringify(document)), kind).toEqual(document);
      expect(make(kind, context), kind).toEqual(document);
    }
  });

  it("has its own file name, safe in every file system", () => {
    const names = documents.map(([, { fileName }]) => fileName);
    expect(new Set(names).size).toBe(KINDS.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+\.pdf$/u);
  });

  it("leaves no gap of a sentence open and names no key in place of a sentence", () => {
    for (const [kind, document] of documents) {
      const text = `${textOf(document)}\n${document.input.title}\n${document.input.definition.footerText?.left}`;
      expect(text, kind).not.toMatch(/\{\{|printedRecords\.|whatif\.|undefined|NaN/u);
    }
  });

  it("writes its decimals as the language has them", () => {
    for (const [kind, document] of documents) {
      if (kind === "what-if-annex") continue;
      const text = textOf(document).replaceAll(/\d\d\.\d\d\.\d\d WIB|\d+ \d+ \d 0+1|result\.json/gu, "");
      expect(text, kind).toMatch(language === "id" ? /\d,\d/u : /\d\.\d/u);
      expect(text, kind).not.toMatch(language === "id" ? /\d\.\d/u : /\d,\d/u);
    }
  });

  it("keeps room for its signatories where the blocks go, and prints who they are", () => {
    for (const [kind, document] of documents) {
      expect(document.slots, kind).toEqual([signatureSlot(0, 2), signatureSlot(1, 2)]);
      const captions = document.input.definition.placed?.texts.map(({ text }) => text) ?? [];
      for (const { name } of buildDetails(2).signatories) expect(captions, kind).toContain(name);
    }
  });

  it("says how to recount it", () => {
    for (const [kind, document] of documents) expect(textOf(document), kind).toContain("pleno recount");
  });

  it("says that it is a rehearsal if and only if it is one", () => {
    const { record } = rich;
    const rehearsal = { ...rich, record: { ...record, season: { ...record.season, rehearsal: true } } };
    for (const kind of KINDS) {
      const scope = SCOPES[kind] ?? {};
      expect(textOf(make(kind, buildContext(rehearsal, { language, scope }))), kind).toMatch(
        /LATIHAN|REHEARSAL/u,
      );
      expect(textOf(make(kind, buildContext(rich, { language, scope }))), kind).not.toMatch(
        /LATIHAN|REHEARSAL/u,
      );
    }
  });

  it("is made without anything filled in", () => {
    for (const kind of KINDS) {
      const context = buildContext(rich, { language, scope: SCOPES[kind] ?? {}, details: EMPTY_DETAILS });
      expect(linesOf(make(kind, context)).length, kind).toBeGreaterThan(5);
    }
  });

  it("gives tables columns that make up the width of the page, whatever stands in them", () => {
    for (const [kind, document] of documents)
      for (const table of sharesOf(document.input.definition.content))
        expect(
          table.reduce((sum, width) => sum + Number.parseFloat(width), 0),
          `${kind} ${table.join()}`,
        ).toBeCloseTo(100, 9);
  });

  it("keeps nothing in one block that may be longer than a page", () => {
    for (const [kind, document] of documents) {
      const blocks: string[] = [];
      JSON.stringify(document, (_key, value: unknown) => {
        if (typeof value === "object" && value !== null && "unbreakable" in value)
          blocks.push(
            Object.values(value)
              .map((part) => JSON.stringify(part))
              .join(),
          );
        return value;
      });
      for (const block of blocks) expect(block.length, kind).toBeLessThan(2000);
    }
  });
});

describe("all judges' sheets together", () => {
  it("hold every counted sheet once, in its judge's file", () => {
    for (const { sheet, signature } of rich.record.sheets)
      for (const { id } of rich.record.members)
        expect(countOf(sheetsOfJudge(id), signature)).toBe(id === sheet.memberId ? 1 : 0);
  });

  it("hold nothing of another judge", () => {
    for (const { id, name } of rich.record.members) {
      const text = JSON.stringify(sheetsOfJudge(id));
      for (const other of rich.record.members)
        if (other.id !== id) {
          expect(text.includes(other.id), `${id} ${other.id}`).toBe(false);
          expect(text.includes(`${other.name}"`), `${name} ${other.name}`).toBe(false);
        }
    }
  });

  it("print the total of each sheet", () => {
    for (const { id } of rich.record.members) {
      const document = sheetsOfJudge(id);
      const printed = document
        ? rowsOf(document)
            .filter(([first]) => first === "Jumlah nilai berbobot")
            .map((row) => row.at(-2) ?? "")
        : [];
      const totals = rich.record.sheets
        .filter(({ sheet }) => sheet.memberId === id)
        .map(({ sheet }) => sheetTotal(sheet.marks, rich.record.rubric) ?? 0)
        .map((sum) => meanToDecimal({ sum, count: 1 }).replace(".", ","));
      expect(printed.toSorted()).toEqual(totals.toSorted());
    }
  });
});

describe("the sheets of one dossier", () => {
  const ids = rich.record.dossiers.map(({ id }) => id);
  const sheetsOf = (dossierId: string) =>
    defineDocument("dossier-sheets", buildContext(rich, { scope: { dossierId } }));

  it("hold every counted sheet of the dossier once, the mean and the range", () => {
    for (const id of ids) {
      const document = sheetsOf(id);
      if (!document) throw new Error(id);
      const text = JSON.stringify(document);
      for (const { sheet, signature } of rich.record.sheets)
        expect(text.split(signature).length - 1).toBe(sheet.dossierId === id ? 1 : 0);
      const row = rich.record.ranking.find(({ dossierId }) => dossierId === id);
      const mean = rowsOf(document).find(([first]) => first === "Rata-rata (nilai akhir)");
      expect(mean?.at(-1)).toBe(row?.points.replace(".", ","));
    }
  });

  it("name the difference without judging anybody, and a reading that is not counted", () => {
    const text = textOf(make("dossier-sheets", buildContext(rich, { scope: { dossierId: "d-2" } })));
    expect(text).toContain("selisihnya 1,31");
    expect(text).toContain("bukan penilaian atas penilai mana pun");
    expect(text).toContain("Penilai sakit dan dirawat");
  });

  it("are not made for an unknown dossier or none", () => {
    expect(sheetsOf("d-99")).toBeNull();
    expect(defineDocument("dossier-sheets", buildContext(rich))).toBeNull();
  });
});

describe("notes", () => {
  it("stand beside their mark, and in a row of their own when they are long", () => {
    const document = make("score-sheets", buildContext(rich, { scope: { memberId: judge.id } }));
    expect(LONG_NOTE.length).toBeGreaterThan(4000 - 100);
    expect(linesOf(document).filter((line) => line === LONG_NOTE)).toHaveLength(1);
    expect(rowsOf(document).some((row) => row.includes("di bawah ini"))).toBe(true);
    expect(rowsOf(document).some((row) => row.at(-1) === "Sudah baik.\nLanjutkan.")).toBe(true);
  });
});

describe("the report on shifts", () => {
  it("has every dossier that moved with what moved it, who and why", () => {
    const document = make("shift-report", buildContext(rich));
    const numbers = rich.shifts.rows.map(
      ({ dossierId }) => rich.record.dossiers.find(({ id }) => id === dossierId)?.number,
    );
    const printed = rowsOf(document).flatMap(([number = ""]) => (number.startsWith("2026-") ? [number] : []));
    expect(printed).toEqual(numbers);
    expect(textOf(document)).toContain("Lembar dikoreksi oleh Nama judge-1. Alasan: Salah membaca lampiran.");
    expect(textOf(document)).toContain("1 masuk Top 5 dan 1 keluar");
  });

  it("says so when nothing moved", () => {
    const nothing = { rows: [], dossiers: 12, entered: 0, left: 0 };
    const document = make("shift-report", buildContext(rich, { shifts: nothing }));
    expect(textOf(document)).toContain("Tidak ada yang bergeser: 12 proposal tetap");
  });

  it("is not made without the computation", () => {
    expect(defineDocument("shift-report", { ...buildContext(rich), shifts: null })).toBeNull();
    expect(defineDocument("what-if-annex", { ...buildContext(rich), whatIf: null })).toBeNull();
  });
});

describe("the what-if annex", () => {
  it("answers every question once, with who comes in and who falls out", () => {
    const document = make("what-if-annex", buildContext(rich));
    const questions = linesOf(document).filter((line) => /^\d+\. /u.test(line));
    expect(questions).toHaveLength(rich.whatIf.length);
    const changing = rich.whatIf.flatMap((outcome) => (outcome.state === "computed" ? [outcome] : []));
    const moves = changing.reduce((sum, { entering, leaving }) => sum + entering.length + leaving.length, 0);
    expect(moves).toBeGreaterThan(0);
    expect(rowsOf(document).filter(([kind]) => kind === "Masuk" || kind === "Keluar")).toHaveLength(moves);
  });
});

describe("long titles", () => {
  it("stay whole in every record that names titles", () => {
    for (const kind of [
      "dossier-sheets",
      "recap",
      "minutes",
      "consolidation-minutes",
      "shift-report",
    ] as const)
      expect(linesOf(make(kind, buildContext(rich, { scope: SCOPES[kind] ?? {} }))), kind).toContain(
        LONG_TITLE,
      );
  });
});
