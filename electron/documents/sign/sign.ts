import { createHash } from "node:crypto";
import type { PDF } from "@libpdf/core";
import { err, ok, type Result } from "#shared/result.ts";
import { buildCms, estimateCmsSize } from "./cms.ts";
import type { Fonts } from "./fonts.ts";
import { openPdf } from "./open-pdf.ts";
import { checkAppearance, checkDocument } from "./sign-checks.ts";
import type { SignError, SignInput } from "./sign-input.ts";
import { appendSignatureField, byteRangePlaceholder, type SignatureRevision } from "./signature-revision.ts";
import { type Credentials, readCredentials } from "./signer-credentials.ts";
import { verifyPdf } from "./verify.ts";

/** Adds a PAdES B-B signature as an incremental update and checks the result before it is handed out. */
export async function signPdf(fonts: Fonts, input: SignInput): Promise<Result<Uint8Array, SignError>> {
  const signedAt = new Date(input.signedAt);
  if (Number.isNaN(signedAt.getTime())) return err({ type: "date-invalid", value: input.signedAt });
  const credentials = readCredentials(input.signer, signedAt);
  if (!credentials.ok) return credentials;
  const opened = await openPdf(input.pdf);
  if (!opened.ok) return opened;
  const refusal = (await checkDocument(opened.value, input)) ?? checkAppearance(opened.value, fonts, input);
  if (refusal !== undefined) return err(refusal);
  const chain = input.signer.certificateChainDer;
  const contentsSize = estimateCmsSize(chain);
  const revision = await append(opened.value, fonts, input, signedAt, contentsSize);
  if (revision === undefined) return err({ type: "revision-failed" });
  const signed = fillIn(revision, credentials.value, chain);
  if (signed === undefined) return err({ type: "signature-too-big" });
  return checkResult(signed, input);
}

async function checkResult(signed: Uint8Array, input: SignInput): Promise<Result<Uint8Array, SignError>> {
  const trustedRootsDer = input.signer.certificateChainDer.slice(-1);
  const report = await verifyPdf(signed, { at: input.signedAt, trustedRootsDer });
  const own = report.signatures.at(-1);
  if (report.intact && own?.valid === true) return ok(signed);
  return err({ type: "self-check-failed", codes: [...report.codes, ...(own?.codes ?? [])] });
}

async function append(
  pdf: PDF,
  fonts: Fonts,
  input: SignInput,
  signedAt: Date,
  contentsSize: number,
): Promise<SignatureRevision | undefined> {
  try {
    return await appendSignatureField(pdf, input.pdf, fonts, {
      name: input.name,
      role: input.role,
      reason: input.reason,
      location: input.location,
      signedAt,
      appearance: input.appearance,
      contentsSize,
    });
  } catch {
    return undefined;
  }
}

/** Writes the byte range, hashes what it covers and writes the signature into the gap. */
function fillIn(
  revision: SignatureRevision,
  { certificate, privateKey }: Credentials,
  certificateChainDer: readonly Uint8Array[],
): Uint8Array | undefined {
  const { byteRangeAt, gapStart, gapEnd } = revision;
  const bytes = Buffer.from(revision.bytes);
  const byteRange = `[0 ${gapStart} ${gapEnd} ${bytes.length - gapEnd}]`;
  bytes.write(byteRange.padEnd(byteRangePlaceholder.length), byteRangeAt, "latin1");
  const digest = createHash("sha256")
    .update(bytes.subarray(0, gapStart))
    .update(bytes.subarray(gapEnd))
    .digest();
  const cms = buildCms({ digest, privateKey, signer: certificate, certificateChainDer });
  if (cms.length * 2 > gapEnd - gapStart - 2) return undefined;
  bytes.write(Buffer.from(cms).toString("hex"), gapStart + 1, "latin1");
  return new Uint8Array(bytes);
}
