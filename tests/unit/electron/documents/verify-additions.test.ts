import { deflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import { readCertificate } from "#electron/x509/certificate-reader.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import { type Holder, issue, revoke } from "./forged-certificates.ts";
import {
  CATALOG,
  type Draft,
  draftDocument,
  FIRST_CONTENT,
  FIRST_PAGE,
  FORM,
  revise,
  signDraft,
  stream,
} from "./handmade-pdf.ts";

let root: Holder;
let chair: Holder;
let signed: Draft;

beforeAll(async () => {
  root = await issue({ name: "Akar Panel", isAuthority: true });
  chair = await issue({ name: "Ketua", issuer: root });
  signed = signDraft(draftDocument(), chair, { name: "Ketua", rectangle: "300 100 500 160" });
});

function verify({ bytes }: Draft): Promise<VerificationReport> {
  const at = "2026-11-23T00:00:00.000Z";
  const trust = { trustedRootsDer: [root.der], revocationListsDer: [], requireSigners: false, at };
  return verifyPdf(bytes, trust);
}

async function expectRefused(draft: Draft): Promise<VerificationReport> {
  const report = await verify(draft);
  expect([report.valid, report.intact]).toEqual([false, false]);
  expect(report.signatures[0]?.codes).toContain("CHANGED_AFTER");
  return report;
}

function addFields(draft: Draft, fields: readonly string[]): Record<number, string> {
  const names = fields.map((_, index) => `${1000 + index} 0 R`).join(" ");
  const add = (number: number, key: string): string =>
    (draft.objects[number] ?? "").replace(new RegExp(`/${key} \\[([^\\]]*)\\]`), `/${key} [$1 ${names}]`);
  return {
    [FORM]: add(FORM, "Fields"),
    [FIRST_PAGE]: add(FIRST_PAGE, "Annots"),
    ...Object.fromEntries(fields.map((field, index) => [1000 + index, field])),
  };
}

const field = (name: string, rectangle: string, entries = ""): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /F 4 /P 3 0 R /Rect [${rectangle}] ${entries} >>`;

const nowhere = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => field(`Kosong${index}`, "0 0 0 0"));

describe("many additions", () => {
  it("hide no change behind them, and are told behind it", async () => {
    const changes = addFields(signed, nowhere(60));
    expect((await verify(revise(signed, changes))).valid).toBe(true);
    const forged = { [FIRST_CONTENT]: stream("BT /F1 12 Tf 72 700 Td (99,99) Tj ET") };
    const report = await expectRefused(revise(signed, { ...changes, ...forged }));
    expect(report.changes[0]).toMatchObject({ kind: "page-content", allowed: false });
  });

  it("are refused beyond what anybody needs", async () => {
    await expectRefused(revise(signed, addFields(signed, nowhere(250))));
  });

  it("are refused where empty blocks take most of a page", async () => {
    const rows = [200, 310, 420, 530, 640];
    const all = rows.flatMap((bottom) =>
      [10, 300].map((left) => `${left} ${bottom} ${left + 285} ${bottom + 108}`),
    );
    const fields = all.map((rectangle, index) => field(`Kosong${index}`, rectangle));
    expect((await verify(revise(signed, addFields(signed, fields.slice(0, 4))))).valid).toBe(true);
    await expectRefused(revise(signed, addFields(signed, fields)));
  });
});

const box = "/Type /XObject /Subtype /Form /BBox [0 0 140 60]";
const deflated = (text: string, entries = ""): string =>
  stream(deflateSync(text).toString("latin1"), `${box} /Filter /FlateDecode ${entries}`);

/** Spaces and line ends that a predictor would turn into other letters. */
const blank = "\t\n\r \t\n\r ".repeat(8);

describe("an empty field", () => {
  it.each([
    ["an empty style", "/MK << >>", ""],
    ["a blank appearance", "/AP << /N 900 0 R >>", stream(" \n", box)],
    ["a blank, deflated appearance", "/AP << /N 900 0 R >>", deflated("\n")],
  ])("may have %s", async (_what, entries, drawing) => {
    const changes = addFields(signed, [field("Kosong", "60 60 200 120", entries)]);
    const report = await verify(revise(signed, { ...changes, ...(drawing === "" ? {} : { 900: drawing }) }));
    expect(report).toMatchObject({ valid: true, emptyFields: ["Kosong"] });
  });

  it.each([
    ["a background", "/MK << /BG [1 0 0] >>", ""],
    ["a caption", "/MK << /CA (Disetujui) >>", ""],
    ["a border", "/Border [0 0 90]", ""],
    ["a border's style", "/BS << /W 90 >>", ""],
    ["a lock", "/Lock << /Type /SigFieldLock /Action /All >>", ""],
    ["wishes for the signer", "/SV << /Ff 1 >>", ""],
    ["an appearance that is no dictionary", "/AP 900 0 R", "(x)"],
    ["an appearance under the mouse", "/AP << /R 900 0 R >>", stream("", box)],
    ["a predicted appearance", "/AP << /N 900 0 R >>", deflated(blank, "/DecodeParms << /Predictor 2 >>")],
    ["an appearance from a file", "/AP << /N 900 0 R >>", stream("", `${box} /F (x)`)],
    ["resources", "/AP << /N 900 0 R >>", stream("", `${box} /Resources << /Font << /F1 7 0 R >> >>`)],
    ["a narrow space", "/AP << /N 900 0 R >>", stream("\u00a0", box)],
  ])("may not have %s", async (_what, entries, drawing) => {
    const changes = addFields(signed, [field("Kosong", "60 60 200 120", entries)]);
    await expectRefused(revise(signed, { ...changes, ...(drawing === "" ? {} : { 900: drawing }) }));
  });

  it("may not be painted by its signer's style either", async () => {
    const other = await issue({ name: "Sekretaris", issuer: root });
    const wish = { name: "Sekretaris", rectangle: "60 60 200 120" };
    expect((await verify(signDraft(signed, other, { ...wish, fieldEntries: "/MK << >>" }))).valid).toBe(true);
    for (const fieldEntries of ["/MK << /BG [1 1 1] >>", "/BS << /W 9 >>", "/Border [0 0 9]"])
      await expectRefused(signDraft(signed, other, { ...wish, fieldEntries }));
  });
});

function withCatalog(draft: Draft, entries: string, objects: Record<number, string> = {}): Draft {
  const catalog = (signed.objects[CATALOG] ?? "").replace("/Type", `${entries} /Type`);
  return revise(draft, { [CATALOG]: catalog, ...objects });
}

describe("validation data", () => {
  let list: string;
  let kept: Draft;

  beforeAll(async () => {
    const serialNumber = chair.certificate.serialNumber;
    const revocationDate = new Date("2026-11-20T00:00:00Z");
    const other = { serialNumber: "7777", revocationDate };
    list = stream(Buffer.from(await revoke(root, [other])).toString("latin1"));
    const revoked = await revoke(root, [{ serialNumber, revocationDate }]);
    kept = withCatalog(signed, "/DSS << /Type /DSS /CRLs [60 0 R] >>", {
      60: stream(Buffer.from(revoked).toString("latin1")),
    });
    expect((await verify(kept)).signatures[0]?.codes).toEqual(["REVOKED"]);
  });

  it("may be added, and added to under other names", async () => {
    const one = withCatalog(signed, "/DSS << /Type /DSS /CRLs [61 0 R] >>", { 61: list });
    expect(await verify(one)).toMatchObject({ valid: true, codes: [] });
    const two = withCatalog(
      one,
      "/DSS << /Type /DSS /CRLs [63 0 R 62 0 R] /Certs [64 0 R] /VRI << /AB << /CRL [62 0 R] >> >> >>",
      { 62: list, 63: list, 64: stream(Buffer.from(root.der).toString("latin1")) },
    );
    expect(await verify(two)).toMatchObject({ valid: true, codes: [] });
  });

  it("may not be taken out again, however it is done", async () => {
    const gone = [
      withCatalog(kept, ""),
      withCatalog(kept, "/DSS << /Type /DSS >>"),
      withCatalog(kept, "/DSS << /Type /DSS /CRLs [] >>"),
      withCatalog(kept, "/DSS << /CRLs [61 0 R] >>", { 61: list }),
      withCatalog(kept, "/DSS << /CRLs [60 0 R] >>", { 60: list }),
      withCatalog(kept, `/DSS << /CRLs [${"61 0 R ".repeat(100)} 60 0 R] >>`, { 61: list }),
    ];
    for (const draft of gone) await expectRefused(draft);
  });

  it("may not be taken out before the next signature", async () => {
    const other = await issue({ name: "Sekretaris", issuer: root });
    const cleaned = { ...withCatalog(kept, ""), objects: signed.objects };
    await expectRefused(signDraft(cleaned, other, { name: "Sekretaris" }));
  });

  it.each([
    ["a script", "/DSS << /X << /S /JavaScript /JS (x) >> >>"],
    ["no stream", "/DSS << /Certs [3 0 R] >>"],
    ["a stream of a page", "/DSS << /Certs [8 0 R] >>"],
    ["an entry of another kind", "/DSS << /VRI << /AB << /X 3 0 R >> >> >>"],
    ["extensions of nobody", "/Extensions << /Z << /BaseVersion /1.7 >> >>"],
    ["an extension with a stream", "/Extensions << /ADBE << /URL 5 0 R >> >>"],
    ["an extension that is a stream", "/Extensions << /ADBE 5 0 R >>"],
  ])("may not hold anything else: %s", async (_what, entries) => {
    await expectRefused(withCatalog(signed, entries));
  });

  it("may come with the extensions that signers name", async () => {
    const entries = "/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 5 >> >>";
    expect(await verify(withCatalog(signed, entries))).toMatchObject({ valid: true });
  });
});

function formOf(entries: string): string {
  return (addFields(signed, nowhere(1))[FORM] ?? "").replace("/SigFlags", `${entries} /SigFlags`);
}

function withForm(entries: string): Draft {
  return revise(signed, { ...addFields(signed, nowhere(1)), [FORM]: formOf(entries) });
}

describe("defaults of a form", () => {
  it("may be what programs write along with a field", async () => {
    const entries = "/DR << /Font << /Helv 7 0 R >> >> /DA (/Helv 0 Tf 0 g )";
    expect(await verify(withForm(entries))).toMatchObject({ valid: true });
  });

  it.each([
    ["a font of another kind", "/DR << /Font << /Helv 1 0 R >> >>"],
    ["a drawn font", "/DR << /Font << /Helv << /Type /Font /Subtype /Type3 >> >> >>"],
    ["patterns", "/DR << /Pattern << /P 8 0 R >> >>"],
    ["more than a font and a colour", "/DA (/Helv 0 Tf 0 g BT \\(x\\) Tj ET)"],
  ])("may not be %s", async (_what, entries) => {
    await expectRefused(withForm(entries));
  });
});

function stateSigner(): string {
  return JSON.stringify({
    format: "pleno-document",
    version: 1,
    kind: "minutes",
    number: "1",
    title: "Berita Acara",
    language: "id",
    madeAt: "2026-11-22T00:00:00.000Z",
    season: null,
    resultDigest: null,
    requiredSigners: [
      { name: "Ketua", role: "Anggota", keys: [readCertificate(chair.der)?.keyDigest], slot: null },
    ],
  });
}

describe("a role", () => {
  const entries = "/Pleno_Role (Ketua Panel)";

  it("is the signer's claim where the document assigns none", async () => {
    const [report] = (await verify(signDraft(draftDocument(), chair, { entries }))).signatures;
    expect(report).toMatchObject({ role: "Ketua Panel", valid: true });
    expect(report?.notes).toContain("CLAIMED_ROLE");
  });

  it("is what the document assigns, whatever its signer claims", async () => {
    const draft = signDraft(draftDocument(stateSigner()), chair, { name: "Satu", entries });
    const stranger = await issue({ name: "Orang lain", issuer: root });
    const report = await verify(signDraft(draft, stranger, { name: "Dua", entries }));
    expect(report.signatures.map(({ role }) => role)).toEqual(["Anggota", "Ketua Panel"]);
    expect(report.signatures.map(({ notes }) => notes.includes("CLAIMED_ROLE"))).toEqual([false, true]);
  });
});
