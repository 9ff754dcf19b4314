import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import { type Holder, issue } from "./forged-certificates.ts";
import {
  CATALOG,
  type Draft,
  draftDocument,
  FIRST_CONTENT,
  revise,
  signDraft,
  stream,
} from "./handmade-pdf.ts";

let root: Holder;
let signed: Draft;

beforeAll(async () => {
  root = await issue({ name: "Akar Panel", isAuthority: true });
  const chair = await issue({ name: "Ketua", issuer: root });
  signed = signDraft(draftDocument(), chair, { name: "Ketua", rectangle: "300 100 500 160" });
});

function verify(bytes: Uint8Array): Promise<VerificationReport> {
  const at = "2026-11-23T00:00:00.000Z";
  const trust = { trustedRootsDer: [root.der], revocationListsDer: [], requireSigners: false, at };
  return verifyPdf(bytes, trust);
}

interface Update {
  readonly previous: number;
  readonly start: number;
  /** An addition that is allowed, so that nothing but the way it is written can be amiss. */
  readonly catalog: string;
}

function updateOf({ bytes, objects }: Draft): Update {
  const [, previous = ""] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString("latin1")) ?? [];
  const catalog = (objects[CATALOG] ?? "").replace("/Type", "/DSS << /VRI << >> >> /Type");
  return { previous: Number(previous), start: bytes.length, catalog };
}

const forged = stream("BT /F1 12 Tf 72 700 Td (Nilai akhir 99,99) Tj ET");

interface Written {
  readonly before?: string;
  readonly header?: string;
  readonly catalog?: (catalog: string) => string;
  /** So many bytes too early is the catalog listed. */
  readonly off?: number;
  readonly after?: string;
  readonly rows?: (start: number) => string;
  readonly entries?: string;
  readonly size?: number;
  readonly previous?: (previous: number) => string;
  readonly end?: (table: number, previous: number) => string;
}

function row(object: number, offset: number, kind = "00000 n"): string {
  return `${object} 1\n${String(offset).padStart(10, "0")} ${kind} \n`;
}

const honest: Required<Written> = {
  before: "",
  header: "1 0 obj\n",
  catalog: (catalog) => catalog,
  off: 0,
  after: "",
  rows: () => "",
  entries: "",
  size: 200,
  previous: (previous) => `/Prev ${previous}`,
  end: (table) => `startxref\n${table}\n%%EOF\n`,
};

/** An update with one thing written otherwise than by honest programs. */
function append(draft: Draft, wish: Written): Buffer {
  const { previous, start, catalog } = updateOf(draft);
  const written = { ...honest, ...wish };
  const { before, header, after, entries, size } = written;
  const body = `${before}${header}${written.catalog(catalog)}\nendobj\n${after}`;
  const table = start + body.length;
  const rows = row(1, start + before.length - written.off) + written.rows(start);
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 9 0 R ${written.previous(previous)} ${entries} >>\n`;
  const text = `${body}xref\n0 1\n0000000000 65535 f \n${rows}${trailer}${written.end(table, previous)}`;
  return Buffer.concat([draft.bytes, Buffer.from(text, "latin1")]);
}

const hidden = `${FIRST_CONTENT} 0 obj\n${forged}\nendobj\n`;

const attacks: [string, Written][] = [
  ["an object that is not listed", { before: hidden }],
  ["an object that is listed twice", { rows: (start) => row(1, start) }],
  ["an object that stands there twice", { after: "1 0 obj\n<< >>\nendobj\n" }],
  ["an object listed where there is none", { rows: () => row(150, 20) }],
  ["an object of an earlier revision listed", { rows: () => row(FIRST_CONTENT, 20) }],
  ["an object listed one byte before it begins", { off: 1 }],
  ["an object taken away", { rows: () => row(14, 0, "00001 f") }],
  ["another generation", { header: "1 1 obj\n" }],
  ["a comment for a header", { header: "1 0 obj % 1 0 obj\n" }],
  ["a comment between objects", { before: `% ${hidden.replaceAll("\n", " ")}\n` }],
  ["a key twice", { catalog: (text) => text.replace("/Pages", "/Pages 99 0 R /Pages") }],
  ["a key twice, once in disguise", { catalog: (text) => text.replace("/Pages", "/P#61ges 99 0 R /Pages") }],
  ["a comment in an object", { catalog: (text) => text.replace("/Pages", "%\n/Pages") }],
  ["another generation named", { catalog: (text) => text.replace("/VRI <<", "/Certs [8 1 R] /VRI <<") }],
  [
    "a stream longer than it says",
    { before: `150 0 obj\n<< /Length 2 >>\nstream\nabcdef\nendstream\nendobj\n` },
  ],
  ["an external stream", { before: "150 0 obj\n<< /Length 0 /F (x) >>\nstream\n\nendstream\nendobj\n" }],
  ["a stream of references beside the table", { entries: "/XRefStm 20" }],
  ["no link", { previous: () => "" }],
  ["a link past the revision before", { previous: () => "/Prev 20" }],
  ["a link that is no integer", { previous: (previous) => `/Prev ${previous}.0` }],
  ["a link to nothing", { previous: (previous) => `/Prev ${previous + 1}` }],
  ["a number of objects too small", { size: 5 }],
  ["encryption", { entries: "/Encrypt << /Filter /Standard >>" }],
  ["the older references named last", { end: (_table, previous) => `startxref\n${previous}\n%%EOF\n` }],
  ["two ends", { end: (table) => `startxref\n20\nstartxref\n${table}\n%%EOF\n` }],
  ["a second trailer", { end: (table) => `trailer\n<< /Root 99 0 R >>\nstartxref\n${table}\n%%EOF\n` }],
  ["a header of another file", { end: (table) => `startxref\n${table}\n%%EOF\n%PDF-1.7\n` }],
  ["no end", { end: (table) => `startxref\n${table}\n` }],
];

describe("an update that programs read differently", () => {
  it("is told from one that all read alike", async () => {
    expect(await verify(append(signed, {}))).toMatchObject({ valid: true, codes: [] });
  });

  it.each(attacks)("is refused: %s", async (_what, written) => {
    const report = await verify(append(signed, written));
    expect([report.valid, report.intact]).toEqual([false, false]);
  });

  it.each(attacks)("is refused though a plain one follows: %s", async (_what, written) => {
    const bytes = append(signed, written);
    const report = await verify(revise({ ...signed, bytes }, { [CATALOG]: updateOf(signed).catalog }).bytes);
    expect([report.valid, report.intact]).toEqual([false, false]);
  });

  it("is refused where the table and a stream of references name different objects", async () => {
    const { previous, start } = updateOf(signed);
    const text = signed.bytes.toString("latin1");
    const old = text.indexOf(`\n${FIRST_CONTENT} 0 obj`) + 1;
    const rows = Buffer.alloc(7);
    rows.writeUInt8(1, 0);
    rows.writeUInt32BE(old, 1);
    const reference = stream(
      rows.toString("latin1"),
      `/Type /XRef /Size 200 /W [1 4 2] /Index [${FIRST_CONTENT} 1] /Root 1 0 R`,
    );
    const streamAt = start + hidden.length;
    const body = `${hidden}150 0 obj\n${reference}\nendobj\n`;
    const table = start + body.length;
    const end = `trailer\n<< /Size 200 /Root 1 0 R /Info 9 0 R /Prev ${previous} /XRefStm ${streamAt} >>\nstartxref\n${table}\n%%EOF\n`;
    const update = `${body}xref\n${row(FIRST_CONTENT, start)}${end}`;
    const report = await verify(Buffer.concat([signed.bytes, Buffer.from(update, "latin1")]));
    expect([report.valid, report.intact]).toEqual([false, false]);
  });
});

const content = fc.oneof(
  fc.stringMatching(/^[ -'*-;?-Z^-z]{0,40}$/).map((text) => stream(text)),
  fc.constantFrom("null", "<< >>", "[]", "(x)", "0", "/Nama", "<< /Type /Page /Contents 6 0 R >>"),
);
const forbidden = fc.tuple(fc.constantFrom(2, 3, 4, 5, 6, 7, 8, 12, 13, 14, 101, 102), content);
const allowed = fc.constantFrom<Record<number, string>>(
  { 1: "DSS" },
  { 300: "<< /Producer (x) >>" },
  { 301: stream("tidak terpakai") },
);

it("holds with any additions that are allowed, in any number of updates, and with no other change", async () => {
  const update = fc.record({
    additions: fc.array(allowed, { maxLength: 3 }),
    changes: fc.array(forbidden, { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(update, { minLength: 1, maxLength: 3 }), async (updates) => {
      const { catalog } = updateOf(signed);
      let draft = signed;
      for (const { additions, changes } of updates) {
        const objects = Object.assign({}, ...additions, Object.fromEntries(changes));
        draft = revise(draft, { ...objects, [CATALOG]: catalog });
      }
      const isUntouched = updates.every(({ changes }) => changes.length === 0);
      const report = await verify(draft.bytes);
      expect([report.valid, report.intact]).toEqual([isUntouched, isUntouched]);
    }),
    { numRuns: 200 },
  );
});
