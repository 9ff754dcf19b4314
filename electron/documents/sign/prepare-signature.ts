import { createHash } from "node:crypto";
import type { PDF } from "@libpdf/core";
import { err, ok, type Result } from "#shared/result.ts";
import { estimateCmsSize } from "../cms/cms.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import type { Fonts } from "../render/fonts.ts";
import { checkAppearance, checkDocument } from "./sign-checks.ts";
import type { SignError, SignInput } from "./sign-input.ts";
import { appendSignature, byteRangePlaceholder, type SignatureRevision } from "./signature-revision.ts";

/** All of a signature that needs no private key, so that it can be made in another thread. */
export interface SignaturePlan extends Omit<SignInput, "pdf" | "signer" | "stamp"> {
  readonly certificateChainDer: readonly Uint8Array[];
  /** Of the signer's certificate, as `AB:CD:...`. */
  readonly fingerprint: string;
  readonly isStamped: boolean;
}

/** An incremental update that is whole but for the signature's value, which goes into the gap. */
export interface PreparedSignature {
  readonly bytes: Uint8Array;
  /** SHA-256 of all around the gap. */
  readonly digest: Uint8Array;
  readonly gapStart: number;
  readonly gapEnd: number;
}

/** Checks that one more signature is allowed and leaves the place for it. */
export async function prepareSignature(
  fonts: Fonts,
  bytes: Uint8Array,
  plan: SignaturePlan,
): Promise<Result<PreparedSignature, SignError>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const refusal = (await checkDocument(pdf, bytes, plan)) ?? checkAppearance(pdf, fonts, plan);
  if (refusal !== undefined) return err(refusal);
  const revision = await append(pdf, fonts, bytes, plan);
  return revision === undefined ? err({ type: "revision-failed" }) : ok(seal(revision));
}

async function append(
  pdf: PDF,
  fonts: Fonts,
  bytes: Uint8Array,
  plan: SignaturePlan,
): Promise<SignatureRevision | undefined> {
  const { name, role, reason, location, appearance, certification, fieldName } = plan;
  const contentsSize = estimateCmsSize(plan.certificateChainDer, plan.isStamped);
  try {
    return await appendSignature(pdf, bytes, fonts, {
      name,
      role,
      reason,
      location,
      signedAt: new Date(plan.signedAt),
      appearance,
      certification,
      fieldName,
      contentsSize,
    });
  } catch {
    return undefined;
  }
}

/** Writes the byte range and hashes what it covers. */
function seal({ bytes, byteRangeAt, gapStart, gapEnd }: SignatureRevision): PreparedSignature {
  const sealed = Buffer.from(bytes);
  const byteRange = `[0 ${gapStart} ${gapEnd} ${sealed.length - gapEnd}]`;
  sealed.write(byteRange.padEnd(byteRangePlaceholder.length), byteRangeAt, "latin1");
  const digest = createHash("sha256")
    .update(sealed.subarray(0, gapStart))
    .update(sealed.subarray(gapEnd))
    .digest();
  return { bytes: sealed, digest, gapStart, gapEnd };
}
