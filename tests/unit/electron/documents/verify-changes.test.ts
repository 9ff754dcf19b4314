import { beforeAll, describe, expect, it } from "vitest";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import type { DocumentChange, VerificationReport } from "#shared/documents/verification-report.ts";
import { type Holder, issue } from "./forged-certificates.ts";
import {
  CATALOG,
  DANGLING,
  type Draft,
  draftDocument,
  FIRST_CONTENT,
  FIRST_PAGE,
  FONT,
  FORM,
  FORM_OBJECT,
  INFO,
  LAYER,
  PAGES,
  RESULT_STREAM,
  revise,
  SECOND_PAGE,
  signDraft,
  stream,
} from "./handmade-pdf.ts";

const at = "2026-11-23T00:00:00.000Z";

let root: Holder;
let chair: Holder;
let secretary: Holder;
let signed: Draft;

beforeAll(async () => {
  root = await issue({ name: "Akar Panel", isAuthority: true });
  chair = await issue({ name: "Ketua", issuer: root });
  secretary = await issue({ name: "Sekretaris", issuer: root });
  signed = signDraft(draftDocument(), chair, { name: "Ketua", rectangle: "300 100 500 160" });
});

function verify({ bytes }: Draft): Promise<VerificationReport> {
  return verifyPdf(bytes, {
    trustedRootsDer: [root.der],
    revocationListsDer: [],
    requireSigners: false,
    at,
  });
}

const edit = (number: number, from: string | RegExp, to: string) => (draft: Draft) => {
  const text = draft.objects[number] ?? "";
  expect(text).toMatch(from);
  return { [number]: text.replace(from, to) };
};

const put = (number: number, text: string) => () => ({ [number]: text });
const script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const NOTE = "<< /Type /Annot /Subtype /FreeText /Rect [72 690 300 720] /Contents (99,99) >>";

/** What was changed, how, and as what kind of change it is told. */
const changes: [string, (draft: Draft) => Record<number, string>, DocumentChange["kind"]][] = [
  [
    "page content replaced",
    put(FIRST_CONTENT, stream("BT /F1 12 Tf 72 700 Td (99,99) Tj ET")),
    "page-content",
  ],
  [
    "another content stream before",
    edit(FIRST_PAGE, "/Contents 5 0 R", "/Contents [60 0 R 5 0 R]"),
    "page-content",
  ],
  ["the font swapped", put(FONT, "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"), "page-content"],
  [
    "a form object swapped",
    put(FORM_OBJECT, stream("0 0 99 99 re f", "/Type /XObject /Subtype /Form /BBox [0 0 99 99]")),
    "page-content",
  ],
  ["resources swapped", edit(FIRST_PAGE, "/X1 8 0 R", "/X1 61 0 R"), "page-content"],
  [
    "a colour space added",
    edit(
      FIRST_PAGE,
      "/XObject",
      "/ColorSpace << /DeviceGray [/Indexed /DeviceRGB 1 <ffffffffffff>] >> /XObject",
    ),
    "page-content",
  ],
  [
    "an object that was only named defined",
    put(DANGLING, "<< /Type /OCG /Name (Tersembunyi) >>"),
    "page-content",
  ],
  ["a layer switched off", edit(CATALOG, "/D << /ON [14 0 R] >>", "/D << /OFF [14 0 R] >>"), "page-content"],
  ["a layer renamed", put(LAYER, "<< /Type /OCG /Name (Lain) >>"), "page-content"],
  ["a page turned", edit(FIRST_PAGE, "/Type /Page ", "/Type /Page /Rotate 180 "), "page-content"],
  ["a page cropped", edit(FIRST_PAGE, "/Type /Page ", "/Type /Page /CropBox [0 0 595 100] "), "page-content"],
  ["a page enlarged", edit(SECOND_PAGE, "595 842", "595 900"), "page-content"],
  ["a page removed", put(PAGES, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"), "page-removed"],
  ["pages exchanged", put(PAGES, "<< /Type /Pages /Kids [4 0 R 3 0 R] /Count 2 >>"), "page-content"],
  [
    "a page added",
    (draft) => ({
      [PAGES]: "<< /Type /Pages /Kids [3 0 R 4 0 R 60 0 R] /Count 3 >>",
      60: draft.objects[SECOND_PAGE] ?? "",
    }),
    "page-added",
  ],
  [
    "a note added before the widget",
    (draft) => ({ ...edit(FIRST_PAGE, "/Annots [", "/Annots [60 0 R ")(draft), 60: NOTE }),
    "annotation",
  ],
  [
    "a note added behind the widget",
    (draft) => ({ ...edit(FIRST_PAGE, /\/Annots \[([^\]]*)\]/, "/Annots [$1 60 0 R]")(draft), 60: NOTE }),
    "annotation",
  ],
  [
    "a link added",
    (draft) => ({
      ...edit(SECOND_PAGE, "/Annots []", "/Annots [60 0 R]")(draft),
      60: "<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (http://x.example) >> >>",
    }),
    "annotation",
  ],
  ["the annotations removed", edit(FIRST_PAGE, /\/Annots \[[^\]]*\]/, "/Annots []"), "annotation"],
  ["a script at opening", edit(CATALOG, "/Type /Catalog", `/Type /Catalog /OpenAction ${script}`), "action"],
  [
    "a program launched",
    edit(CATALOG, "/Type /Catalog", "/Type /Catalog /OpenAction << /S /Launch /F (x.exe) >>"),
    "action",
  ],
  [
    "an action of the document",
    edit(CATALOG, "/Type /Catalog", `/Type /Catalog /AA << /WC ${script} >>`),
    "action",
  ],
  ["an action of a page", edit(FIRST_PAGE, "/Type /Page ", `/Type /Page /AA << /O ${script} >> `), "action"],
  [
    "scripts by name",
    edit(CATALOG, "/EmbeddedFiles", `/JavaScript << /Names [(x) ${script}] >> /EmbeddedFiles`),
    "action",
  ],
  ["the title changed", put(INFO, "<< /Title (Berita Acara Palsu) /Producer (Uji) >>"), "metadata"],
  ["an author named", put(INFO, "<< /Title (Berita Acara) /Producer (Uji) /Author (Lain) >>"), "metadata"],
  [
    "metadata added",
    (draft) => ({
      ...edit(CATALOG, "/Type /Catalog", "/Type /Catalog /Metadata 60 0 R")(draft),
      60: stream("<x/>", "/Type /Metadata /Subtype /XML"),
    }),
    "metadata",
  ],
  ["the result replaced", put(RESULT_STREAM, stream('{"nilai":9999}')), "attachment"],

  [
    "an attachment added",
    edit(CATALOG, "(result.json) 12 0 R", "(result.json) 12 0 R (x.json) 12 0 R"),
    "attachment",
  ],
  ["an associated file added", edit(CATALOG, "/Type /Catalog", "/Type /Catalog /AF [12 0 R]"), "attachment"],
  ["fields to be drawn anew", edit(FORM, "/SigFlags 3", "/SigFlags 3 /NeedAppearances true"), "form-field"],
  ["an XFA form", edit(FORM, "/SigFlags 3", "/SigFlags 3 /XFA (x)"), "form-field"],
  ["the flags of the form cleared", edit(FORM, "/SigFlags 3", "/SigFlags 0"), "form-field"],
  [
    "a text field added",
    (draft) => ({
      ...edit(FORM, /\/Fields \[([^\]]*)\]/, "/Fields [$1 60 0 R]")(draft),
      60: "<< /FT /Tx /T (x) /V (y) >>",
    }),
    "form-field",
  ],
  [
    "a field with kids added",
    (draft) => ({
      ...edit(FORM, /\/Fields \[([^\]]*)\]/, "/Fields [$1 60 0 R]")(draft),
      60: "<< /FT /Sig /T (x) /Kids [61 0 R] >>",
    }),
    "form-field",
  ],
  [
    "permissions claimed",
    edit(CATALOG, "/Type /Catalog", "/Type /Catalog /Perms << /DocMDP 101 0 R >>"),
    "other",
  ],
  ["the language changed", edit(CATALOG, "/Type /Catalog", "/Type /Catalog /Lang (en)"), "other"],
  [
    "viewing preferences changed",
    edit(CATALOG, "/Type /Catalog", "/Type /Catalog /ViewerPreferences << /HideToolbar true >>"),
    "other",
  ],
  ["the block moved", edit(102, "300 100 500 160", "0 0 595 842"), "signature-appearance"],
  ["the block hidden", edit(102, "/F 132", "/F 2"), "signature-appearance"],
  ["another block drawn", edit(102, "/F 132", "/F 132 /AP << /N 8 0 R >>"), "signature-appearance"],
  ["the signed field renamed", edit(102, "(Ketua)", "(Lain)"), "signature-appearance"],
  [
    "an empty field that looks signed",
    (draft) => addEmpty(draft, "60 60 200 120", "/AP << /N 8 0 R >>"),
    "form-field",
  ],
  ["an empty field over a signature", (draft) => addEmpty(draft, "310 110 400 150", ""), "empty-field-added"],
  ["an empty field over the page", (draft) => addEmpty(draft, "0 0 595 842", ""), "empty-field-added"],
  [
    "an empty field with an action",
    (draft) => addEmpty(draft, "60 60 200 120", `/AA << /E ${script} >>`),
    "form-field",
  ],
];

function addEmpty(draft: Draft, rectangle: string, entries: string): Record<number, string> {
  const widget = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Kosong) /F 4 /P 3 0 R /Rect [${rectangle}] ${entries} >>`;
  return {
    ...edit(FORM, /\/Fields \[([^\]]*)\]/, "/Fields [$1 60 0 R]")(draft),
    ...edit(FIRST_PAGE, /\/Annots \[([^\]]*)\]/, "/Annots [$1 60 0 R]")(draft),
    60: widget,
  };
}

describe("a change after a signature", () => {
  it("is not reported where there is none", async () => {
    const report = await verify(signed);
    expect([report.valid, report.intact, report.codes, report.changes]).toEqual([true, true, [], []]);
  });

  it("is not reported for a further signature, an empty field or validation data", async () => {
    const empty = revise(signed, addEmpty(signed, "60 60 200 120", ""));
    expect(await verify(empty)).toMatchObject({ valid: true, codes: [], emptyFields: ["Kosong"] });
    const filled = signDraft(empty, secretary, { field: 60 });
    expect(await verify(filled)).toMatchObject({ valid: true, emptyFields: [] });
    const twice = signDraft(signed, secretary, { name: "Sekretaris", rectangle: "60 60 200 120" });
    const closed = revise(twice, edit(CATALOG, "/Type", "/DSS << /VRI << >> >> /Type")(twice));
    const report = await verify(closed);
    expect(report).toMatchObject({ valid: true, codes: [] });
    expect(report.changes.map(({ kind, after }) => [kind, after])).toEqual([
      ["signature-added", "Ketua"],
      ["validation-data-added", "Sekretaris"],
    ]);
  });

  it.each(changes)("is reported: %s", async (_what, change, kind) => {
    const report = await verify(revise(signed, change(signed)));
    const found = report.changes.filter(({ allowed }) => !allowed);
    expect([report.valid, report.intact]).toEqual([false, false]);
    expect(found.map((one) => one.kind)).toContain(kind);
    expect(found.every(({ after }) => after === "Ketua" || after === "Lain")).toBe(true);
  });

  it.each(changes)("is reported though somebody signed afterwards: %s", async (_what, change) => {
    const changed = revise(signed, change(signed));
    const report = await verify(signDraft(changed, secretary, { name: "Sekretaris" }));
    expect([report.valid, report.intact]).toEqual([false, false]);
  });

  it.each([
    ["over another's block", "310 110 480 150"],
    ["over the page", "0 0 595 842"],
    ["of no size at all", "0 0 /x 842"],
  ])("is reported when a further signature stands %s", async (_what, rectangle) => {
    const report = await verify(signDraft(signed, secretary, { name: "Sekretaris", rectangle }));
    expect([report.valid, report.signatures[0]?.codes]).toEqual([false, ["CHANGED_AFTER"]]);
  });

  it.each(changes)("is reported though it came in with a signature: %s", async (_what, change) => {
    const report = await verify(
      signDraft(signed, secretary, { name: "Sekretaris", changes: change(signed) }),
    );
    expect([report.valid, report.intact]).toEqual([false, false]);
  });
});
