import { deflateSync } from "node:zlib";
import { PDF, PdfName, PdfStream } from "@libpdf/core";
import { beforeAll, describe, expect, it } from "vitest";
import { readAttachment } from "#electron/documents/attachments.ts";
import { resultJson } from "./document-fixtures.ts";
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
