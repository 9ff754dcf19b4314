import type { PDF } from "@libpdf/core";
import { type OpenError, openPdf } from "./open-pdf.ts";
import { collectSignatureFields, readModificationLevel } from "./signature-fields.ts";
import type {
  DocumentCode,
  SignatureCode,
  SignatureReport,
  VerificationReport,
  VerifyOptions,
} from "./verification-report.ts";
import { verifySignature } from "./verify-signature.ts";

const codeByOpenError: Record<OpenError["type"], DocumentCode> = {
  "not-a-pdf": "NOT_A_PDF",
  damaged: "DAMAGED",
  encrypted: "ENCRYPTED",
  "too-large": "TOO_LARGE",
};

const trustCodes = new Set<SignatureCode>(["ROOT_NOT_PINNED", "ROOT_UNTRUSTED"]);

/** Checks every signature of a PDF and what changed after each; any input gives a report. */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions): Promise<VerificationReport> {
  try {
    const opened = await openPdf(bytes);
    if (!opened.ok) return refuse(codeByOpenError[opened.error.type]);
    return await verifySignatures(bytes, opened.value, options);
  } catch {
    return refuse("UNREADABLE");
  }
}

async function verifySignatures(
  bytes: Uint8Array,
  pdf: PDF,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const fields = collectSignatureFields(pdf).filter((field) => field.signature !== undefined);
  if (fields.length === 0) return refuse("NO_SIGNATURE");
  const codes: DocumentCode[] = [];
  const signatures: SignatureReport[] = [];
  const ends: number[] = [];
  for (const field of fields) {
    const { report, range } = await verifySignature({ bytes, pdf, field, options });
    signatures.push(report);
    if (range !== undefined) ends.push(range.end);
  }
  const names = new Set(fields.map((field) => field.name));
  if (names.size < fields.length || new Set(ends).size < ends.length) codes.push("DUPLICATE_FIELD");
  if (readModificationLevel(pdf) === 1 && fields.length > 1) codes.push("MODIFICATION_FORBIDDEN");
  if (!ends.includes(bytes.length)) codes.push("UNSIGNED_TRAILING_REVISION");
  const intact =
    codes.length === 0 && signatures.every((report) => report.codes.every((code) => trustCodes.has(code)));
  return { valid: intact && signatures.every((report) => report.valid), intact, codes, signatures };
}

function refuse(code: DocumentCode): VerificationReport {
  return { valid: false, intact: false, codes: [code], signatures: [] };
}
