import { type PDF, type PdfArray, PdfDict, PdfNumber, type PdfObject, PdfRef, PdfString } from "@libpdf/core";

export interface SignatureField {
  readonly name: string;
  readonly dictionary: PdfDict;
  /** The signature dictionary; undefined while the field is unsigned. */
  readonly signature: PdfDict | undefined;
  /** The field and its widgets, where they are objects of their own. */
  readonly references: readonly string[];
}

/** The private key of a signature dictionary that holds the signer's role. */
export const roleKey = "Pleno_Role";

interface Inherited {
  readonly name: string;
  readonly type: string | undefined;
  readonly depth: number;
}

const deepestTree = 16;
const mostFields = 2000;

/** Every signature field, found from the form and never by searching the bytes. */
export function collectSignatureFields(pdf: PDF): SignatureField[] {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const found: SignatureField[] = [];
  const visited = new Set<PdfDict>();

  function visitAll(fields: PdfArray | undefined, parent: Inherited): void {
    for (const item of fields?.toArray() ?? []) {
      const field = item instanceof PdfRef ? resolve(item) : item;
      const isNew = field instanceof PdfDict && !visited.has(field) && found.length < mostFields;
      if (isNew) visit(field, item, parent);
    }
  }

  function visit(field: PdfDict, item: PdfObject, parent: Inherited): void {
    visited.add(field);
    const inherited = inherit(field, parent);
    const kids = field.getArray("Kids", resolve);
    const value = field.get("V", resolve);
    const signature = value instanceof PdfDict ? value : undefined;
    const isTerminal = (kids?.toArray() ?? []).every((kid) => !hasName(kid));
    if (inherited.type === "Sig" && (signature !== undefined || isTerminal)) {
      const references = [item, ...(kids?.toArray() ?? [])].filter((part) => part instanceof PdfRef);
      found.push({ name: inherited.name, dictionary: field, signature, references: references.map(String) });
    }
    if (inherited.depth <= deepestTree && !isTerminal) visitAll(kids, inherited);
  }

  /** Kids without a name of their own are widgets of the field, not fields (ISO 32000-2, 12.7.4.2). */
  function hasName(kid: PdfObject): boolean {
    const dictionary = kid instanceof PdfRef ? resolve(kid) : kid;
    return dictionary instanceof PdfDict && dictionary.has("T");
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

/** Whether a signature is a time stamp over the document (ISO 32000-2, 12.8.5). */
export function isDocumentTimestamp(signature: PdfDict): boolean {
  return signature.getName("SubFilter")?.value === "ETSI.RFC3161";
}

/** The permission level of a certified document: 1 forbids any further change. */
export function readModificationLevel(pdf: PDF): number | undefined {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const certification = pdf.getCatalog().getDict("Perms", resolve)?.getDict("DocMDP", resolve);
  return certification === undefined ? undefined : (readCertificationLevel(pdf, certification) ?? 2);
}

/** The level of changes that one signature allows after it (DocMDP); undefined when it certifies nothing. */
export function readCertificationLevel(pdf: PDF, signature: PdfDict): number | undefined {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  for (const reference of listTransforms(pdf, signature)) {
    if (reference.getName("TransformMethod", resolve)?.value !== "DocMDP") continue;
    const level = reference.getDict("TransformParams", resolve)?.get("P", resolve);
    return level instanceof PdfNumber ? level.value : 2;
  }
  return undefined;
}

/** Tells which fields a signature locks (FieldMDP, ISO 32000-2, 12.8.2.4): none of them may be filled in later. */
export function readFieldLock(
  pdf: PDF,
  { dictionary, signature }: SignatureField,
): (name: string) => boolean {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  if (signature === undefined) return () => false;
  const locks = [dictionary.getDict("Lock", resolve)];
  for (const reference of listTransforms(pdf, signature)) {
    if (reference.getName("TransformMethod", resolve)?.value === "FieldMDP")
      locks.push(reference.getDict("TransformParams", resolve));
  }
  return (name) =>
    locks.some((lock) => {
      const action = lock?.getName("Action", resolve)?.value;
      const names = lock?.getArray("Fields", resolve)?.toArray().map(textOf) ?? [];
      const isNamed = names.some((locked) => name === locked || name.startsWith(`${locked}.`));
      return action === "All" || (action === "Include" && isNamed) || (action === "Exclude" && !isNamed);
    });
}

function listTransforms(pdf: PDF, signature: PdfDict): PdfDict[] {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  return (signature.getArray("Reference", resolve)?.toArray() ?? [])
    .map((item) => (item instanceof PdfRef ? resolve(item) : item))
    .filter((item) => item instanceof PdfDict);
}

function textOf(value: PdfObject): string {
  return value instanceof PdfString ? value.asString() : "";
}
