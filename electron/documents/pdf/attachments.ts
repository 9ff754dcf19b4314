import { type PDF, PdfArray, PdfDict, PdfName, PdfRef, PdfStream, PdfString } from "@libpdf/core";
import { sameBytes } from "#electron/x509/certificate-reader.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { inflateLimited } from "./inflate-guard.ts";
import { type OpenError, openPdf } from "./open-pdf.ts";

export type AttachmentError =
  | OpenError
  | { readonly type: "no-attachment"; readonly name: string }
  /** Several files of that name, and they are not the same: nobody could say which one a reader would show. */
  | { readonly type: "attachment-ambiguous"; readonly name: string };

const deepestTree = 16;
const FILE_KEYS = ["UF", "F"] as const;

/** Takes one embedded file out of a PDF, never more than `maxBytes` of it. */
export async function readAttachment(
  bytes: Uint8Array,
  name: string,
  maxBytes: number,
): Promise<Result<Uint8Array, AttachmentError>> {
  const opened = await openPdf(bytes);
  return opened.ok ? takeAttachment(opened.value, name, maxBytes) : opened;
}

/** As {@link readAttachment}, out of a PDF that is open. */
export function takeAttachment(
  pdf: PDF,
  name: string,
  maxBytes: number,
): Result<Uint8Array, AttachmentError> {
  try {
    const [first, ...others] = findEmbeddedFiles(pdf, name);
    if (first === undefined) return err({ type: "no-attachment", name });
    const content = decode(pdf, first, maxBytes);
    if (!content.ok) return content;
    const isSame = others.every((other) => holds(pdf, other, content.value));
    return isSame ? content : err({ type: "attachment-ambiguous", name });
  } catch {
    return err({ type: "damaged" });
  }
}

/** Every stream that some reader might take for the file of this name (ISO 32000-2, 7.11.3 and 7.11.4). */
function findEmbeddedFiles(pdf: PDF, name: string): readonly PdfStream[] {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const catalog = pdf.getCatalog();
  const tree = catalog.getDict("Names", resolve)?.getDict("EmbeddedFiles", resolve);
  const found = new Set<PdfStream>();
  const take = (specification: PdfDict): void => {
    const files = specification.getDict("EF", resolve);
    for (const key of FILE_KEYS) {
      const stream = files?.get(key, resolve);
      if (stream instanceof PdfStream) found.add(stream);
    }
  };
  const isNamed = (specification: PdfDict): boolean =>
    FILE_KEYS.some((key) => specification.getString(key, resolve)?.asString() === name);
  for (const [key, specification] of collectNamed(pdf, tree, 0))
    if (key === name || isNamed(specification)) take(specification);
  for (const specification of collectItems(pdf, catalog.getArray("AF", resolve)))
    if (isNamed(specification)) take(specification);
  return [...found];
}

function holds(pdf: PDF, stream: PdfStream, content: Uint8Array): boolean {
  const decoded = decode(pdf, stream, content.length);
  return decoded.ok && sameBytes(decoded.value, content);
}

/** The entries of a name tree: each name and its file specification. */
function collectNamed(
  pdf: PDF,
  node: PdfDict | undefined,
  depth: number,
): readonly (readonly [string, PdfDict])[] {
  if (node === undefined || depth > deepestTree) return [];
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const names = node.getArray("Names", resolve)?.toArray() ?? [];
  const entries = names.flatMap((item, at) => {
    const specification = item instanceof PdfRef ? pdf.getObject(item) : item;
    if (!(specification instanceof PdfDict)) return [];
    const key = names[at - 1];
    return [[key instanceof PdfString ? key.asString() : "", specification] as const];
  });
  const children = collectItems(pdf, node.getArray("Kids", resolve));
  return [...entries, ...children.flatMap((child) => collectNamed(pdf, child, depth + 1))];
}

function collectItems(pdf: PDF, array: PdfArray | undefined): PdfDict[] {
  return (array?.toArray() ?? [])
    .map((item) => (item instanceof PdfRef ? pdf.getObject(item) : item))
    .filter((item) => item instanceof PdfDict);
}

function decode(pdf: PDF, stream: PdfStream, maxBytes: number): Result<Uint8Array, AttachmentError> {
  const resolved = stream.get("Filter", (reference) => pdf.getObject(reference));
  const filters =
    resolved instanceof PdfArray ? resolved.toArray() : resolved === undefined ? [] : [resolved];
  if (filters.length === 0) {
    return stream.data.length > maxBytes ? err({ type: "too-large" }) : ok(Uint8Array.from(stream.data));
  }
  const [filter] = filters;
  const isPlainFlate = filters.length === 1 && filter instanceof PdfName && filter.value === "FlateDecode";
  if (!isPlainFlate || stream.has("DecodeParms")) return err({ type: "damaged" });
  const inflated = inflateLimited(stream.data, maxBytes);
  return "type" in inflated ? err(inflated) : ok(new Uint8Array(inflated));
}
