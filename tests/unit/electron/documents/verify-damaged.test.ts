import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readBer } from "#electron/asn1/ber-reader.ts";
import type { PanelCertificate } from "#electron/certificates/panel-certificate.ts";
import { checkCms } from "#electron/documents/cms/cms-reader.ts";
import { readAttachment } from "#electron/documents/pdf/attachments.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import { readCertificate } from "#electron/x509/certificate-reader.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import { buildPanelCertificate, renderSample, signedAt, signSample } from "./signing-fixtures.ts";

let panel: PanelCertificate;
let rendered: Uint8Array;
let signed: Uint8Array;

beforeAll(async () => {
  panel = await buildPanelCertificate();
  rendered = await renderSample();
  signed = await signSample(rendered, panel);
});

function verify(bytes: Uint8Array): Promise<VerificationReport> {
  return verifyPdf(bytes, {
    trustedRootsDer: [panel.rootDer],
    revocationListsDer: [],
    requireSigners: false,
    at: signedAt,
  });
}

describe("verifyPdf on damaged input", () => {
  it("says that nobody signed", async () => {
    expect(await verify(rendered)).toMatchObject({
      valid: false,
      intact: false,
      codes: ["NO_SIGNATURE"],
      signatures: [],
    });
  });

  it.each([
    ["nothing", ""],
    ["text", "Berita acara"],
    ["a header alone", "%PDF-1.7\n"],
    ["a header and an end", "%PDF-1.7\nstartxref\n0\n%%EOF\n"],
    ["a cross-reference to nowhere", "%PDF-1.7\nstartxref\n999999999\n%%EOF\n"],
  ])("gives a code for %s", async (_what, text) => {
    const report = await verify(Buffer.from(text));
    expect(report.valid).toBe(false);
    expect(report.codes).toHaveLength(1);
  });

  it.each([
    ["an index", "/Size 9/W[0 0 0]/Index[0 2000000000]"],
    ["a size", "/Size 2000000000/W[0 0 0]"],
    ["a size behind a comment", "/Size%9\n2000000000/W[0 0 0]"],
    ["a size in another spelling", "/S#69ze 2000000000/W[0 0 0]"],
  ])("does not believe a cross-reference with %s of two thousand million objects", async (_what, entries) => {
    const objects = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
    const table = `9 0 obj\n<</Type/XRef${entries}/Root 1 0 R/Length 3>>\nstream\nabc\nendstream\nendobj\n`;
    const report = await verify(Buffer.from(`${objects}${table}startxref\n${objects.length}\n%%EOF\n`));
    expect(report.codes).toEqual(["TOO_LARGE"]);
  });

  it.each([
    ["words that begin objects", "obj 1 ".repeat(130_000)],
    ["white space before one", `1 ${" ".repeat(780_000)}obj `],
    ["digits", "1 0 ".repeat(200_000)],
  ])("looks in linear time for signatures among %s", async (_what, noise) => {
    const marks = `/ByteRange ${noise}`.repeat(4);
    const hostile = Buffer.concat([signed, Buffer.from(`\n% ${marks}\n`)]);
    const began = performance.now();
    const report = await verify(hostile);
    expect(report.valid).toBe(false);
    // A search that starts anew at every word takes half a minute.
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it("finds no valid signature in any cut of the file", async () => {
    for (let length = 0; length < signed.length; length += 997) {
      const report = await verify(signed.subarray(0, length));
      expect([length, report.valid]).toEqual([length, false]);
    }
    for (let missing = 1; missing < 40; missing += 1) {
      expect((await verify(signed.subarray(0, signed.length - missing))).valid).toBe(false);
    }
  });

  it("finds no valid signature after any single changed byte outside the padding", async () => {
    const text = Buffer.from(signed).toString("latin1");
    const gapStart = text.indexOf("/Contents <");
    const gapEnd = text.indexOf(">", gapStart);
    await fc.assert(
      fc.asyncProperty(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        fc.pre(at < gapStart || at > gapEnd);
        const copy = Uint8Array.from(signed);
        copy[at] = (copy[at] ?? 0) ^ mask;
        expect((await verify(copy)).valid).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws on spliced files, nor finds them valid", async () => {
    const chunk = fc.record({
      at: fc.nat(signed.length),
      bytes: fc.uint8Array({ maxLength: 64 }),
      drop: fc.nat(300),
    });
    await fc.assert(
      fc.asyncProperty(chunk, async ({ at, bytes, drop }) => {
        fc.pre(bytes.length > 0 || (drop > 0 && at < signed.length));
        const spliced = Buffer.concat([signed.subarray(0, at), bytes, signed.subarray(at + drop)]);
        fc.pre(Buffer.compare(spliced, signed) !== 0);
        expect((await verify(spliced)).valid).toBe(false);
        await readAttachment(spliced, "result.json", 10_000);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws on noise behind a PDF header", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (noise) => {
        expect((await verify(Buffer.concat([Buffer.from("%PDF-1.7\n"), noise]))).valid).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the ASN.1 readers", () => {
  it("never throw on noise or on a damaged certificate", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(panel.leafDer.length - 1), (noise, at) => {
        const damaged = Uint8Array.from(panel.leafDer);
        damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
        for (const bytes of [noise, damaged, Buffer.concat([Uint8Array.of(0x30, 0x80), noise])]) {
          readBer(bytes);
          readCertificate(bytes);
          expect(checkCms(bytes, []).codes.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("read lengths that are indefinite", () => {
    const node = readBer(
      Uint8Array.of(0x30, 0x80, 0x04, 0x01, 0x07, 0x30, 0x80, 0x00, 0x00, 0x00, 0x00, 0xff),
    );
    expect(node?.raw.length).toBe(11);
    expect(node?.children.map(({ tag }) => tag)).toEqual([0x04, 0x30]);
  });

  it("refuse nesting that is too deep", () => {
    expect(
      readBer(Buffer.concat(Array.from({ length: 5000 }, () => Uint8Array.of(0x30, 0x80)))),
    ).toBeUndefined();
  });
});
