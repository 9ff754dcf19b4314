import { type PDF, type PdfArray, PdfDict, PdfNumber, PdfRef } from "@libpdf/core";

export interface SignatureField {
  readonly name: string;
  /** The signature dictionary; undefined while the field is unsigned. */
  readonly signature: PdfDict | undefined;
}

interface Inherited {
  readonly name: string;
  readonly type: string | undefined;
  readonly depth: number;
}

const deepestTree = 16;

/** Every signature field, found from the form and never by searching the bytes. */
export function collectSignatureFields(pdf: PDF): SignatureField[] {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const found: SignatureField[] = [];
  const visited = new Set<PdfDict>();

  function visitAll(fields: PdfArray | undefined, parent: Inherited): void {
    for (const item of fields?.toArray() ?? []) {
      const field = item instanceof PdfRef ? resolve(item) : item;
      if (field instanceof PdfDict && !visited.has(field)) visit(field, parent);
    }
  }

  function visit(field: PdfDict, parent: Inherited): void {
    visited.add(field);
    const inherited = inherit(field, parent);
    const kids = field.getArray("Kids", resolve);
    const value = field.get("V", resolve);
    const signature = value instanceof PdfDict ? value : undefined;
    if (inherited.type === "Sig" && (signature !== undefined || kids === undefined)) {
      found.push({ name: inherited.name, signature });
    }
    if (inherited.depth <= deepestTree) visitAll(kids, inherited);
  }

  function inherit(field: PdfDict, parent: Inherited): Inherited {
    const own = field.getString("T", resolve)?.asString();
    return {
      name: [parent.name, own].filter(Boolean).join("."),
      type: field.getName("FT", resolve)?.value ?? parent.type,
      depth: parent.depth + 1,
    };
  }

  const form = pdf.getCatalog().getDict("AcroForm", resolve);
  visitAll(form?.getArray("Fields", resolve), { name: "", type: undefined, depth: 0 });
  return found;
}

/** The permission level of a certified document: 1 forbids any further change. */
export function readModificationLevel(pdf: PDF): number | undefined {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const certification = pdf.getCatalog().getDict("Perms", resolve)?.getDict("DocMDP", resolve);
  if (certification === undefined) return undefined;
  const references = certification.getArray("Reference", resolve)?.toArray() ?? [];
  for (const item of references) {
    const reference = item instanceof PdfRef ? resolve(item) : item;
    const parameters =
      reference instanceof PdfDict ? reference.getDict("TransformParams", resolve) : undefined;
    const level = parameters?.get("P", resolve);
    if (level instanceof PdfNumber) return level.value;
  }
  return 2;
}
