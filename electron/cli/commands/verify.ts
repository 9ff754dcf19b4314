import { X509Certificate } from "node:crypto";
import { verifyPdf } from "#electron/documents/verify.ts";
import { codeMessage, verificationMessage } from "#shared/i18n/verification-message.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readInput } from "../read-input.ts";

export interface VerifyOptions {
  /** PEM file of root certificates. */
  readonly trust?: string;
}

/** Checks a PDF's signatures. Without `--trust` it says whether the file is intact, not whether the signer is known. */
export async function verifyFile(
  context: CommandContext,
  path: string,
  { trust }: VerifyOptions,
): Promise<Outcome> {
  const file = await readInput(path);
  if (!file.ok) return refused(context, file.error);
  const roots = await readRoots(trust);
  if (roots === null) return refused(context, { type: "unreadable", name: trust ?? "" });
  const found = await verifyPdf(file.value.bytes, {
    at: new Date().toISOString(),
    ...(trust === undefined ? {} : { trustedRootsDer: roots }),
  });
  const report = {
    ...found,
    codes: [...found.codes],
    signatures: found.signatures.map((signature) => ({ ...signature, codes: [...signature.codes] })),
  };
  const holds = trust === undefined ? report.intact : report.valid;
  const lines = [
    context.say(verificationMessage(report)),
    ...report.signatures.map(
      ({ name, signedAt, codes }) =>
        `  ${name} · ${signedAt}${codes.map((code) => ` · ${context.say(codeMessage(code))}`).join("")}`,
    ),
    ...report.codes.map((code) => `  ${context.say(codeMessage(code))}`),
  ];
  return done(
    lines,
    { ok: holds, file: file.value.name, ...report },
    holds ? 0 : report.codes.includes("NOT_A_PDF") ? 2 : 1,
  );
}

async function readRoots(path: string | undefined): Promise<Uint8Array[] | null> {
  if (path === undefined) return [];
  const file = await readInput(path);
  if (!file.ok) return null;
  const text = Buffer.from(file.value.bytes).toString("latin1");
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? [];
  try {
    return blocks.map((block) => new Uint8Array(new X509Certificate(block).raw));
  } catch {
    return null;
  }
}
