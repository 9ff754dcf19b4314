import type { PDF, PdfDict } from "@libpdf/core";
import { readSignedRange, type SignedRange } from "./byte-range.ts";
import { checkChain } from "./certificate-chain.ts";
import { type CmsReport, checkCms } from "./cms-reader.ts";
import { openPdf } from "./open-pdf.ts";
import { parsePdfDate } from "./pdf-date.ts";
import { findChange } from "./revision-diff.ts";
import { collectSignatureFields, type SignatureField } from "./signature-fields.ts";
import type { SignatureCode, SignatureReport, VerifyOptions } from "./verification-report.ts";

export interface SignatureInput {
  readonly bytes: Uint8Array;
  readonly pdf: PDF;
  readonly field: SignatureField;
  readonly options: VerifyOptions;
}

export interface VerifiedSignature {
  readonly report: SignatureReport;
  readonly range: SignedRange | undefined;
}

interface Claims {
  readonly name: string;
  readonly role: string | undefined;
  readonly signedAt: Date | undefined;
  readonly isPades: boolean;
}

/** The private key of a signature dictionary that holds the signer's role. */
export const roleKey = "Pleno_Role";

/** Checks one signature: its range, its CMS, its certificate and what came after it. */
export async function verifySignature(input: SignatureInput): Promise<VerifiedSignature> {
  const { bytes, pdf, field, options } = input;
  const { signature } = field;
  const claims = readClaims(pdf, signature);
  const codes = new Set<SignatureCode>();
  const range = signature === undefined ? undefined : readSignedRange(bytes, signature);
  if (claims.signedAt === undefined) codes.add("DATE_INVALID");
  if (!claims.isPades) codes.add("SUBFILTER_UNSUPPORTED");
  if (range === undefined)
    return { report: toReport(field, claims, [...codes, "BYTE_RANGE_INVALID"]), range };
  const cms = checkCms(range.contents, range.parts);
  for (const code of cms.codes) codes.add(code);
  for (const code of checkTrust(cms, claims.signedAt, options)) codes.add(code);
  for (const code of await checkRevision(input, range)) codes.add(code);
  const report = toReport(field, { ...claims, name: certifiedName(cms) ?? claims.name }, [...codes]);
  const fingerprint = cms.signer?.x509.fingerprint256;
  return {
    report: {
      ...report,
      covers: range.end === bytes.length ? "whole-document" : "revision",
      ...(fingerprint === undefined ? {} : { certificateFingerprint: fingerprint }),
    },
    range,
  };
}

function readClaims(pdf: PDF, signature: PdfDict | undefined): Claims {
  const readText = (key: string): string | undefined =>
    signature?.getString(key, (reference) => pdf.getObject(reference))?.asString();
  return {
    name: readText("Name") ?? "",
    role: readText(roleKey),
    signedAt: parsePdfDate(readText("M") ?? ""),
    isPades: signature?.getName("SubFilter")?.value === "ETSI.CAdES.detached",
  };
}

/** The name the certificate vouches for; anybody can write any other name into a signature. */
function certifiedName({ signer }: CmsReport): string | undefined {
  const name = signer?.x509.toLegacyObject().subject.CN;
  return Array.isArray(name) ? name.join(", ") : name;
}

function toReport(field: SignatureField, claims: Claims, codes: readonly SignatureCode[]): SignatureReport {
  return {
    fieldName: field.name,
    name: claims.name,
    ...(claims.role === undefined ? {} : { role: claims.role }),
    signedAt: claims.signedAt?.toISOString() ?? "",
    covers: "revision",
    valid: codes.length === 0,
    codes,
  };
}

function checkTrust(
  { signer, certificates }: CmsReport,
  signedAt: Date | undefined,
  options: VerifyOptions,
): SignatureCode[] {
  if (signer === undefined) return [];
  const moments = [new Date(options.at), ...(signedAt === undefined ? [] : [signedAt])];
  return checkChain({ signer, others: certificates, trustedRootsDer: options.trustedRootsDer, moments });
}

async function checkRevision(
  { bytes, pdf, field }: SignatureInput,
  { end }: SignedRange,
): Promise<SignatureCode[]> {
  if (end === bytes.length) return [];
  const revision = await openPdf(bytes.subarray(0, end));
  if (!revision.ok) return ["BYTE_RANGE_INVALID"];
  const signed = collectSignatureFields(revision.value).some(
    (candidate) => candidate.name === field.name && candidate.signature !== undefined,
  );
  if (!signed) return ["BYTE_RANGE_INVALID"];
  return findChange(revision.value, pdf) === undefined ? [] : ["CHANGED_AFTER"];
}
