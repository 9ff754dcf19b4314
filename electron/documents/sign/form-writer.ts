import {
  type PDF,
  type PDFPage,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfString,
} from "@libpdf/core";
import type { PageRectangle } from "#shared/documents/signature-slots.ts";

/** A signature field that nobody has signed, with the widget that shows it. */
export interface EmptyField {
  readonly name: string;
  readonly field: PdfDict;
  readonly widget: PdfDict;
  readonly rectangle: PageRectangle;
}

export const PRINTED = 4;
export const PRINTED_AND_LOCKED = PRINTED + 128;

const NOWHERE: PageRectangle = { left: 0, bottom: 0, width: 0, height: 0 };
const DEEPEST_FIELD = 16;

/** Adds a signature field with its widget in one dictionary to the form and to a page. */
export function addSignatureField(
  pdf: PDF,
  page: PDFPage,
  {
    name,
    flags,
    rectangle,
    entries,
  }: {
    readonly name: string;
    readonly flags: number;
    readonly rectangle: PageRectangle | undefined;
    readonly entries: Readonly<Record<string, PdfObject>>;
  },
): void {
  const { left, bottom, width, height } = rectangle ?? NOWHERE;
  const field = pdf.register(
    PdfDict.of({
      Type: PdfName.of("Annot"),
      Subtype: PdfName.of("Widget"),
      FT: PdfName.of("Sig"),
      T: PdfString.fromString(name),
      F: PdfNumber.of(flags),
      P: page.ref,
      Rect: PdfArray.of(...[left, bottom, left + width, bottom + height].map((side) => PdfNumber.of(side))),
      ...entries,
    }),
  );
  appendTo(pdf, page.dict, "Annots", field);
  appendTo(pdf, requireForm(pdf), "Fields", field);
}

/** The form, made where there is none; it says that signatures exist and only incremental updates may follow. */
export function requireForm(pdf: PDF): PdfDict {
  const catalog = pdf.getCatalog();
  const existing = catalog.getDict("AcroForm", (reference) => pdf.getObject(reference));
  const form = existing ?? PdfDict.of({ Fields: new PdfArray() });
  form.set("SigFlags", PdfNumber.of(3));
  if (existing === undefined) catalog.set("AcroForm", pdf.register(form));
  return form;
}

export function appendTo(pdf: PDF, owner: PdfDict, key: string, item: PdfObject): void {
  const value = owner.get(key);
  const list = value instanceof PdfRef ? pdf.getObject(value) : value;
  if (list instanceof PdfArray) list.push(item);
  else owner.set(key, PdfArray.of(item));
}

/** Every signature field without a value that stands on a page. */
export function findEmptyFields(pdf: PDF): EmptyField[] {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  return pdf.getPages().flatMap(({ dict }) =>
    (dict.getArray("Annots", resolve)?.toArray() ?? []).flatMap((item) => {
      const widget = item instanceof PdfRef ? resolve(item) : item;
      const found = widget instanceof PdfDict ? describeField(pdf, widget) : undefined;
      return found ?? [];
    }),
  );
}

function describeField(pdf: PDF, widget: PdfDict): EmptyField | undefined {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const names: string[] = [];
  let field: PdfDict | undefined;
  let type: string | undefined;
  let depth = 0;
  for (
    let current: PdfDict | undefined = widget;
    current !== undefined && depth < DEEPEST_FIELD;
    current = current.getDict("Parent", resolve), depth += 1
  ) {
    const own = current.getString("T", resolve)?.asString();
    if (own !== undefined) {
      names.unshift(own);
      field ??= current;
    }
    if (current.has("V")) return undefined;
    type ??= current.getName("FT", resolve)?.value;
  }
  if (type !== "Sig" || field === undefined) return undefined;
  return { name: names.join("."), field, widget, rectangle: readRectangle(pdf, widget) };
}

function readRectangle(pdf: PDF, widget: PdfDict): PageRectangle {
  const sides = (widget.getArray("Rect", (reference) => pdf.getObject(reference))?.toArray() ?? []).map(
    (side) => (side instanceof PdfNumber ? side.value : 0),
  );
  const [left = 0, bottom = 0, right = 0, top = 0] = sides;
  return {
    left: Math.min(left, right),
    bottom: Math.min(bottom, top),
    width: Math.abs(right - left),
    height: Math.abs(top - bottom),
  };
}
