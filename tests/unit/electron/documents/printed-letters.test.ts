import { PDF } from "@libpdf/core";
import { describe, expect, it } from "vitest";
import { renderPdf } from "#electron/documents/render/render.ts";
import { type DefinedDocument, defineDocument } from "#shared/documents/define-document.ts";
import type { DocumentKind } from "#shared/documents/document-kind.ts";
import type { TemplateContext } from "#shared/documents/template-context.ts";
import { localeOf } from "#shared/i18n/format.ts";
import { buildContext, buildListRecord, buildSignatories } from "#tests/support/printed-documents.ts";
import { requireFonts } from "./document-fixtures.ts";

const fonts = requireFonts();
const LETTERS: readonly DocumentKind[] = [
  "nomination-list",
  "finalist-list",
  "top-list",
  "announcement",
  "decree-annex",
  "certificate",
  "handover",
];
const titles = [
  "E-Pasar",
  `“Gerakan Sayang Ibu (GSI)” [2021–2024]: ${"pendampingan ibu hamil risiko tinggi ".repeat(12)}`.slice(
    0,
    500,
  ),
  "W".repeat(500),
];
const record = buildListRecord(6, {
  dossierOf: (index) => ({
    title: titles[index % titles.length] ?? "",
    unit: index % 2 === 0 ? "" : "U".repeat(300),
  }),
  season: { list: { name: "Top 3", size: 3 } },
});

function define(kind: DocumentKind, context: TemplateContext): DefinedDocument {
  const document = defineDocument(kind, context);
  if (!document) throw new Error(`no ${kind}`);
  return document;
}

async function print({ input }: DefinedDocument, { text, madeAt }: TemplateContext, paper: "F4" | "A4") {
  const rendered = await renderPdf(fonts, {
    ...input,
    attachments: [],
    language: localeOf(text.language),
    createdAt: madeAt,
    paper,
  });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value;
}

async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await PDF.load(bytes)).getPages().map((page) => page.extractText().text);
}

describe.each([
  ["F4", "id", 1],
  ["A4", "en", 3],
  ["A4", "id", 6],
  ["F4", "en", 12],
] as const)("on %s in %s with %i signatories", (paper, language, count) => {
  const context = buildContext(record, { language, details: { signatories: [...buildSignatories(count)] } });

  // A handover is between two.
  it.each(LETTERS.filter((kind) => kind !== "handover" || count > 1))(
    "%s has all its captions on the last page, and its pages numbered",
    async (kind) => {
      const bytes = await print(define(kind, context), context, paper);
      const pages = await pagesOf(bytes);
      const last = pages.at(-1) ?? "";
      for (const { name, role } of buildSignatories(count)) {
        expect(last).toContain(name);
        expect(last).toContain(role);
      }
      if (kind === "certificate") expect(pages).toHaveLength(count > 6 ? 4 : 3);
      else expect(last).toContain(`${language === "id" ? "dari" : "of"} ${pages.length}`);
      const raw = Buffer.from(bytes).toString("latin1");
      expect(raw).toContain("<pdfaid:part>3</pdfaid:part>");
      expect(raw).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
      expect(raw).toMatch(/\/Lang \((?:id-ID|en-GB)\)/u);
      expect(raw).not.toContain("/SMask");
      expect(await print(define(kind, context), context, paper)).toEqual(bytes);
    },
  );
});

describe("the page of the signatures", () => {
  it.each([
    ["minutes", 6],
    ["minutes", 12],
    ["recap", 9],
    ["handover", 12],
  ] as const)("of %s for %i people has the end of the text on it", async (kind, count) => {
    for (const shown of [1, 2, 3, 4, 5, 6]) {
      const sized = buildListRecord(shown * 2, { season: { list: { name: "Top", size: shown } } });
      const context = buildContext(sized, { details: { signatories: [...buildSignatories(count)] } });
      const pages = await pagesOf(await print(define(kind, context), context, "A4"));
      expect(pages.at(-1), `${shown}`).toContain("pleno recount");
      expect(pages.at(-1), `${shown}`).toContain(buildSignatories(count).at(-1)?.name);
    }
  });
});

describe.each([
  ["F4", 1],
  ["A4", 3],
  ["A4", 6],
  ["F4", 12],
] as const)("the page of the signatures on %s with %i signatories", (paper, count) => {
  const LISTS = ["nomination-list", "finalist-list", "top-list", "announcement", "decree-annex"] as const;

  it.each(LISTS)("of %s has rows of the list on it, however many there are", async (kind) => {
    const signatories = [...buildSignatories(count)];
    for (const size of [1, 20, 22, 24, 26]) {
      const list = buildListRecord(size, { season: { list: { name: "Top", size } } });
      const context = buildContext(list, { details: { signatories } });
      const pages = await pagesOf(await print(define(kind, context), context, paper));
      expect(pages.at(-1), `${kind} of ${size}`).toContain("Inovasi nomor");
    }
  });
});

describe("a list of five hundred pages", () => {
  it("has every row", async () => {
    const count = 1100;
    const long = buildListRecord(count, {
      dossierOf: () => ({ title: "W".repeat(500) }),
      season: { list: { name: "Top 1100", size: count } },
    });
    const context = buildContext(long, { details: { signatories: [...buildSignatories(2)] } });
    const pages = await pagesOf(await print(define("nomination-list", context), context, "A4"));
    expect(pages.length).toBeGreaterThanOrEqual(500);
    const text = pages.join("\n");
    for (const { number } of long.dossiers) expect(text).toContain(number);
    expect(pages.at(-1)).toContain(`Halaman ${pages.length} dari ${pages.length}`);
  });

  it("does not print a character that no font has", async () => {
    const odd = buildListRecord(1, { dossierOf: () => ({ title: "Layanan 🐘" }) });
    const context = buildContext(odd);
    await expect(print(define("top-list", context), context, "A4")).rejects.toThrow("glyph-missing");
  });
});
