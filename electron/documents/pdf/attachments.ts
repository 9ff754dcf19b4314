import { type PDF, PdfArray, PdfDict, PdfName, PdfRef, PdfStream } from "@libpdf/core";
import { err, ok, type Result } from "#shared/result.ts";
import { inflateLimited } from "./inflate-guard.ts";
import { type OpenError, openPdf } from "./open-pdf.ts";

export type AttachmentError = OpenError | { readonly type: "no-attachment"; readonly name: string };

const deepestTree = 16;

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
    const stream = findEmbeddedFile(pdf, name);
    return stream === undefined ? err({ type: "no-attachment", name }) : decode(pdf, stream, maxBytes);
  } catch {
    return err({ type: "damaged" });
  }
}

function findEmbeddedFile(pdf: PDF, name: string): PdfStream | undefined {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const catalog = pdf.getCatalog();
  const tree = catalog.getDict("Names", resolve)?.getDict("EmbeddedFiles", resolve);
  const candidates = [...collectNamed(pdf, tree, 0), ...collectItems(pdf, catalog.getArray("AF", resolve))];
  for (const specification of candidates) {
    const stated = specification.getString("UF", resolve) ?? specification.getString("F", resolve);
    if (stated?.asString() !== name) continue;
    const files = specification.getDict("EF", resolve);
    const stream = files?.get("UF", resolve) ?? files?.get("F", resolve);
    if (stream instanceof PdfStream) return stream;
  }
  return undefined;
}

function collectNamed(pdf: PDF, node: PdfDict | undefined, depth: number): PdfDict[] {
  if (node === undefined || depth > deepestTree) return [];
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const children = collectItems(pdf, node.getArray("Kids", resolve));
  return [
    ...collectItems(pdf, node.getArray("Names", resolve)),
    ...children.flatMap((child) => collectNamed(pdf, child, depth + 1)),
  ];
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
