import type { PDF } from "@libpdf/core";
import type {
  DocumentCode,
  SignatureReport,
  VerificationReport,
} from "#shared/documents/verification-report.ts";
import type { Verification } from "#shared/host/document-ports.ts";
import { type OpenError, openPdf } from "../pdf/open-pdf.ts";
import { collectSignatureFields, type SignatureField } from "../pdf/signature-fields.ts";
import { compareRevisions } from "./compare-revisions.ts";
import { hasOrphanSignature } from "./orphan-signatures.ts";
import { matchSigners, takeStatement } from "./required-signers.ts";
import { asDictionary } from "./revision.ts";
import { readTrust } from "./verification-trust.ts";
import { type VerifiedSignature, verifySignature } from "./verify-signature.ts";

const codeByOpenError: Record<OpenError["type"], DocumentCode> = {
  "not-a-pdf": "NOT_A_PDF",
  damaged: "DAMAGED",
  encrypted: "ENCRYPTED",
  "too-large": "TOO_LARGE",
};

/** They say that a signer is unknown, not that the document is unsound. */
const trustCodes = new Set<string>(["ROOT_NOT_PINNED", "ROOT_UNTRUSTED"]);
/** They say that somebody has yet to sign. */
const signerCodes = new Set<string>(["SIGNERS_MISSING", "SIGNERS_NOT_STATED"]);

/** Checks every signature of a PDF and what changed after each; any input gives a report. */
export async function verifyPdf(bytes: Uint8Array, verification: Verification): Promise<VerificationReport> {
  try {
    const opened = await openPdf(bytes);
    if (!opened.ok) return refuse(codeByOpenError[opened.error.type]);
    return await verifySignatures(bytes, opened.value, verification);
  } catch {
    return refuse("UNREADABLE");
  }
}

async function verifySignatures(
  bytes: Uint8Array,
  pdf: PDF,
  verification: Verification,
): Promise<VerificationReport> {
  const fields = collectSignatureFields(pdf);
  const signed = fields.filter(({ signature }) => signature !== undefined);
  const trust = readTrust(pdf, verification);
  const alone = signed.map((field) => verifySignature({ bytes, pdf, field, trust }));
  const compared = await compareRevisions(bytes, pdf, alone);
  const { signatures, changes } = compared;
  const codes = new Set<DocumentCode>([...trust.codes, ...compared.codes]);
  if (signed.length === 0) codes.add("NO_SIGNATURE");
  if (hasDoubles(fields, signatures)) codes.add("DUPLICATE_FIELD");
  if (hasOrphanSignature(pdf, bytes, listSignatures(pdf, signed))) codes.add("ORPHAN_SIGNATURE");
  const statement = takeStatement(compared.first);
  if (statement === "invalid") codes.add("STATEMENT_INVALID");
  const signers = signersOf(statement);
  const required = matchSigners(signers, signatures.filter(isIntact));
  if (signed.length > 0 && required.some(({ fieldName }) => fieldName === null)) codes.add("SIGNERS_MISSING");
  if (verification.requireSigners && signers.length === 0) codes.add("SIGNERS_NOT_STATED");
  const intact = signatures.every(isIntact) && [...codes].every((code) => signerCodes.has(code));
  return {
    valid: codes.size === 0 && signatures.every(({ report }) => report.valid),
    intact,
    codes: [...codes],
    signatures: signatures.map(({ report }) => attestRole(report, required)),
    changes: [...changes],
    required,
    emptyFields: fields.filter(({ signature }) => signature === undefined).map(({ name }) => name),
    unreadableFiles: [],
  };
}

function signersOf(statement: ReturnType<typeof takeStatement>) {
  return statement === null || statement === "invalid" ? [] : statement.requiredSigners;
}

/** The role a signer is asked for in; any other is what the signer wrote of himself. */
function attestRole(report: SignatureReport, required: VerificationReport["required"]): SignatureReport {
  const asked = required.find(({ fieldName }) => fieldName === report.fieldName);
  if (asked !== undefined) return { ...report, role: asked.role };
  const isClaimed = report.role !== undefined && report.role !== "";
  return isClaimed ? { ...report, notes: [...report.notes, "CLAIMED_ROLE"] } : report;
}

function isIntact({ report }: VerifiedSignature): boolean {
  return report.codes.every((code) => trustCodes.has(code));
}

/** Two fields of one name, or one signature in two fields. */
function hasDoubles(fields: readonly SignatureField[], signatures: readonly VerifiedSignature[]): boolean {
  const names = new Set(fields.map(({ name }) => name));
  const ends = signatures.flatMap(({ range }) => (range === undefined ? [] : [range.end]));
  return names.size < fields.length || new Set(ends).size < ends.length;
}

/** What the form leads to, and the rights that a program of Adobe grants (ISO 32000-2, 12.8.6). */
function listSignatures(pdf: PDF, signed: readonly SignatureField[]) {
  const permissions = asDictionary(pdf, pdf.getCatalog().get("Perms"));
  const granted = [...(permissions?.keys() ?? [])].map((key) =>
    asDictionary(pdf, permissions?.get(key.value)),
  );
  const all = [...signed.map(({ signature }) => signature), ...granted];
  return new Set(all.filter((dictionary) => dictionary !== undefined));
}

function refuse(code: DocumentCode): VerificationReport {
  return {
    valid: false,
    intact: false,
    codes: [code],
    signatures: [],
    changes: [],
    required: [],
    emptyFields: [],
    unreadableFiles: [],
  };
}
