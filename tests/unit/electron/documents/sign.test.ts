import { PDF, PdfArray, PdfDict, PdfName, PdfNumber } from "@libpdf/core";
import { beforeAll, describe, expect, it } from "vitest";
import type { PanelCertificate } from "#electron/certificates/panel-certificate.ts";
import { signPdf } from "#electron/documents/sign/sign.ts";
import type { SignInput } from "#electron/documents/sign/sign-input.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import {
  appearance,
  buildPanelCertificate,
  buildSignInput,
  desk,
  renderSample,
  signedAt,
  signSample,
} from "./signing-fixtures.ts";

let panel: PanelCertificate;
let rendered: Uint8Array;

beforeAll(async () => {
  panel = await buildPanelCertificate();
  rendered = await renderSample();
});

function verify(bytes: Uint8Array) {
  return verifyPdf(bytes, {
    trustedRootsDer: [panel.rootDer],
    revocationListsDer: [],
    requireSigners: false,
    at: signedAt,
  });
}

async function refusal(changes: Partial<SignInput>, pdf = rendered): Promise<unknown> {
  const signed = await signPdf(desk, buildSignInput(pdf, panel, changes));
  return signed.ok ? undefined : signed.error;
}

describe("signPdf", () => {
  it("keeps every byte of the document and verifies as the signer's", async () => {
    const signed = await signSample(rendered, panel);
    expect(Buffer.compare(signed.subarray(0, rendered.length), rendered)).toBe(0);
    expect(await verify(signed)).toMatchObject({
      valid: true,
      intact: true,
      codes: [],
      signatures: [
        {
          fieldName: "PlenoSignature1",
          name: "Panel Penilai LKTI 2026",
          role: "Ketua panel",
          signedAt: "2026-11-22T09:15:30.000Z",
          covers: "whole-document",
          valid: true,
          codes: [],
        },
      ],
    });
  });

  it("states the time in UTC in the file and leaves signing-time out of the CMS", async () => {
    const text = Buffer.from(await signSample(rendered, panel)).toString("latin1");
    expect(text).toContain("/M (D:20261122091530Z)");
    const signingTime = "06092a864886f70d010905";
    expect(text).not.toContain(signingTime);
  });

  it("prints the block on the last page only", async () => {
    const pages = (await PDF.load(await signSample(rendered, panel))).getPages();
    const widgets = pages.map((page) => page.dict.getArray("Annots")?.length ?? 0);
    expect(widgets).toEqual([0, 1]);
  });

  it("signs without a block", async () => {
    const { appearance: _block, ...invisible } = buildSignInput(rendered, panel);
    const signed = await signPdf(desk, invisible);
    expect(signed.ok && (await verify(signed.value)).valid).toBe(true);
  });

  it("shrinks and cuts what does not fit", async () => {
    const name = "Prof. Dr. I Gusti Ngurah Agung Bagus ".repeat(12);
    expect((await verify(await signSample(rendered, panel, { name }))).valid).toBe(true);
  });

  it("prints signs for what no font has in a name that the certificate gives", async () => {
    for (const name of ["محمد", "Dr. Uji 🎓"])
      expect((await verify(await signSample(rendered, panel, { name }))).valid).toBe(true);
  });

  it("refuses a second signature with the same certificate", async () => {
    const once = await signSample(rendered, panel);
    expect(await refusal({}, once)).toEqual({ type: "signed-already" });
  });

  it("signs a file with cross-reference streams", async () => {
    const streamed = await (await PDF.load(rendered)).save({ useXRefStream: true });
    expect((await verify(await signSample(streamed, panel))).valid).toBe(true);
  });

  it.each([
    ["an expired certificate", { signedAt: "2027-06-02T00:00:00Z" }, { type: "certificate-expired" }],
    [
      "a certificate of tomorrow",
      { signedAt: "2026-05-01T00:00:00Z" },
      { type: "certificate-not-yet-valid" },
    ],
    ["a date that is none", { signedAt: "kemarin" }, { type: "date-invalid", value: "kemarin" }],
    ["a role without glyphs", { role: "陳" }, { type: "glyph-missing", characters: ["陳"], text: "陳" }],
    ["garbage", { pdf: Buffer.from("halo") }, { type: "not-a-pdf" }],
    [
      "a block outside the page",
      { appearance: { ...appearance, rectangle: { ...appearance.rectangle, left: 500 } } },
      { type: "rectangle-outside-page" },
    ],
    [
      "a block larger than a signature's",
      { appearance: { ...appearance, rectangle: { left: 10, bottom: 10, width: 400, height: 120 } } },
      { type: "rectangle-too-large" },
    ],
  ])("refuses %s", async (_what, changes, error) => {
    expect(await refusal(changes)).toMatchObject(error);
  });

  it("refuses a key of another certificate, a broken key and a broken certificate", async () => {
    const other = await buildPanelCertificate();
    const { leafPrivateKeyPkcs8: privateKeyPkcs8, chainDer: certificateChainDer } = panel;
    const signers = [
      { privateKeyPkcs8: other.leafPrivateKeyPkcs8, certificateChainDer },
      { privateKeyPkcs8: Uint8Array.of(1, 2, 3), certificateChainDer },
      { privateKeyPkcs8, certificateChainDer: [Uint8Array.of(1, 2, 3)] },
      { privateKeyPkcs8, certificateChainDer: [] },
    ];
    const errors = await Promise.all(signers.map((signer) => refusal({ signer })));
    expect(errors).toEqual([
      { type: "key-mismatch" },
      { type: "key-unreadable" },
      { type: "certificate-unreadable" },
      { type: "certificate-unreadable" },
    ]);
  });

  it("refuses a chain whose root did not issue the certificate", async () => {
    const other = await buildPanelCertificate();
    const signer = {
      privateKeyPkcs8: panel.leafPrivateKeyPkcs8,
      certificateChainDer: [panel.leafDer, other.rootDer],
    };
    expect(await refusal({ signer })).toEqual({ type: "self-check-failed", codes: ["CHAIN_INVALID"] });
  });

  it("signs after somebody whose chain ends before its root, which stays untrusted without it", async () => {
    const other = await buildPanelCertificate("Balai Sertifikasi");
    const signer = {
      privateKeyPkcs8: other.leafPrivateKeyPkcs8,
      certificateChainDer: [other.leafDer],
    };
    const first = await signPdf(desk, buildSignInput(rendered, panel, { signer }));
    const second = await signSample(first.ok ? first.value : rendered, panel, { appearance: undefined });
    const report = await verify(second);
    expect(report).toMatchObject({ valid: false, intact: true });
    expect(report.signatures.map(({ codes }) => codes)).toEqual([["ROOT_UNTRUSTED"], []]);
    const known = await verifyPdf(second, {
      trustedRootsDer: [panel.rootDer, other.rootDer],
      revocationListsDer: [],
      requireSigners: false,
      at: signedAt,
    });
    expect(known).toMatchObject({ valid: true, codes: [] });
  });

  it("refuses encrypted and truncated documents", async () => {
    const pdf = await PDF.load(rendered);
    pdf.setProtection({ ownerPassword: "rahasia" });
    expect(await refusal({}, await pdf.save())).toEqual({ type: "encrypted" });
    expect(await refusal({}, rendered.subarray(0, rendered.length - 400))).toEqual({ type: "damaged" });
  });

  it("refuses a document whose certification forbids changes", async () => {
    const pdf = await PDF.load(rendered);
    const parameters = PdfDict.of({ Type: PdfName.of("TransformParams"), P: PdfNumber.of(1) });
    const reference = PdfDict.of({ TransformMethod: PdfName.of("DocMDP"), TransformParams: parameters });
    const certification = pdf.register(
      PdfDict.of({ Type: PdfName.of("Sig"), Reference: PdfArray.of(reference) }),
    );
    pdf.getCatalog().set("Perms", PdfDict.of({ DocMDP: certification }));
    expect(await refusal({}, await pdf.save({ incremental: true }))).toEqual({
      type: "modification-forbidden",
    });
  });

  it("refuses to sign on top of a broken signature", async () => {
    const signed = await signSample(rendered, panel);
    const pdf = await PDF.load(signed);
    pdf.getPage(0)?.drawRectangle({ x: 0, y: 0, width: 100, height: 100 });
    const changed = await pdf.save({ incremental: true });
    expect(await refusal({}, changed)).toMatchObject({ type: "existing-signature-invalid" });
  });
});
