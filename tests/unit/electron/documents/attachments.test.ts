import { deflateSync } from "node:zlib";
import { PDF, PdfName, PdfStream } from "@libpdf/core";
import { beforeAll, describe, expect, it } from "vitest";
import { readAttachment } from "#electron/documents/pdf/attachments.ts";
import { renderPdf } from "#electron/documents/render/render.ts";
import { buildRenderInput, requireFonts, resultJson } from "./document-fixtures.ts";
import { buildPanelCertificate, renderSample, signSample } from "./signing-fixtures.ts";

let rendered: Uint8Array;

beforeAll(async () => {
  rendered = await renderSample();
});

/** The sample with a stream of 200 MB of zeros in 200 kB. */
async function buildBomb(): Promise<Uint8Array> {
  const pdf = await PDF.load(rendered);
  const zeros = deflateSync(Buffer.alloc(200 * 1024 * 1024));
  const stream = PdfStream.fromDict({ Filter: PdfName.of("FlateDecode") }, zeros);
  pdf.getCatalog().set("Extra", pdf.register(stream));
  return pdf.save({ incremental: true });
}

describe("readAttachment", () => {
  it("gives the file byte for byte, before and after signing", async () => {
    const signed = await signSample(rendered, await buildPanelCertificate());
    for (const bytes of [rendered, signed]) {
      expect(await readAttachment(bytes, "result.json", 1_000_000)).toEqual({ ok: true, value: resultJson });
    }
  });

  it("gives a result as large as a whole season's", async () => {
    const bytes = new TextEncoder().encode(
      JSON.stringify(Array.from({ length: 700_000 }, (_, index) => index * 7919)),
    );
    expect(bytes.length).toBeGreaterThan(6_000_000);
    const attachment = { name: "result.json", mediaType: "application/json", bytes, description: "Hasil" };
    const attachments = [{ ...attachment, relationship: "Data" }] as const;
    const large = await renderPdf(requireFonts(), buildRenderInput({ attachments }));
    if (!large.ok) throw new Error(large.error.type);
    const signed = await signSample(large.value, await buildPanelCertificate());
    const read = await readAttachment(signed, "result.json", 128 * 1024 * 1024);
    expect(read.ok && Buffer.compare(read.value, bytes)).toBe(0);
  });

  it("stops at the limit", async () => {
    const read = await readAttachment(rendered, "result.json", resultJson.length - 1);
    expect(read).toEqual({ ok: false, error: { type: "too-large" } });
  });

  it("refuses a file with a decompression bomb without unfolding it", async () => {
    const bytes = await buildBomb();
    expect(bytes.length).toBeLessThan(500_000);
    expect(await readAttachment(bytes, "result.json", 1000)).toEqual({
      ok: false,
      error: { type: "too-large" },
    });
  });

  it.each([
    ["another name", () => rendered, { type: "no-attachment", name: "lain.json" }],
    ["garbage", () => Buffer.from("bukan pdf"), { type: "not-a-pdf" }],
    ["half a file", () => rendered.subarray(0, 9000), { type: "damaged" }],
  ])("explains %s", async (_what, bytes, error) => {
    expect(await readAttachment(bytes(), "lain.json", 1000)).toEqual({ ok: false, error });
  });
});
