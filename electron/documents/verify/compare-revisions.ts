import { type PDF, PdfNumber } from "@libpdf/core";
import { sameBytes } from "#electron/x509/certificate-reader.ts";
import type { DocumentChange, DocumentCode, SignatureCode } from "#shared/documents/verification-report.ts";
import { listUpdateEnds } from "../pdf/appended-updates.ts";
import { openRevision } from "../pdf/open-pdf.ts";
import { readFieldLock, readModificationLevel } from "../pdf/signature-fields.ts";
import { type Revision, readRevision } from "./revision.ts";
import { listChanges, type RevisionChange } from "./revision-diff.ts";
import { compareStores } from "./validation-store.ts";
import type { VerifiedSignature } from "./verify-signature.ts";

export interface ComparedRevisions {
  readonly signatures: readonly VerifiedSignature[];
  readonly changes: readonly DocumentChange[];
  readonly codes: readonly DocumentCode[];
  /** The document as the first signer had it. */
  readonly first: PDF;
}

interface Moment {
  readonly end: number;
  readonly revision: Revision;
}

interface Step extends Moment {
  readonly signature: VerifiedSignature;
}

/** Additions that even a document closed for changes may get (ISO 32000-2, table 257, P 1). */
const alwaysAllowed = new Set<DocumentChange["kind"]>(["timestamp-added", "validation-data-added"]);
/** What may stand behind the last signature, and the notes that a program writes along with it. */
const allowedUnsigned = new Set<DocumentChange["kind"]>(["validation-data-added", "empty-field-added"]);
const isNote = ({ kind }: RevisionChange): boolean => kind === "metadata";

function isTolerated(found: readonly RevisionChange[]): boolean {
  return (
    found.some(({ kind }) => allowedUnsigned.has(kind)) &&
    found.every((change) => isNote(change) || allowedUnsigned.has(change.kind))
  );
}

/** Compares the document from one signature to the next, and from the last to the end of the file. */
export async function compareRevisions(
  bytes: Uint8Array,
  pdf: PDF,
  signatures: readonly VerifiedSignature[],
): Promise<ComparedRevisions> {
  const { steps, broken } = await openSteps(bytes, pdf, signatures);
  const changes: DocumentChange[] = [];
  const changedAfter: number[] = [];
  const codes = new Set<DocumentCode>();
  const whole = { end: bytes.length, revision: readRevision(pdf) };
  for (const [index, step] of steps.entries()) {
    const later = steps[index + 1] ?? whole;
    if (later.end === step.end) continue;
    const isLast = later === whole;
    const found = honourLocks(steps.slice(0, index + 1), await listStepChanges(bytes, step, later));
    changes.push(...found.map((change) => ({ after: step.signature.report.fieldName, ...change })));
    if (found.some(({ allowed }) => !allowed)) changedAfter.push(step.end);
    if (isLast && !isTolerated(found)) codes.add("UNSIGNED_TRAILING_REVISION");
  }
  const isClosed = readLevel(pdf, signatures) === 1;
  if (changes.some(({ kind }) => isClosed && !alwaysAllowed.has(kind))) codes.add("MODIFICATION_FORBIDDEN");
  if (steps.length === 0 && signatures.length > 0) codes.add("UNSIGNED_TRAILING_REVISION");
  const lastChange = Math.max(-1, ...changedAfter);
  return {
    signatures: inOrder(signatures).map((signature) => judge(signature, broken, lastChange)),
    changes,
    codes: [...codes],
    first: steps[0]?.revision.pdf ?? pdf,
  };
}

/** An update that programs read differently, or that cannot be read at all. */
const unreadable: RevisionChange = { kind: "other", where: "xref", page: null, allowed: false };
const spoilt: RevisionChange = { kind: "other", where: "Root.DSS", page: null, allowed: false };

/** What differs at the end, and validation data that one update takes out again. */
async function listStepChanges(bytes: Uint8Array, step: Moment, later: Moment): Promise<RevisionChange[]> {
  const changes = listChanges(step.revision, later.revision);
  const size = step.revision.pdf.context.info.trailer.get("Size");
  const ends = listUpdateEnds(bytes, step.end, later.end, size instanceof PdfNumber ? size.value : 0);
  if (ends === undefined) return [unreadable, ...changes];
  let before = step.revision.pdf;
  for (const end of ends.slice(0, -1)) {
    const opened = await openRevision(bytes.subarray(0, end));
    if (!opened.ok) return [unreadable, ...changes];
    if (compareStores(before, opened.value) === "spoilt") return [spoilt, ...changes];
    before = opened.value;
  }
  return compareStores(before, later.revision.pdf) === "spoilt" ? [spoilt, ...changes] : changes;
}

/** The revisions that end with a signature, in order; a signature whose own revision does not hold it is broken. */
async function openSteps(bytes: Uint8Array, pdf: PDF, signatures: readonly VerifiedSignature[]) {
  const steps: Step[] = [];
  const broken = new Set<VerifiedSignature>();
  for (const signature of inOrder(signatures)) {
    const { range } = signature;
    if (range === undefined) continue;
    const opened = range.end === bytes.length ? undefined : await openRevision(bytes.subarray(0, range.end));
    const revision = opened === undefined || opened.ok ? readRevision(opened?.value ?? pdf) : undefined;
    const isThere = revision?.fields.some(({ signature: held }) => {
      const contents = held?.getString("Contents")?.bytes;
      return contents !== undefined && sameBytes(contents, range.contents);
    });
    if (revision !== undefined && isThere === true) steps.push({ signature, end: range.end, revision });
    else broken.add(signature);
  }
  return { steps, broken };
}

function judge(
  signature: VerifiedSignature,
  broken: ReadonlySet<VerifiedSignature>,
  lastChange: number,
): VerifiedSignature {
  if (broken.has(signature)) return withCode(signature, "BYTE_RANGE_INVALID");
  const end = signature.range?.end ?? Number.POSITIVE_INFINITY;
  return end <= lastChange ? withCode(signature, "CHANGED_AFTER") : signature;
}

/** As they were made. */
function inOrder(signatures: readonly VerifiedSignature[]): VerifiedSignature[] {
  return signatures.toSorted((left, right) => (left.range?.end ?? 0) - (right.range?.end ?? 0));
}

/** Filling in a field that an earlier signature locked is no allowed addition. */
function honourLocks(steps: readonly Step[], changes: readonly RevisionChange[]) {
  const locks = steps.flatMap(({ revision, signature }) =>
    revision.fields
      .filter(({ name }) => name === signature.report.fieldName)
      .map((field) => readFieldLock(revision.pdf, field)),
  );
  const isFilling = new Set<string>(["signature-added", "timestamp-added"]);
  return changes.map((change) => {
    const isLocked = isFilling.has(change.kind) && locks.some((isLockedBy) => isLockedBy(change.where));
    return isLocked ? { ...change, allowed: false } : change;
  });
}

function readLevel(pdf: PDF, signatures: readonly VerifiedSignature[]): number | undefined {
  const levels = [readModificationLevel(pdf), ...signatures.map(({ report }) => report.certification)];
  const known = levels.filter((level) => level !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function withCode(signature: VerifiedSignature, code: SignatureCode): VerifiedSignature {
  const codes = [...new Set([...signature.report.codes, code])];
  return { ...signature, report: { ...signature.report, valid: false, codes } };
}
