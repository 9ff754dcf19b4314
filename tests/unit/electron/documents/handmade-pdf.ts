import type { Holder } from "./forged-certificates.ts";
import { type CmsWish, forgeCms } from "./forged-cms.ts";

/** A PDF written by hand, revision by revision, so that every byte of an attack is the test's own. */
export interface Draft {
  readonly bytes: Buffer;
  /** What each object of the latest revision reads. */
  readonly objects: Readonly<Record<number, string>>;
}

export const CATALOG = 1;
export const PAGES = 2;
export const FIRST_PAGE = 3;
export const SECOND_PAGE = 4;
export const FIRST_CONTENT = 5;
export const FONT = 7;
export const FORM_OBJECT = 8;
export const INFO = 9;
const STATEMENT_STREAM = 11;
export const RESULT_STREAM = 13;
export const LAYER = 14;
export const FORM = 20;
/** An object that a page names and that is not there. */
export const DANGLING = 90;

export function stream(data: string, entries = ""): string {
  return `<< ${entries} /Length ${Buffer.byteLength(data, "latin1")} >>\nstream\n${data}\nendstream`;
}

const page = (content: number): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Annots [] ` +
  "/Resources << /Font << /F1 7 0 R >> /XObject << /X1 8 0 R >> /Properties << /P1 90 0 R /L1 14 0 R >> >> >>";

/** Two pages with text, a form object, a layer, two attachments. */
export function draftDocument(statement: string | null = null, catalogEntries = ""): Draft {
  const names = [...(statement === null ? [] : ["(document.json) 10 0 R"]), "(result.json) 12 0 R"].join(" ");
  return write(
    Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1"),
    {},
    {
      [CATALOG]: `<< /Type /Catalog /Pages 2 0 R /AcroForm 20 0 R /Names << /EmbeddedFiles << /Names [${names}] >> >> /OCProperties << /OCGs [14 0 R] /D << /ON [14 0 R] >> >> ${catalogEntries} >>`,
      [PAGES]: "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
      [FIRST_PAGE]: page(5),
      [SECOND_PAGE]: page(6),
      [FIRST_CONTENT]: stream("BT /F1 12 Tf 72 700 Td (Nilai akhir 91,25) Tj ET /X1 Do"),
      6: stream("BT /F1 12 Tf 72 700 Td (Halaman kedua) Tj ET"),
      [FONT]: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      [FORM_OBJECT]: stream("0 0 10 10 re f", "/Type /XObject /Subtype /Form /BBox [0 0 10 10]"),
      [INFO]: "<< /Title (Berita Acara) /Producer (Uji) >>",
      10: "<< /Type /Filespec /F (document.json) /UF (document.json) /EF << /F 11 0 R >> >>",
      [STATEMENT_STREAM]: stream(statement ?? ""),
      12: "<< /Type /Filespec /F (result.json) /UF (result.json) /EF << /F 13 0 R >> >>",
      [RESULT_STREAM]: stream('{"nilai":9125}'),
      [LAYER]: "<< /Type /OCG /Name (Lapis) >>",
      [FORM]: "<< /Fields [] /SigFlags 3 >>",
    },
  );
}

/** Appends a revision that states these objects anew. */
export function revise(draft: Draft, changes: Readonly<Record<number, string>>, trailer = ""): Draft {
  return write(draft.bytes, draft.objects, changes, trailer);
}

function write(
  before: Buffer,
  objects: Readonly<Record<number, string>>,
  changes: Readonly<Record<number, string>>,
  trailer = "",
): Draft {
  const all = { ...objects, ...changes };
  const parts: Buffer[] = [before];
  const rows: string[] = [];
  let at = before.length;
  for (const [number, text] of Object.entries(changes)) {
    const part = Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, "latin1");
    rows.push(`${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
    parts.push(part);
    at += part.length;
  }
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before.toString("latin1"))?.[1];
  const first = previous === undefined ? "0 1\n0000000000 65535 f \n" : "";
  const size = Math.max(...Object.keys(all).map(Number)) + 1;
  const link = previous === undefined ? "" : `/Prev ${previous}`;
  const end = `xref\n${first}${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R /Info 9 0 R ${link} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return { bytes: Buffer.concat([...parts, Buffer.from(end, "latin1")]), objects: all };
}

export interface SigningWish extends Partial<Omit<CmsWish, "signer" | "content">> {
  readonly name?: string;
  readonly page?: number;
  readonly rectangle?: string;
  readonly subFilter?: string;
  /** Entries of the signature dictionary beside the usual. */
  readonly entries?: string;
  readonly fieldEntries?: string;
  readonly date?: string | null;
  /** An empty field to fill in, by its object. */
  readonly field?: number;
  readonly changes?: Readonly<Record<number, string>>;
  readonly byteRange?: (range: readonly [number, number, number, number]) => string;
  /** What is written into the gap, instead of a CMS made as wished. */
  readonly contents?: (signed: Buffer) => Uint8Array;
  readonly isUpperCase?: boolean;
}

const GAP = 16_000;
const RANGE = `[0 ${"*".repeat(10)} ${"*".repeat(10)} ${"*".repeat(10)}]`;

/** Signs the draft as an incremental update: a new field, or an empty one that is filled in. */
export function signDraft(draft: Draft, signer: Holder, wish: SigningWish = {}): Draft {
  const number = Math.max(100, ...Object.keys(draft.objects).map(Number)) + 1;
  const field =
    wish.field === undefined
      ? addField(draft, wish, number)
      : { [wish.field]: (draft.objects[wish.field] ?? "").replace("/Rect", `/V ${number} 0 R /Rect`) };
  const revised = revise(draft, { ...wish.changes, [number]: emptyValue(wish), ...field });
  return { ...revised, bytes: fill(revised.bytes, draft.bytes.length, signer, wish) };
}

/** The signature dictionary before it is filled in. */
function emptyValue({
  subFilter = "ETSI.CAdES.detached",
  date = "D:20261122091530Z",
  entries = "",
}: SigningWish): string {
  const time = date === null ? "" : `/M (${date})`;
  return `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /ByteRange ${RANGE} /Contents <${"0".repeat(GAP)}> ${time} ${entries} >>`;
}

/** A field with its widget behind its value, in the form and on its page. */
function addField(draft: Draft, wish: SigningWish, value: number): Record<number, string> {
  const field = value + 1;
  const { name = `Sig${field}`, page: pageNumber = FIRST_PAGE, rectangle = "0 0 0 0", fieldEntries } = wish;
  return {
    [field]: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /F 132 /P ${pageNumber} 0 R /Rect [${rectangle}] /V ${value} 0 R ${fieldEntries ?? ""} >>`,
    [pageNumber]: append(draft, wish, pageNumber, "Annots", field),
    [FORM]: append(draft, wish, FORM, "Fields", field),
  };
}

function append(draft: Draft, { changes }: SigningWish, owner: number, key: string, item: number): string {
  const text = changes?.[owner] ?? draft.objects[owner] ?? "";
  return text.replace(new RegExp(`/${key} \\[([^\\]]*)\\]`), `/${key} [$1 ${item} 0 R]`);
}

function fill(bytes: Buffer, from: number, signer: Holder, wish: SigningWish): Buffer {
  const start = bytes.indexOf(`<${"0".repeat(GAP)}>`, from);
  const end = start + GAP + 2;
  const range = [0, start, end, bytes.length - end] as const;
  const text = wish.byteRange?.(range) ?? `[${range.join(" ")}]`;
  bytes.write(text.padEnd(RANGE.length), bytes.indexOf(RANGE, from), "latin1");
  const signed = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  const cms = wish.contents?.(signed) ?? forgeCms({ ...wish, signer, content: signed });
  const hex = Buffer.from(cms).toString("hex");
  bytes.write(wish.isUpperCase === true ? hex.toUpperCase() : hex, start + 1, "latin1");
  return bytes;
}
