import type { PDF, PdfDict } from "@libpdf/core";
import { buildChain, checkBuiltChain, maySign } from "#electron/x509/certificate-chain.ts";
import { type CertificateInfo, commonNameOf } from "#electron/x509/certificate-reader.ts";
import { describeKey } from "#electron/x509/public-key.ts";
import { readRevocationList } from "#electron/x509/revocation-list.ts";
import type {
  CertificateSummary,
  SignatureCode,
  SignatureNote,
  SignatureReport,
} from "#shared/documents/verification-report.ts";
import { type CmsReport, checkCms } from "../cms/cms-reader.ts";
import { parsePdfDate } from "../pdf/pdf-date.ts";
import {
  isDocumentTimestamp,
  readCertificationLevel,
  roleKey,
  type SignatureField,
} from "../pdf/signature-fields.ts";
import { readSignedRange, type SignedRange } from "./byte-range.ts";
import { checkRevocation } from "./revocation.ts";
import { checkTimestamp, type TimestampReport } from "./timestamp-reader.ts";
import type { Trust } from "./verification-trust.ts";

export interface SignatureInput {
  readonly bytes: Uint8Array;
  readonly pdf: PDF;
  readonly field: SignatureField;
  readonly trust: Trust;
}

export interface VerifiedSignature {
  readonly report: SignatureReport;
  readonly range: SignedRange | undefined;
  /** The signer's certificate first. */
  readonly chain: readonly CertificateInfo[];
}

interface Findings {
  readonly codes: Set<SignatureCode>;
  readonly notes: Set<SignatureNote>;
}

/** Checks one signature by itself: its range, its CMS, its certificate. What came after it is compared elsewhere. */
export function verifySignature(input: SignatureInput): VerifiedSignature {
  const { bytes, pdf, field } = input;
  const { signature } = field;
  const findings: Findings = { codes: new Set(), notes: new Set() };
  const range = signature === undefined ? undefined : readSignedRange(bytes, signature);
  const blank: SignatureReport = {
    fieldName: field.name,
    kind: signature !== undefined && isDocumentTimestamp(signature) ? "timestamp" : "signature",
    ...readClaims(pdf, signature),
    signedAt: "",
    covers: range?.end === bytes.length ? "whole-document" : "revision",
    valid: false,
    codes: [],
    notes: [],
    algorithm: "",
    chain: [],
    revocation: "unknown",
  };
  if (signature === undefined || range === undefined)
    return { report: { ...blank, codes: ["BYTE_RANGE_INVALID"] }, range: undefined, chain: [] };
  const checked =
    blank.kind === "timestamp"
      ? checkDocumentTimestamp(range, input, findings)
      : checkSignature(range, signature, input, findings);
  const level = readCertificationLevel(pdf, signature);
  const codes = [...findings.codes];
  const report: SignatureReport = {
    ...blank,
    ...checked.report,
    ...(level === 1 || level === 2 || level === 3 ? { certification: level } : {}),
    chain: checked.chain.map(summarize),
    valid: codes.length === 0,
    codes,
    notes: [...findings.notes],
  };
  return { report, range, chain: checked.chain };
}

interface Checked {
  readonly report: Partial<SignatureReport>;
  readonly chain: readonly CertificateInfo[];
}

/** When the chain must hold: at the moment a trusted stamp proves, else both now and when the signer claims to have signed. */
function judgedMoments(at: Date, claimed: Date | undefined, provenAt: Date | undefined): readonly Date[] {
  if (provenAt !== undefined) return [provenAt];
  return claimed === undefined ? [at] : [at, claimed];
}

function checkSignature(
  range: SignedRange,
  signature: PdfDict,
  { pdf, trust }: SignatureInput,
  { codes, notes }: Findings,
): Checked {
  const cms = checkCms(range.contents, range.parts);
  addAll(codes, cms.codes);
  checkFormat(signature, cms, { codes, notes });
  const claimed = readClaimedTime(pdf, signature, cms);
  if (claimed === undefined) codes.add("DATE_INVALID");
  const { signer } = cms;
  if (signer === undefined) return { report: { signedAt: claimed?.toISOString() ?? "" }, chain: [] };
  const others = [...cms.certificates, ...trust.certificates];
  if (!maySign(signer)) codes.add("KEY_USAGE");
  const stamp = checkStamp(cms, others, trust, { codes, notes });
  const provenAt = stamp?.trusted === true ? stamp.at : undefined;
  const moments = judgedMoments(trust.at, claimed, provenAt);
  const chainInput = { signer, others, trustedRootsDer: trust.trustedRootsDer, moments };
  const chain = buildChain(chainInput);
  addAll(codes, checkBuiltChain(chain, chainInput));
  const embedded = cms.revocationListsDer.map(readRevocationList).filter((list) => list !== undefined);
  const revocation = checkRevocation({
    chain,
    given: trust.given,
    embedded: [...trust.embedded, ...embedded],
    at: trust.at,
    provenAt,
  });
  addAll(codes, revocation.codes);
  addAll(notes, revocation.notes);
  return {
    report: {
      ...nameOf(signer),
      signedAt: claimed?.toISOString() ?? "",
      algorithm: cms.algorithm,
      revocation: revocation.status,
      certificateFingerprint: signer.x509.fingerprint256,
      ...(stamp === undefined ? {} : { timestamp: summarizeStamp(stamp) }),
    },
    chain,
  };
}

function addAll<Item>(set: Set<Item>, items: Iterable<Item>): void {
  for (const item of items) set.add(item);
}

/** PAdES demands that the signer's certificate is named (EN 319 142-1, 6.3); older kinds of signature need not. */
function checkFormat(signature: PdfDict, cms: CmsReport, { codes, notes }: Findings): void {
  const format = signature.getName("SubFilter")?.value;
  if (format === "ETSI.CAdES.detached") {
    if (cms.signer !== undefined && !cms.statesCertificate) codes.add("SIGNING_CERTIFICATE_MISMATCH");
    if (cms.signingTime !== undefined) notes.add("SIGNING_TIME_ATTRIBUTE");
  } else if (format === "adbe.pkcs7.detached") {
    notes.add("NOT_PADES");
    if (!cms.statesCertificate) notes.add("NO_SIGNING_CERTIFICATE");
  } else codes.add("SUBFILTER_UNSUPPORTED");
}

function checkStamp(
  { timestampToken, signature }: CmsReport,
  others: readonly CertificateInfo[],
  { trustedRootsDer }: Trust,
  { codes, notes }: Findings,
): TimestampReport | undefined {
  const stamp =
    timestampToken === undefined
      ? undefined
      : checkTimestamp(timestampToken, [signature], { others, trustedRootsDer });
  if (stamp?.valid === false) codes.add("TIMESTAMP_INVALID");
  if (stamp?.valid === true && !stamp.trusted) notes.add("TIMESTAMP_UNTRUSTED");
  if (stamp?.trusted !== true) notes.add("CLAIMED_TIME");
  return stamp;
}

/** A time stamp over the whole document (EN 319 142-1, 5.4.3). It is no signature of anybody's. */
function checkDocumentTimestamp(range: SignedRange, { trust }: SignatureInput, { codes }: Findings): Checked {
  const stamp = checkTimestamp(range.contents, range.parts, {
    others: trust.certificates,
    trustedRootsDer: trust.trustedRootsDer,
  });
  if (!stamp.valid) codes.add("TIMESTAMP_INVALID");
  else if (!stamp.trusted)
    codes.add(trust.trustedRootsDer === undefined ? "ROOT_NOT_PINNED" : "ROOT_UNTRUSTED");
  const { authority, chain } = stamp;
  return {
    report: {
      signedAt: stamp.at?.toISOString() ?? "",
      timestamp: summarizeStamp(stamp),
      ...(authority === undefined
        ? {}
        : {
            ...nameOf(authority),
            algorithm: describeKey(authority.publicKey),
            certificateFingerprint: authority.x509.fingerprint256,
          }),
    },
    chain,
  };
}

function readClaims(pdf: PDF, signature: PdfDict | undefined) {
  const readText = (key: string): string | undefined =>
    signature?.getString(key, (reference) => pdf.getObject(reference))?.asString();
  const [role, reason] = [readText(roleKey), readText("Reason")];
  return {
    name: readText("Name") ?? "",
    ...(role === undefined ? {} : { role }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** /M of the dictionary; where it is absent, the signing time in the CMS. A malformed /M is no time at all. */
function readClaimedTime(pdf: PDF, signature: PdfDict, cms: CmsReport): Date | undefined {
  const stated = signature.getString("M", (reference) => pdf.getObject(reference))?.asString();
  return stated === undefined && !signature.has("M") ? cms.signingTime : parsePdfDate(stated ?? "");
}

/** The name the certificate vouches for; anybody can write any other name into a signature. */
function nameOf({ x509 }: CertificateInfo): { readonly name?: string } {
  const name = commonNameOf(x509.toLegacyObject().subject);
  return name === undefined ? {} : { name };
}

function summarizeStamp({ at, authority, valid, trusted }: TimestampReport) {
  const name = authority === undefined ? undefined : nameOf(authority).name;
  return { at: at?.toISOString() ?? "", authority: name ?? "", valid, trusted };
}

function summarize({ x509, notBefore, notAfter }: CertificateInfo): CertificateSummary {
  return {
    subject: oneLine(x509.subject),
    issuer: oneLine(x509.issuer),
    serial: x509.serialNumber,
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    fingerprint: x509.fingerprint256,
  };
}

/** Names come one part a line; an empty name is none. */
function oneLine(name: string | undefined): string {
  return (name ?? "").trim().split("\n").toReversed().join(", ");
}
