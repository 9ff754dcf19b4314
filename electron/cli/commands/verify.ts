import { textCodec } from "#electron/adapters/text-codec.ts";
import { readGivenList } from "#electron/documents/verify/verification-trust.ts";
import { readCertificate } from "#electron/x509/certificate-reader.ts";
import type { PemLabel } from "#shared/certificates/pem.ts";
import { readDerFiles } from "#shared/certificates/read-der-files.ts";
import type {
  DocumentChange,
  DocumentCode,
  SignatureCode,
  VerificationReport,
} from "#shared/documents/verification-report.ts";
import type { Verification } from "#shared/host/document-ports.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { changeMessage, codeMessage, verificationMessage } from "#shared/i18n/verification-message.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { type CommandContext, done, type ExitCode, type Outcome, refused } from "../outcome.ts";
import { readInput, readInputs } from "../read-input.ts";
import { withDocumentThread } from "../with-document-thread.ts";

export interface VerifyOptions {
  readonly trust?: readonly string[] | undefined;
  readonly crl?: readonly string[] | undefined;
  readonly requireSigners?: boolean;
  /** ISO 8601; now without it. */
  readonly at?: string | undefined;
}

/**
 * Checks a PDF's signatures. Without `--trust` it says whether the file is intact and no signer is missing, not whether
 * the signers are known.
 */
export async function verifyFile(
  context: CommandContext,
  path: string,
  { trust, crl, requireSigners = false, at }: VerifyOptions,
): Promise<Outcome> {
  const file = await readInput(path);
  if (!file.ok) return refused(context, file.error);
  const given = await readGiven({ trust, crl, at });
  if (!given.ok) return refused(context, { type: "unreadable", name: given.error });
  const report = await withDocumentThread(context, (thread) =>
    thread.verify(file.value.bytes, { ...given.value, requireSigners }),
  );
  const holds = trust === undefined ? report.intact && report.codes.length === 0 : report.valid;
  const signatures = report.signatures.map((signature) => ({ ...signature, role: signature.role ?? "" }));
  return done(
    describe(context, report),
    { ok: holds, file: file.value.name, ...report, signatures },
    exitCodeOf(holds, report),
  );
}

function exitCodeOf(holds: boolean, { codes }: VerificationReport): ExitCode {
  if (holds) return 0;
  return codes.includes("NOT_A_PDF") ? 2 : 1;
}

function describe(context: CommandContext, report: VerificationReport): string[] {
  const say = (code: DocumentCode | SignatureCode): string => context.say(codeMessage(code));
  return [
    context.say(verificationMessage(report)),
    ...report.signatures.map(({ name, role = "", signedAt, algorithm, codes }) =>
      [`  ${name}`, role, signedAt, algorithm, ...codes.map(say)].filter((part) => part !== "").join(" · "),
    ),
    ...report.codes.map((code) => `  ${say(code)}`),
    ...report.required
      .filter(({ fieldName }) => fieldName === null)
      .map(({ name, role }) => `  ${say("SIGNERS_MISSING")} ${name} · ${role}`),
    ...report.changes
      .filter(({ allowed }) => !allowed)
      .map((change) => `  ${context.say(changeMessage(change))} ${placeOf(context, change)}`),
  ];
}

/** The page, where it is on one, and the place in the file. */
function placeOf({ translate }: CommandContext, { page, where }: DocumentChange): string {
  const shown = page === null ? "" : `${translate("verifying.page", { page })}. `;
  return `${shown}${translate("verifying.place", { where })}`;
}

/** What to believe; the word that cannot be read is the refusal. */
async function readGiven({
  trust,
  crl = [],
  at,
}: VerifyOptions): Promise<Result<Omit<Verification, "requireSigners">, string>> {
  const roots = await readDer(trust ?? [], "CERTIFICATE");
  if (!roots.ok) return roots;
  const lists = await readDer(crl, "X509 CRL");
  if (!lists.ok) return lists;
  const moment = at === undefined ? new Date() : new Date(at);
  if (Number.isNaN(moment.getTime())) return err(at ?? "");
  return ok({
    at: moment.toISOString(),
    ...(trust === undefined ? {} : { trustedRootsDer: roots.value }),
    revocationListsDer: lists.value,
  });
}

/** The name of the first file that holds none, or one that cannot be read, is the refusal. */
async function readDer(
  paths: readonly string[],
  label: PemLabel,
): Promise<Result<readonly Uint8Array[], string>> {
  const files = await readInputs(paths);
  if (!files.ok) return err("name" in files.error ? files.error.name : (paths[0] ?? ""));
  const bad = files.value.find((file) => !holdsOnly(file, label));
  return bad === undefined ? ok(readDerFiles(files.value, label, textCodec).der) : err(bad.name);
}

function holdsOnly(file: NamedFile, label: PemLabel): boolean {
  const { der } = readDerFiles([file], label, textCodec);
  return der.length > 0 && der.every((one) => isReadable(one, label));
}

function isReadable(der: Uint8Array, label: PemLabel): boolean {
  return (label === "CERTIFICATE" ? readCertificate(der) : readGivenList(der)) !== undefined;
}
