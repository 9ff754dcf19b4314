import { PDF } from "@libpdf/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readAttachment } from "#electron/documents/pdf/attachments.ts";
import { renderPdf } from "#electron/documents/render/render.ts";
import type { DocumentDefinition, RenderInput } from "#shared/documents/document-definition.ts";
import { buildRenderInput, requireFonts, resultJson } from "./document-fixtures.ts";

const fonts = requireFonts();

async function render(changes: Partial<RenderInput> = {}): Promise<Uint8Array> {
  const rendered = await renderPdf(fonts, buildRenderInput(changes));
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value;
}

function withContent(content: DocumentDefinition["content"]): Partial<RenderInput> {
  return { definition: { content } };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("renderPdf", () => {
  it("gives the same bytes for the same input at another time", async () => {
    const first = await render();
    vi.useFakeTimers({ now: new Date("2031-01-01T00:00:00Z"), toFake: ["Date"] });
    expect(Buffer.compare(await render(), first)).toBe(0);
  });

  it("leaves its input as it was", async () => {
    const input = buildRenderInput();
    const before = structuredClone(input);
    await renderPdf(fonts, input);
    expect(input).toEqual(before);
  });

  it.each([
    ["F4", 595.28, 935.43],
    ["A4", 595.28, 841.89],
  ] as const)("sets %s paper", async (paper, width, height) => {
    const page = (await PDF.load(await render({ paper }))).getPage(0);
    expect(page?.width).toBeCloseTo(width, 1);
    expect(page?.height).toBeCloseTo(height, 1);
  });

  it("numbers the pages in the declared footer", async () => {
    const pdf = await PDF.load(await render());
    const texts = pdf.getPages().map((page) => page.extractText().text);
    expect(texts[0]).toContain("Halaman 1 dari 2");
    expect(texts[1]).toContain("Halaman 2 dari 2");
    expect(texts[1]).toContain("BA-01");
  });

  it("declares PDF/A-3b, the language and the title", async () => {
    const bytes = await render();
    const pdf = await PDF.load(bytes);
    const text = Buffer.from(bytes).toString("latin1");
    expect(text.startsWith("%PDF-1.7")).toBe(true);
    expect(text).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(text).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    expect(pdf.getLanguage()).toBe("id-ID");
    expect(text).toMatch(/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>Berita Acara Penilaian</);
    expect(text).toContain("/DisplayDocTitle true");
  });

  it("embeds an attachment byte for byte, whatever it begins with", async () => {
    const bytes = Uint8Array.from([0x2f, 0, 255, 254, 13, 10, ...resultJson]);
    const attachments = [
      {
        name: "a b.bin",
        mediaType: "application/octet-stream",
        bytes,
        relationship: "Data",
        description: "",
      },
    ] as const;
    expect(await readAttachment(await render({ attachments }), "a b.bin", 1000)).toEqual({
      ok: true,
      value: bytes,
    });
  });

  it("composes accents before it looks for glyphs", async () => {
    await expect(render(withContent("S\u0323araswati\u0304"))).resolves.toBeInstanceOf(Uint8Array);
  });

  it.each([
    ["a paragraph", { text: ["baik ", { text: "sekali ✓" }] }, "sekali ✓"],
    ["a table cell", { table: { body: [["漢✓"]] } }, "漢✓"],
    ["a list", { ul: ["satu", "dua 😀"] }, "dua 😀"],
  ])("refuses a character without a glyph in %s", async (_place, content, text) => {
    const rendered = await renderPdf(fonts, buildRenderInput(withContent(content)));
    expect(rendered).toMatchObject({ ok: false, error: { type: "glyph-missing", text } });
  });

  it("refuses a character without a glyph in the footer", async () => {
    const definition = { content: "isi", footerText: { left: "✓", pageOf: "{page}/{pages}" } };
    const rendered = await renderPdf(fonts, buildRenderInput({ definition }));
    expect(rendered).toMatchObject({ ok: false, error: { type: "glyph-missing", characters: ["✓"] } });
  });

  it("refuses a function in the definition and says where", async () => {
    const content = [{ text: "a", pageBreakBefore: () => true }];
    // @ts-expect-error -- a function is what the type forbids and a careless caller passes
    const changes: Partial<RenderInput> = { definition: { content } };
    expect(await renderPdf(fonts, buildRenderInput(changes))).toEqual({
      ok: false,
      error: { type: "definition-invalid", path: "definition.content[0].pageBreakBefore" },
    });
  });

  it.each([
    ["a file", { image: "/etc/passwd" }],
    ["the network", { image: "http://127.0.0.1:9/x.png" }],
    ["a font file", { text: "a", font: "/etc/passwd" }],
  ])("does not reach for %s", async (_what, content) => {
    const rendered = await renderPdf(fonts, buildRenderInput(withContent(content)));
    expect(rendered).toMatchObject({ ok: false, error: { type: "render-failed" } });
  });

  it("refuses two attachments of one name and an invalid date", async () => {
    const [attachment] = buildRenderInput().attachments;
    if (attachment === undefined) throw new Error("the sample has an attachment");
    const twice = await renderPdf(fonts, buildRenderInput({ attachments: [attachment, attachment] }));
    expect(twice).toEqual({ ok: false, error: { type: "attachment-duplicate", name: "result.json" } });
    const undated = await renderPdf(fonts, buildRenderInput({ createdAt: "kemarin" }));
    expect(undated).toEqual({ ok: false, error: { type: "date-invalid", value: "kemarin" } });
  });
});
