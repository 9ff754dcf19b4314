import { PDF, PdfArray, PdfDict, PdfNumber, PdfRef, PdfStream } from "@libpdf/core";
import { beforeAll, describe, expect, it } from "vitest";
import { reserveField } from "#electron/documents/sign/reserve-field.ts";
import { signPdf } from "#electron/documents/sign/sign.ts";
import { addValidationData } from "#electron/documents/sign/validation-data.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import { MAX_SIGNATORIES } from "#shared/documents/document-details.ts";
import { signatureSlot } from "#shared/documents/signature-slots.ts";
import { buildPanel, type Panel, signAs } from "./panel-fixtures.ts";
import { desk, renderSample, signedAt } from "./signing-fixtures.ts";

let panel: Panel;
let rendered: Uint8Array;

beforeAll(async () => {
  panel = await buildPanel(["ecdsa-p256", "rsa-3072", "ecdsa-p256"]);
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

function memberOf(from: Panel, index: number) {
  const member = from.members[index];
  if (!member) throw new Error(`no member ${index}`);
  return member;
}

/** The document as it is after each of the first signers. */
async function signInTurn(from: Panel, count: number): Promise<Uint8Array[]> {
  const stages = [rendered];
  for (let index = 0; index < count; index += 1) {
    const before = stages.at(-1) ?? rendered;
    stages.push(await signAs(before, memberOf(from, index), { index, count }));
  }
  return stages;
}

async function refusal(pdf: Uint8Array, index: number, changes: Partial<Parameters<typeof signPdf>[1]>) {
  const { name, signer } = memberOf(panel, index);
  const signed = await signPdf(desk, {
    pdf,
    signer,
    name,
    role: "Anggota",
    reason: "",
    location: "",
    signedAt,
    ...changes,
  });
  return signed.ok ? undefined : signed.error;
}

/** The widgets of the last page. */
async function widgetsOf(bytes: Uint8Array) {
  const pdf = await PDF.load(bytes);
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const items = pdf.getPages().at(-1)?.dict.getArray("Annots", resolve)?.toArray() ?? [];
  return items.flatMap((item) => {
    const widget = item instanceof PdfRef ? resolve(item) : item;
    if (!(widget instanceof PdfDict)) return [];
    const sides = widget.getArray("Rect", resolve)?.toArray() ?? [];
    const form = widget.getDict("AP", resolve)?.get("N", resolve);
    return [
      {
        rectangle: sides.map((side) => (side instanceof PdfNumber ? side.value : Number.NaN)),
        content: form instanceof PdfStream ? Buffer.from(form.getDecodedData()).toString("latin1") : null,
      },
    ];
  });
}

describe("three people with different keys", () => {
  it("leaves at each stage every byte of the stage before", async () => {
    const stages = await signInTurn(panel, 3);
    for (const [index, stage] of stages.entries()) {
      const before = stages[index - 1] ?? new Uint8Array();
      expect(Buffer.compare(stage.subarray(0, before.length), before)).toBe(0);
    }
    const report = await verify(stages[3] ?? rendered);
    expect(report.valid).toBe(true);
    expect(report.signatures.map(({ fieldName, name, covers }) => [fieldName, name, covers])).toEqual([
      ["PlenoSignature1", "Anggota Panel 1", "revision"],
      ["PlenoSignature2", "Anggota Panel 2", "revision"],
      ["PlenoSignature3", "Anggota Panel 3", "whole-document"],
    ]);
  });

  it("writes cross-reference entries of 20 bytes and leaves no object number out", async () => {
    const text = Buffer.from((await signInTurn(panel, 3))[3] ?? rendered).toString("latin1");
    const numbers = new Set<number>();
    for (const [, body = ""] of text.matchAll(/\nxref\r?\n([\s\S]*?)trailer/gu)) {
      let rest = body;
      for (let header = /^(\d+) (\d+)\r?\n/u.exec(rest); header; header = /^(\d+) (\d+)\r?\n/u.exec(rest)) {
        const [all, first = "", count = ""] = header;
        rest = rest.slice(all.length);
        for (let entry = 0; entry < Number(count); entry += 1) {
          expect(rest.slice(0, 20)).toMatch(/^\d{10} \d{5} [nf](?: \n| \r|\r\n)$/u);
          rest = rest.slice(20);
          numbers.add(Number(first) + entry);
        }
      }
      expect(rest).toBe("");
    }
    expect([...numbers].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: numbers.size }, (_, at) => at),
    );
  });

  it("holds as many blocks as a document may ask for, none over another", async () => {
    const crowd = await buildPanel(Array.from({ length: MAX_SIGNATORIES }, () => "ecdsa-p256"));
    const signed = (await signInTurn(crowd, MAX_SIGNATORIES)).at(-1) ?? rendered;
    const report = await verifyPdf(signed, {
      trustedRootsDer: [crowd.rootDer],
      revocationListsDer: [],
      requireSigners: false,
      at: signedAt,
    });
    expect([report.valid, report.signatures.length]).toEqual([true, MAX_SIGNATORIES]);
    const boxes = (await widgetsOf(signed)).map(({ rectangle }) => rectangle);
    const overlapping = boxes.flatMap(([left = 0, bottom = 0, right = 0, top = 0], at) =>
      boxes
        .slice(at + 1)
        .filter(([l = 0, b = 0, r = 0, t = 0]) => l < right && r > left && b < top && t > bottom),
    );
    expect(overlapping).toEqual([]);
  });
});

describe("the printed block", () => {
  it.each([
    [
      "a long name",
      "Prof. Dr. Ir. I Gusti Ngurah Agung Bagus Suryawan Adiputra, S.T., M.T., Ph.D., IPU., ASEAN Eng.",
    ],
    ["one endless word", "W".repeat(160)],
  ])("keeps %s inside", async (_what, name) => {
    const slot = signatureSlot(0, MAX_SIGNATORIES);
    const signed = await signAs(rendered, memberOf(panel, 0), {
      index: 0,
      count: MAX_SIGNATORIES,
      name,
      role: "Ketua Tim Panel Independen Kompetisi Inovasi Pelayanan Publik Tahun 2026 pada Kementerian",
    });
    const [widget] = await widgetsOf(signed);
    const positions = [...(widget?.content ?? "").matchAll(/([\d.-]+) Tf ([\d.-]+) ([\d.-]+) Td/gu)];
    expect(positions.length).toBeGreaterThanOrEqual(4);
    for (const [, size, left, baseline] of positions) {
      expect(Number(left)).toBeGreaterThan(0);
      expect(Number(baseline)).toBeGreaterThan(0);
      expect(Number(baseline) + Number(size)).toBeLessThanOrEqual(slot.height);
    }
  });
});

describe("certification", () => {
  it.each([2, 3] as const)("of level %d lets others sign", async (certification) => {
    const once = await signAs(rendered, memberOf(panel, 0), { index: 0, count: 2, certification });
    const twice = await signAs(once, memberOf(panel, 1), { index: 1, count: 2 });
    const report = await verify(twice);
    expect(report.valid).toBe(true);
    expect(report.signatures.map((signature) => signature.certification)).toEqual([certification, undefined]);
  });

  it("of level 1 refuses whoever comes later, fields and validation data", async () => {
    const locked = await signAs(rendered, memberOf(panel, 0), { index: 0, count: 2, certification: 1 });
    expect((await verify(locked)).valid).toBe(true);
    const error = { type: "modification-forbidden" };
    expect(await refusal(locked, 1, {})).toEqual(error);
    const field = { name: "BSrE", rectangle: signatureSlot(1, 2) };
    expect(await reserveField(locked, field, signedAt)).toEqual({ ok: false, error });
    expect(await addValidationData(locked, data(), signedAt)).toEqual({ ok: false, error });
  });

  it("comes first or not at all", async () => {
    const once = await signAs(rendered, memberOf(panel, 0), { index: 0, count: 2 });
    expect(await refusal(once, 1, { certification: 2 })).toEqual({ type: "certify-not-first" });
  });
});

describe("an empty field", () => {
  const rectangle = signatureSlot(1, 2);

  async function reserve(pdf: Uint8Array, name = "BSrE", place = rectangle) {
    const reserved = await reserveField(pdf, { name, rectangle: place }, signedAt);
    if (!reserved.ok) throw new Error(JSON.stringify(reserved.error));
    return reserved.value;
  }

  it("is added after signatures, which hold, and has an appearance that shows nothing", async () => {
    const once = await signAs(rendered, memberOf(panel, 0), { index: 0, count: 2 });
    const reserved = await reserve(once);
    expect(await verify(reserved)).toMatchObject({ valid: true, emptyFields: ["BSrE"] });
    expect((await widgetsOf(reserved))[1]).toMatchObject({ content: "" });
  });

  it("is signed where it stands", async () => {
    const reserved = await reserve(await signAs(rendered, memberOf(panel, 0), { index: 0, count: 2 }));
    const signed = await signAs(reserved, memberOf(panel, 1), { index: 0, count: 2, fieldName: "BSrE" });
    const report = await verify(signed);
    expect(report).toMatchObject({ valid: true, emptyFields: [] });
    expect(report.signatures.map(({ fieldName }) => fieldName)).toEqual(["PlenoSignature1", "BSrE"]);
    const { left, bottom, width, height } = rectangle;
    const widget = (await widgetsOf(signed))[1];
    expect(widget?.rectangle).toEqual([left, bottom, left + width, bottom + height]);
    expect(widget?.content).toContain("Tj");
  });

  it("is signed without a printed block", async () => {
    const reserved = await reserve(rendered);
    const signed = await signAs(reserved, memberOf(panel, 1), {
      index: 0,
      count: 1,
      fieldName: "BSrE",
      appearance: undefined,
    });
    expect((await verify(signed)).valid).toBe(true);
    expect((await widgetsOf(signed))[0]?.content).toBe("");
  });

  it("has a name of its own without a full stop", async () => {
    const twice = await reserve(await reserve(rendered, "Dr. Sari"), "Dr. Sari", signatureSlot(0, 2));
    expect((await verify(twice)).emptyFields).toEqual(["Dr Sari", "Dr Sari 2"]);
  });

  it("must be there to be signed, and must lie on the page", async () => {
    expect(await refusal(rendered, 0, { fieldName: "BSrE" })).toEqual({
      type: "field-unknown",
      name: "BSrE",
    });
    const held = { type: "rectangle-taken" };
    const reserved = await reserve(rendered);
    expect(await reserveField(reserved, { name: "Lain", rectangle }, signedAt)).toMatchObject({
      error: held,
    });
    const outside = { name: "BSrE", rectangle: { ...rectangle, left: 500 } };
    expect(await reserveField(rendered, outside, signedAt)).toMatchObject({
      error: { type: "rectangle-outside-page" },
    });
  });
});

/** What a panel can say of its members without a network. */
function data() {
  return { certificatesDer: [panel.rootDer], revocationListsDer: [panel.revocationListDer] };
}

describe("validation data", () => {
  it("is added once and leaves the signatures valid", async () => {
    const signed = (await signInTurn(panel, 3))[3] ?? rendered;
    const closed = await addValidationData(signed, data(), signedAt);
    if (!closed.ok) throw new Error(JSON.stringify(closed.error));
    expect(Buffer.compare(closed.value.subarray(0, signed.length), signed)).toBe(0);
    const report = await verify(closed.value);
    expect([report.valid, report.signatures.length]).toEqual([true, 3]);
    const pdf = await PDF.load(closed.value);
    const store = pdf.getCatalog().getDict("DSS", (reference) => pdf.getObject(reference));
    expect(store?.get("CRLs")).toBeInstanceOf(PdfArray);
    const again = await addValidationData(closed.value, data(), signedAt);
    expect(again).toEqual({ ok: false, error: { type: "nothing-to-add" } });
  });

  it("belongs to a signed, whole document", async () => {
    const truncated = rendered.subarray(0, rendered.length - 400);
    expect(await addValidationData(rendered, data(), signedAt)).toMatchObject({
      error: { type: "nothing-to-add" },
    });
    expect(await addValidationData(truncated, data(), signedAt)).toMatchObject({
      error: { type: "damaged" },
    });
  });
});
