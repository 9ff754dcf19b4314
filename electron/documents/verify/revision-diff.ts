import { PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from "@libpdf/core";
import { sameBytes } from "#electron/x509/certificate-reader.ts";
import type { DocumentChange } from "#shared/documents/verification-report.ts";
import { listAddedFields, readFormFields, signatureKind } from "./added-fields.ts";
import { isPlainDefault } from "./form-defaults.ts";
import { isHarmlessMetadata, isSameScalar, isSignatureFlag } from "./harmless-differences.ts";
import { asDictionary, asList, type Revision, resolveValue, type Value } from "./revision.ts";
import { compareExtensions, compareStores, type StoreChange } from "./validation-store.ts";

export type RevisionChange = Omit<DocumentChange, "after">;

interface Place {
  readonly path: string;
  readonly page: number | null;
  readonly kind: DocumentChange["kind"];
}

interface Pair extends Place {
  readonly older: Value;
  readonly newer: Value;
}

/** So many forbidden changes are told; one is enough for the verdict. */
const mostForbidden = 40;
/** More than any honest program adds from one signature to the next. */
const mostAllowed = 200;

/** What the keys of the catalog are about, where it is not the page they show (ISO 32000-2, 7.7.2). */
const catalogKinds: Readonly<Record<string, DocumentChange["kind"]>> = {
  OpenAction: "action",
  AA: "action",
  AF: "attachment",
  Metadata: "metadata",
  AcroForm: "form-field",
  Pages: "page-content",
  OCProperties: "page-content",
};

const nameKinds: Readonly<Record<string, DocumentChange["kind"]>> = {
  EmbeddedFiles: "attachment",
  JavaScript: "action",
};

/**
 * Everything in which a newer revision differs from an older one, and whether it may. A later revision may append
 * signature fields, fill in one that was empty, and add validation data; everything else, drawn or not, is a change.
 */
export function listChanges(older: Revision, newer: Revision): RevisionChange[] {
  const forbidden: RevisionChange[] = [];
  const additions: RevisionChange[] = [];
  const added = listAddedFields(older, newer);
  const addedReferences = new Set(added.filter(({ allowed }) => allowed).map(({ reference }) => reference));
  const visited = new Set<string>();
  const pending: Pair[] = [];
  const catalog = older.pdf.getCatalog();

  function tell({ path, page, kind }: Place, allowed = false): void {
    const isAddition = allowed && additions.length < mostAllowed;
    if (isAddition) additions.push({ kind, where: path, page, allowed });
    else if (forbidden.length < mostForbidden) forbidden.push({ kind, where: path, page, allowed: false });
  }

  function queue(left: Value, right: Value, place: Place): void {
    pending.push({ ...place, older: left, newer: right });
  }

  function compareCatalog(left: PdfDict, right: PdfDict, place: Place): void {
    for (const key of keysOf(left, right)) {
      const kind = catalogKinds[key] ?? "other";
      const at = { path: `${place.path}.${key}`, page: null, kind };
      const [before, after] = [left.get(key), right.get(key)];
      if (key === "AcroForm") compareForms(before, after, at);
      else if (key === "DSS") tellGrowth(compareStores(older.pdf, newer.pdf), at);
      else if (key === "Extensions") tellGrowth(compareExtensions(older.pdf, newer.pdf), at);
      else if (key === "Metadata") compareMetadata(before, after, at);
      else queue(before, after, at);
    }
  }

  function tellGrowth(change: StoreChange, place: Place): void {
    if (change === "grown") tell({ ...place, kind: "validation-data-added" }, true);
    else if (change === "spoilt") tell(place);
  }

  function compareForms(left: Value, right: Value, place: Place): void {
    const [before, after] = [asDictionary(older.pdf, left), asDictionary(newer.pdf, right)];
    if (after === undefined) {
      if (before !== undefined) tell(place);
      return;
    }
    for (const key of keysOf(before ?? new PdfDict(), after))
      compareFormEntry(key, before?.get(key), after.get(key), { ...place, path: `${place.path}.${key}` });
  }

  function compareFormEntry(key: string, left: Value, right: Value, place: Place): void {
    if (key === "Fields") {
      if (compareHeads(left, right, place) === undefined) tell(place);
      return;
    }
    const isSignersOwn = key === "SigFlags" && isSignatureFlag(right);
    const isDefault = left === undefined && isPlainDefault(newer.pdf, key, right);
    if (!isSignersOwn && !isDefault) queue(left, right, place);
  }

  function compareMetadata(left: Value, right: Value, place: Place): void {
    if (isHarmlessMetadata(resolveValue(older.pdf, left), resolveValue(newer.pdf, right))) {
      if (!isSameData(resolveValue(older.pdf, left), resolveValue(newer.pdf, right))) tell(place, true);
    } else tell(place);
  }

  /** Queues the common head of two lists and returns what the newer one appends; undefined when it lost items. */
  function compareHeads(left: Value, right: Value, place: Place): PdfObject[] | undefined {
    const [before, after] = [asList(older.pdf, left), asList(newer.pdf, right)];
    if (before === undefined || after === undefined || after.length < before.length) return undefined;
    before.forEach((item, index) => queue(item, after[index], { ...place, path: `${place.path}[${index}]` }));
    return after.slice(before.length);
  }

  function compareAnnotations(left: Value, right: Value, place: Place): void {
    const appended = compareHeads(left, right, place);
    if (appended === undefined) tell(place);
    for (const item of appended ?? [])
      if (!(item instanceof PdfRef && addedReferences.has(item.toString()))) tell(place);
  }

  function comparePage(left: PdfDict, right: PdfDict, place: Place): void {
    for (const key of keysOf(left, right)) {
      const at = { ...place, path: `${place.path}.${key}` };
      if (key === "Annots") compareAnnotations(left.get(key), right.get(key), { ...at, kind: "annotation" });
      else queue(left.get(key), right.get(key), key === "AA" ? { ...at, kind: "action" } : at);
    }
  }

  /** A field that nobody had signed may be; what it shows then is its signer's own. */
  function compareField(name: string, left: PdfDict, right: PdfDict, place: Place): void {
    const field = older.fieldByReference.get(name);
    const later = newer.fieldByReference.get(name);
    const isFilled = field?.signature === undefined && later?.signature !== undefined;
    const kind = later?.signature === undefined ? undefined : signatureKind(later.signature);
    for (const key of keysOf(left, right)) {
      const at: Place = { ...place, path: `${place.path}.${key}`, kind: "signature-appearance" };
      const isTheirs = isFilled && kind !== undefined && fillableKeys.has(key);
      if (!isTheirs) queue(left.get(key), right.get(key), at);
      else if (key === "V") tell({ ...place, path: later.name, kind }, true);
    }
  }

  function compare(pair: Pair): void {
    const { older: left, newer: right, ...place } = pair;
    if (!(left instanceof PdfRef && right instanceof PdfRef)) {
      compareValues(left, right, place);
      return;
    }
    const name = left.toString();
    if (name !== right.toString()) tell(place);
    if (name !== right.toString() || visited.has(name)) return;
    visited.add(name);
    const [before, after] = [older.pdf.getObject(left), newer.pdf.getObject(right)];
    const page = older.pageByReference.get(name);
    if (before instanceof PdfDict && after instanceof PdfDict) {
      if (page !== undefined) {
        comparePage(before, after, { ...place, page, kind: "page-content" });
        return;
      }
      if (older.fieldByReference.has(name)) {
        compareField(name, before, after, place);
        return;
      }
    }
    compareValues(before, after, place);
  }

  function compareValues(left: Value, right: Value, place: Place): void {
    if (left instanceof PdfDict && right instanceof PdfDict && left.type === right.type) {
      if (left === catalog) compareCatalog(left, right, place);
      else compareDictionaries(left, right, place);
    } else if (left instanceof PdfArray && right instanceof PdfArray) {
      if (compareHeads(left, right, place)?.length !== 0) tell(place);
    } else if (!isSameScalar(left, right)) tell(place);
  }

  /** Streams, too: what they hold besides their entries. */
  function compareDictionaries(left: PdfDict, right: PdfDict, place: Place): void {
    if (!isSameData(left, right)) {
      tell(place);
      return;
    }
    for (const key of keysOf(left, right)) {
      const kind = place.path === "Root.Names" ? (nameKinds[key] ?? "other") : place.kind;
      queue(left.get(key), right.get(key), { ...place, kind, path: `${place.path}.${key}` });
    }
  }

  for (const { name, reference, kind, page, allowed } of added)
    tell({ path: name === "" ? reference : name, page, kind }, allowed);
  comparePageLists(older, newer).forEach((place) => tell(place));
  for (const key of listInformationChanges(older, newer))
    tell({ path: `Info.${key}`, page: null, kind: "metadata" }, key === "ModDate" || key === "Producer");
  if (readFormFields(newer) === undefined)
    tell({ path: "Root.AcroForm.Fields", page: null, kind: "form-field" });
  const [before, after] = [older.pdf.context.info.trailer, newer.pdf.context.info.trailer];
  queue(before.get("Root"), after.get("Root"), { path: "Root", page: null, kind: "other" });
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) compare(pair);
  return [...forbidden, ...additions];
}

/** What signers write when they fill in a field; the field's place and locks stay as they were. */
const fillableKeys = new Set(["V", "AP", "M", "AS", "F"]);

function comparePageLists(older: Revision, newer: Revision): Place[] {
  const missing = [...older.pageByReference].filter(([name]) => !newer.pageByReference.has(name));
  const added = [...newer.pageByReference].filter(([name]) => !older.pageByReference.has(name));
  return [
    ...missing.map(([, page]) => ({ path: "Root.Pages", page, kind: "page-removed" as const })),
    ...added.map(([, page]) => ({ path: "Root.Pages", page, kind: "page-added" as const })),
  ];
}

/** The document's notes on itself. When and by what it was last written is every program's to say, nothing else is. */
function listInformationChanges(older: Revision, newer: Revision): string[] {
  const before = asDictionary(older.pdf, older.pdf.context.info.trailer.get("Info")) ?? new PdfDict();
  const after = asDictionary(newer.pdf, newer.pdf.context.info.trailer.get("Info")) ?? new PdfDict();
  return keysOf(before, after).filter((key) => {
    const left = resolveValue(older.pdf, before.get(key));
    return !isSameScalar(left, resolveValue(newer.pdf, after.get(key)));
  });
}

function keysOf(left: PdfDict, right: PdfDict): string[] {
  return [...new Set([...left.keys(), ...right.keys()].map((key) => key.value))];
}

function isSameData(left: Value, right: Value): boolean {
  if (!(left instanceof PdfStream) || !(right instanceof PdfStream)) return true;
  return sameBytes(left.data, right.data);
}
