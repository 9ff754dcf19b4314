import { type PDF, PdfArray, PdfDict, PdfNumber, type PdfObject, PdfRef } from "@libpdf/core";
import { collectSignatureFields, type SignatureField } from "../pdf/signature-fields.ts";

export type Value = PdfObject | null | undefined;

/** A PDF as it was at one moment, with what comparing two such moments asks for. */
export interface Revision {
  readonly pdf: PDF;
  readonly fields: readonly SignatureField[];
  /** Signature fields by the objects they and their widgets are. */
  readonly fieldByReference: ReadonlyMap<string, SignatureField>;
  /** Pages from 1 by the objects they are. */
  readonly pageByReference: ReadonlyMap<string, number>;
}

export function readRevision(pdf: PDF): Revision {
  const fields = collectSignatureFields(pdf);
  return {
    pdf,
    fields,
    fieldByReference: new Map(fields.flatMap((field) => field.references.map((name) => [name, field]))),
    pageByReference: new Map(pdf.context.pages.getPages().map((page, index) => [page.toString(), index + 1])),
  };
}

export interface Block {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Where a widget stands; undefined without a rectangle, not a number where it is something else. */
export function readBlock(pdf: PDF, widget: PdfDict): Block | undefined {
  const value = resolveValue(pdf, widget.get("Rect"));
  if (value === undefined || value === null) return undefined;
  const sides = value instanceof PdfArray ? value.toArray().map((side) => resolveValue(pdf, side)) : [];
  const numbers = sides.map((side) => (side instanceof PdfNumber ? side.value : Number.NaN));
  const [x = Number.NaN, y = Number.NaN, otherX = Number.NaN, otherY = Number.NaN] = numbers;
  return {
    left: Math.min(x, otherX),
    bottom: Math.min(y, otherY),
    right: Math.max(x, otherX),
    top: Math.max(y, otherY),
  };
}

/** Numbers of the pages that show an annotation. */
export function listPagesShowing({ pdf, pageByReference }: Revision, reference: string): number[] {
  return [...pageByReference].flatMap(([name, number]) => {
    const [object = 0, generation = 0] = name.split(" ").map(Number);
    const page = asDictionary(pdf, pdf.getObject(PdfRef.of(object, generation)));
    const annotations = asList(pdf, page?.get("Annots")) ?? [];
    return annotations.some((item) => item instanceof PdfRef && item.toString() === reference)
      ? [number]
      : [];
  });
}

export function resolveValue(pdf: PDF, value: Value): Value {
  return value instanceof PdfRef ? pdf.getObject(value) : value;
}

export function asDictionary(pdf: PDF, value: Value): PdfDict | undefined {
  const resolved = resolveValue(pdf, value);
  return resolved instanceof PdfDict ? resolved : undefined;
}

/** An absent list is an empty one; undefined when it is something else. */
export function asList(pdf: PDF, value: Value): PdfObject[] | undefined {
  const resolved = resolveValue(pdf, value);
  if (resolved === undefined || resolved === null) return [];
  return resolved instanceof PdfArray ? resolved.toArray() : undefined;
}
