import { createHash } from "node:crypto";
import type { PDF } from "@libpdf/core";
import { err, ok, type Result } from "#shared/result.ts";
import { buildCms, estimateCmsSize } from "../cms/cms.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import type { Fonts } from "../render/fonts.ts";
import { checkAppearance, checkDocument, verifyAt } from "./sign-checks.ts";
import type { SignError, SignInput } from "./sign-input.ts";
import { appendSignature, byteRangePlaceholder, type SignatureRevision } from "./signature-revision.ts";
import { type Credentials, readCredentials } from "./signer-credentials.ts";

/** Adds a PAdES B-B or B-T signature as an incremental update and checks the result before it is handed out. */
export async function signPdf(fonts: Fonts, input: SignInput): Promise<Result<Uint8Array, SignError>> {
  const signedAt = new Date(input.signedAt);
  if (Number.isNaN(signedAt.getTime())) return err({ type: "date-invalid", value: input.signedAt });
  const credentials = readCredentials(input.signer, signedAt);
  if (!credentials.ok) return credentials;
  const opened = await openPdf(input.pdf);
  if (!opened.ok) return opened;
  const { fingerprint256 } = credentials.value.certificate.x509;
  const refusal =
    (await checkDocument(opened.value, input, fingerprint256)) ?? checkAppearance(opened.value, fonts, input);
  if (refusal !== undefined) return err(refusal);
  const revision = await append(opened.value, fonts, input, signedAt);
  if (revision === undefined) return err({ type: "revision-failed" });
  const signed = await fillIn(revision, credentials.value, input);
  return signed.ok ? checkResult(signed.value, input, fingerprint256) : signed;
}

async function checkResult(
  signed: Uint8Array,
  input: SignInput,
  fingerprint: string,
): Promise<Result<Uint8Array, SignError>> {
  // The end of the given chain is trusted here: whether anybody else trusts it is not ours to say.
  const report = await verifyAt(signed, input.signedAt, input.signer.certificateChainDer.slice(-1));
  const own = report.signatures.find(({ certificateFingerprint }) => certificateFingerprint === fingerprint);
  if (own?.valid === true && own.covers === "whole-document" && report.intact) return ok(signed);
  return err({ type: "self-check-failed", codes: [...report.codes, ...(own?.codes ?? [])] });
}

async function append(
  pdf: PDF,
  fonts: Fonts,
  input: SignInput,
  signedAt: Date,
): Promise<SignatureRevision | undefined> {
  const { name, role, reason, location, appearance, certification, fieldName } = input;
  const contentsSize = estimateCmsSize(input.signer.certificateChainDer, input.stamp !== undefined);
  try {
    return await appendSignature(pdf, input.pdf, fonts, {
      name,
      role,
      reason,
      location,
      signedAt,
      appearance,
      certification,
      fieldName,
      contentsSize,
    });
  } catch {
    return undefined;
  }
}

/** Writes the byte range, hashes what it covers and writes the signature into the gap. */
async function fillIn(
  revision: SignatureRevision,
  { certificate, privateKey }: Credentials,
  { signer, stamp }: SignInput,
): Promise<Result<Uint8Array, SignError>> {
  const { byteRangeAt, gapStart, gapEnd } = revision;
  const bytes = Buffer.from(revision.bytes);
  const byteRange = `[0 ${gapStart} ${gapEnd} ${bytes.length - gapEnd}]`;
  bytes.write(byteRange.padEnd(byteRangePlaceholder.length), byteRangeAt, "latin1");
  const digest = createHash("sha256")
    .update(bytes.subarray(0, gapStart))
    .update(bytes.subarray(gapEnd))
    .digest();
  const { certificateChainDer } = signer;
  const cms = await buildCms({ digest, privateKey, signer: certificate, certificateChainDer, stamp });
  if (!cms.ok) return cms;
  if (cms.value.length * 2 > gapEnd - gapStart - 2) return err({ type: "signature-too-big" });
  bytes.write(Buffer.from(cms.value).toString("hex"), gapStart + 1, "latin1");
  return ok(new Uint8Array(bytes));
}
