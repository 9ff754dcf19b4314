import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfStream, PdfString } from "@libpdf/core";
import { beforeAll, describe, expect, it } from "vitest";
import type { PanelCertificate } from "#electron/certificates/panel-certificate.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import { appearance, buildPanelCertificate, renderSample, signedAt, signSample } from "./signing-fixtures.ts";

let panel: PanelCertificate;
let signed: Uint8Array;
let second: PanelCertificate;
let twice: Uint8Array;

const elsewhere = { ...appearance, rectangle: { ...appearance.rectangle, left: 40 } };
const usual = { revocationListsDer: [], requireSigners: false, at: signedAt };

beforeAll(async () => {
  panel = await buildPanelCertificate();
  signed = await signSample(await renderSample(), panel);
  second = await buildPanelCertificate("Wayan Sudira");
  twice = await signSample(signed, second, { name: "Wayan Sudira", appearance: elsewhere });
});

function verify(bytes: Uint8Array): Promise<VerificationReport> {
  return verifyPdf(bytes, { ...usual, trustedRootsDer: [panel.rootDer, second.rootDer] });
}

function allCodes(report: VerificationReport): string[] {
  return [...report.codes, ...report.signatures.flatMap((signature) => signature.codes)];
}

/** Overwrites text of the same length in place. */
function replaceText(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(from, undefined, "latin1");
  expect(at).toBeGreaterThan(0);
  expect(to.length).toBe(from.length);
  copy.write(to, at, "latin1");
  return copy;
}

/** Appends an unsigned revision, as any PDF editor can. */
async function update(bytes: Uint8Array, change: (pdf: PDF) => void): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  change(pdf);
  const updated = await pdf.save({ incremental: true });
  expect(Buffer.compare(updated.subarray(0, bytes.length), bytes)).toBe(0);
  return updated;
}

function firstPage(pdf: PDF): PdfDict {
  const page = pdf.getPage(0);
  if (page === null) throw new Error("the sample has pages");
  return page.dict;
}

function signatureField(pdf: PDF): PdfDict {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const field = pdf.getCatalog().getDict("AcroForm", resolve)?.getArray("Fields", resolve)?.at(0, resolve);
  if (!(field instanceof PdfDict)) throw new Error("the sample has a field");
  return field;
}

const note = (): PdfDict =>
  PdfDict.of({
    Type: PdfName.of("Annot"),
    Subtype: PdfName.of("Text"),
    Rect: PdfArray.of(...[10, 10, 40, 40].map((value) => PdfNumber.of(value))),
    Contents: PdfString.fromString("nilai diubah"),
  });

const script = (): PdfDict =>
  PdfDict.of({ S: PdfName.of("JavaScript"), JS: PdfString.fromString("app.alert('halo')") });

const updates: [string, (pdf: PDF) => void][] = [
  [
    "page content replaced",
    (pdf) => {
      const stream = PdfStream.fromDict({}, Buffer.from("0 g 0 0 300 300 re f"));
      firstPage(pdf).set("Contents", pdf.register(stream));
    },
  ],
  ["a rectangle drawn", (pdf) => pdf.getPage(1)?.drawRectangle({ x: 0, y: 0, width: 90, height: 90 })],
  ["a note added", (pdf) => firstPage(pdf).set("Annots", PdfArray.of(pdf.register(note())))],
  ["an OpenAction added", (pdf) => pdf.getCatalog().set("OpenAction", script())],
  ["a page action added", (pdf) => firstPage(pdf).set("AA", PdfDict.of({ O: script() }))],
  ["the title changed", (pdf) => pdf.setTitle("Berita Acara Palsu")],
  ["a page removed", (pdf) => void pdf.removePage(1)],
  ["an attachment added", (pdf) => pdf.addAttachment("lain.json", Buffer.from("{}"))],
  [
    "the page turned",
    (pdf) => {
      firstPage(pdf).set("Rotate", PdfNumber.of(180));
    },
  ],
  [
    "the printed block replaced",
    (pdf) => {
      const form = PdfStream.fromDict(
        { Type: PdfName.of("XObject"), Subtype: PdfName.of("Form") },
        Buffer.from("0 g"),
      );
      signatureField(pdf).set("AP", PdfDict.of({ N: pdf.register(form) }));
    },
  ],
  ["the block moved", (pdf) => signatureField(pdf).set("Rect", note().get("Rect") ?? new PdfArray())],
  [
    "a text field added",
    (pdf) => {
      const field = PdfDict.of({ FT: PdfName.of("Tx"), T: PdfString.fromString("catatan") });
      const form = pdf.getCatalog().getDict("AcroForm", (reference) => pdf.getObject(reference));
      form?.getArray("Fields")?.push(pdf.register(field));
    },
  ],
];

describe("verifyPdf on attacked documents", () => {
  it.each(updates)("reports %s after the signature", async (_what, change) => {
    const report = await verify(await update(signed, change));
    expect(report.valid).toBe(false);
    expect(report.codes).toContain("UNSIGNED_TRAILING_REVISION");
    expect(report.signatures[0]?.codes).toEqual(["CHANGED_AFTER"]);
  });

  it("reports a change hidden between two signatures by the same signer", async () => {
    const changed = await update(signed, (pdf) => pdf.getCatalog().set("OpenAction", script()));
    const tail = Buffer.concat([changed, twice.subarray(signed.length)]);
    expect((await verify(tail)).valid).toBe(false);
  });

  it.each([
    ["a byte of the content", () => flipAt(signed, 2000), "DIGEST_MISMATCH"],
    ["the time", () => replaceText(signed, "/M (D:20261122", "/M (D:20261121"), "DIGEST_MISMATCH"],
    ["the role", () => replaceText(signed, "Ketua panel", "Ketua PANEL"), "DIGEST_MISMATCH"],
    ["the byte range, zeroed", () => zeroByteRange(signed), "BYTE_RANGE_INVALID"],
    ["the signature value, zeroed", () => zeroContents(signed), "CMS_UNREADABLE"],
  ])("reports %s", async (_what, attack, code) => {
    const report = await verify(attack());
    expect(report.valid).toBe(false);
    expect(allCodes(report)).toContain(code);
  });

  it("reports bytes after the end, even blank ones", async () => {
    for (const tail of ["\n", "%%EOF\n", "apa saja"]) {
      const report = await verify(Buffer.concat([signed, Buffer.from(tail)]));
      expect(report.valid).toBe(false);
    }
    const report = await verify(Buffer.concat([signed, Buffer.from("\n")]));
    expect(report.codes).toEqual(["UNSIGNED_TRAILING_REVISION"]);
  });

  it("reports a range that leaves something other than the signature out", async () => {
    const text = Buffer.from(signed).toString("latin1");
    const [, gapStart = "", gapEnd = ""] = /\/ByteRange \[0 (\d+) (\d+) /.exec(text) ?? [];
    const wider = replaceText(signed, `[0 ${gapStart} ${gapEnd} `, `[0 ${Number(gapStart) - 30} ${gapEnd} `);
    expect(allCodes(await verify(wider))).toContain("BYTE_RANGE_INVALID");
  });

  it("reports two fields of one name", async () => {
    const copied = await update(signed, (pdf) => {
      const form = pdf.getCatalog().getDict("AcroForm", (reference) => pdf.getObject(reference));
      form?.getArray("Fields")?.push(pdf.register(signatureField(pdf).clone()));
    });
    const report = await verify(copied);
    expect(report.codes).toContain("DUPLICATE_FIELD");
    expect(report.valid).toBe(false);
  });

  it("says who is not trusted, and that the document is intact all the same", async () => {
    const other = await buildPanelCertificate();
    const byOther = await verifyPdf(signed, { ...usual, trustedRootsDer: [other.rootDer] });
    const byNobody = await verifyPdf(signed, usual);
    expect([byOther.valid, byOther.intact, allCodes(byOther)]).toEqual([false, true, ["ROOT_UNTRUSTED"]]);
    expect([byNobody.valid, byNobody.intact, allCodes(byNobody)]).toEqual([false, true, ["ROOT_NOT_PINNED"]]);
  });

  it("reports a certificate that has expired since", async () => {
    const report = await verifyPdf(signed, {
      ...usual,
      trustedRootsDer: [panel.rootDer],
      at: "2028-01-01T00:00:00Z",
    });
    expect(allCodes(report)).toEqual(["CERTIFICATE_EXPIRED"]);
  });

  it("names the signer by the certificate, whatever name is written into the signature", async () => {
    const report = await verify(signed);
    expect(report.signatures[0]?.name).toBe("Panel Penilai LKTI 2026");
  });

  it("lets no later signature cover the page with its block", async () => {
    const rectangle = { left: 0, bottom: 0, width: 595, height: 840 };
    const covering = { rectangle, heading: "Sah", timeText: "sekarang", qrText: "x" };
    await expect(signSample(signed, second, { appearance: covering })).rejects.toThrow("rectangle-too-large");
  });

  it("takes a file cut at its first signature for what it is: a document with one signature", async () => {
    const report = await verify(twice.subarray(0, signed.length));
    expect([report.valid, report.signatures.length]).toEqual([true, 1]);
  });
});

function flipAt(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

function zeroByteRange(bytes: Uint8Array): Uint8Array {
  const [range = ""] = /\/ByteRange \[[^\]]*\]/.exec(Buffer.from(bytes).toString("latin1")) ?? [];
  return replaceText(bytes, range, "/ByteRange [0 0 0 0]".padEnd(range.length));
}

function zeroContents(bytes: Uint8Array): Uint8Array {
  const [contents = ""] = /\/Contents <[0-9a-f]{1000,}>/.exec(Buffer.from(bytes).toString("latin1")) ?? [];
  return replaceText(bytes, contents, `/Contents <${"0".repeat(contents.length - 12)}>`);
}
