import type { VerificationReport } from "#shared/documents/verification-report.ts";
import type { Verification } from "#shared/host/document-ports.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { buildCms } from "../cms/cms.ts";
import type { PreparedSignature, SignaturePlan } from "./prepare-signature.ts";
import type { SignError, SignInput } from "./sign-input.ts";
import { type Credentials, readCredentials } from "./signer-credentials.ts";

/** Where documents are opened: a thread that may be lost without harm. */
export interface SigningDesk {
  readonly prepare: (pdf: Uint8Array, plan: SignaturePlan) => Promise<Result<PreparedSignature, SignError>>;
  readonly verify: (pdf: Uint8Array, verification: Verification) => Promise<VerificationReport>;
}

/**
 * Adds a PAdES B-B or B-T signature as an incremental update and checks the result before it is handed out. Only the key is
 * used here; the document is opened at the desk alone.
 */
export async function signPdf(desk: SigningDesk, input: SignInput): Promise<Result<Uint8Array, SignError>> {
  const signedAt = new Date(input.signedAt);
  if (Number.isNaN(signedAt.getTime())) return err({ type: "date-invalid", value: input.signedAt });
  const credentials = readCredentials(input.signer, signedAt);
  if (!credentials.ok) return credentials;
  const { fingerprint256: fingerprint } = credentials.value.certificate.x509;
  const prepared = await desk.prepare(input.pdf, planOf(input, fingerprint));
  if (!prepared.ok) return prepared;
  const signed = await fillIn(prepared.value, credentials.value, input);
  return signed.ok ? checkResult(desk, signed.value, input, fingerprint) : signed;
}

function planOf({ pdf: _pdf, signer, stamp, ...details }: SignInput, fingerprint: string): SignaturePlan {
  const { certificateChainDer } = signer;
  return { ...details, certificateChainDer, fingerprint, isStamped: stamp !== undefined };
}

async function checkResult(
  desk: SigningDesk,
  signed: Uint8Array,
  { signedAt, signer }: SignInput,
  fingerprint: string,
): Promise<Result<Uint8Array, SignError>> {
  const report = await desk.verify(signed, {
    // The end of the given chain is trusted here: whether anybody else trusts it is not ours to say.
    trustedRootsDer: signer.certificateChainDer.slice(-1),
    revocationListsDer: [],
    requireSigners: false,
    at: signedAt,
  });
  if (report.codes.includes("CHECK_FAILED")) return err({ type: "check-failed" });
  const own = report.signatures.find(({ certificateFingerprint }) => certificateFingerprint === fingerprint);
  if (own?.valid === true && own.covers === "whole-document" && report.intact) return ok(signed);
  const codes = [...report.codes, ...report.signatures.flatMap((signature) => signature.codes)];
  return err({ type: "self-check-failed", codes: [...new Set(codes)] });
}

/** Signs the digest and writes the signature into the gap. */
async function fillIn(
  { bytes, digest, gapStart, gapEnd }: PreparedSignature,
  { certificate, privateKey }: Credentials,
  { signer, stamp }: SignInput,
): Promise<Result<Uint8Array, SignError>> {
  const { certificateChainDer } = signer;
  const cms = await buildCms({ digest, privateKey, signer: certificate, certificateChainDer, stamp });
  if (!cms.ok) return cms;
  if (cms.value.length * 2 > gapEnd - gapStart - 2) return err({ type: "signature-too-big" });
  const signed = new Uint8Array(bytes);
  signed.set(Buffer.from(Buffer.from(cms.value).toString("hex"), "latin1"), gapStart + 1);
  return ok(signed);
}
