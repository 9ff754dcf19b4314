import { textCodec } from "#electron/adapters/text-codec.ts";
import { readGivenList } from "#electron/documents/verify/verification-trust.ts";
import { readCertificate } from "#electron/x509/certificate-reader.ts";
import type { PemLabel } from "#shared/certificates/pem.ts";
import { readDerFiles } from "#shared/certificates/read-der-files.ts";
import { paperText } from "#shared/documents/paper-text.ts";
import type { DocumentCode, VerificationReport } from "#shared/documents/verification-report.ts";
import type { Verification } from "#shared/host/document-ports.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { changeLines, signatureLines, signerLines } from "#shared/i18n/verification-lines.ts";
import { codeMessage, firstReason, verificationMessage } from "#shared/i18n/verification-message.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { type CommandContext, done, type ExitCode, type Outcome, refused } from "../outcome.ts";
import { readInput, readInputs } from "../read-input.ts";
import { concernsNobody } from "../unused-lists.ts";
import { withDocumentThread } from "../with-document-thread.ts";

export interface VerifyOptions {
  readonly trust?: readonly string[] | undefined;
  readonly crl?: readonly string[] | undefined;
  readonly requireSigners?: boolean;
  /** ISO 8601; now without it. */
  readonly at?: string | undefined;
  readonly lang?: Language;
}

/** What a file of roots or lists holds. */
interface GivenFile {
  readonly name: string;
  readonly der: readonly Uint8Array[];
}

interface Given {
  readonly verification: Omit<Verification, "requireSigners">;
  readonly lists: readonly GivenFile[];
}

/** A file that cannot be opened, or the name of one that holds nothing of the kind. */
type GivenError = FileError | { readonly type: "holds-none"; readonly name: string };

/**
 * Checks a PDF's signatures. Without `--trust` it says whether the file is intact and no signer is missing, not whether
 * the signers are known.
 */
export async function verifyFile(
  context: CommandContext,
  path: string,
  { trust, crl, requireSigners = false, at, lang = "id" }: VerifyOptions,
): Promise<Outcome> {
  const file = await readInput(path);
  if (!file.ok) return refused(context, file.error);
  const given = await readGiven({ trust, crl, at });
  if (!given.ok) return refuseGiven(context, given.error);
  const report = await withDocumentThread(context, (thread) =>
    thread.verify(file.value.bytes, { ...given.value.verification, requireSigners }),
  );
  const unused = given.value.lists.filter(({ der }) => der.every((list) => concernsNobody(list, report)));
  const holds = trust === undefined ? report.intact && report.codes.length === 0 : report.valid;
  const signatures = report.signatures.map((signature) => ({ ...signature, role: signature.role ?? "" }));
  return done(
    describe(
      context,
      report,
      lang,
      unused.map(({ name }) => name),
    ),
    { ok: holds, file: file.value.name, ...report, signatures },
    exitCodeOf(holds, report),
  );
}

function exitCodeOf(holds: boolean, { codes }: VerificationReport): ExitCode {
  if (holds) return 0;
  return codes.includes("NOT_A_PDF") ? 2 : 1;
}

function describe(
  context: CommandContext,
  report: VerificationReport,
  language: Language,
  unused: readonly string[],
): string[] {
  const { translate: t, say } = context;
  const voice = { t, say, moment: paperText(language).moment };
  const { signatures, emptyFields, changes } = report;
  return [
    say(verificationMessage(report)),
    ...furtherCodes(report).map((code) => say(codeMessage(code))),
    ...(unused.length > 0 ? [t("verifying.unusedLists", { names: unused.join(", ") })] : []),
    ...signerLines(report, voice),
    ...signatures.flatMap((signature) => ["", ...signatureLines(signature, voice)]),
    ...(emptyFields.length > 0 ? ["", t("verifying.emptyFields", { names: emptyFields.join(", ") })] : []),
    ...changeLines(report, voice),
    ...(signatures.length > 0 && changes.length === 0 ? ["", t("verifying.noChanges")] : []),
  ];
}

/** What neither the first sentence nor the list of signers has said. */
function furtherCodes(report: VerificationReport): readonly DocumentCode[] {
  const said = new Set<string>(["NO_SIGNATURE", report.intact ? "SIGNERS_NOT_STATED" : firstReason(report)]);
  if (report.required.length > 0) said.add("SIGNERS_MISSING");
  return report.codes.filter((code) => !said.has(code));
}

function refuseGiven(context: CommandContext, error: GivenError): Outcome {
  if (error.type !== "holds-none") return refused(context, error);
  const { name } = error;
  const sentence = context.translate("verifying.unreadableFiles", { names: name });
  return { exitCode: 2, lines: [sentence], json: { ok: false, error: { type: "unreadable", name } } };
}

/** What to believe. */
async function readGiven({ trust, crl = [], at }: VerifyOptions): Promise<Result<Given, GivenError>> {
  const roots = await readDer(trust ?? [], "CERTIFICATE");
  if (!roots.ok) return roots;
  const lists = await readDer(crl, "X509 CRL");
  if (!lists.ok) return lists;
  const moment = at === undefined ? new Date() : new Date(at);
  if (Number.isNaN(moment.getTime())) return err({ type: "unreadable", name: at ?? "" });
  return ok({
    verification: {
      at: moment.toISOString(),
      ...(trust === undefined ? {} : { trustedRootsDer: roots.value.flatMap(({ der }) => der) }),
      revocationListsDer: lists.value.flatMap(({ der }) => der),
    },
    lists: lists.value,
  });
}

/** The first file that holds none, or one that cannot be read, is the refusal. */
async function readDer(
  paths: readonly string[],
  label: PemLabel,
): Promise<Result<readonly GivenFile[], GivenError>> {
  const files = await readInputs(paths);
  if (!files.ok) return files;
  const given = files.value.map((file) => ({
    name: file.name,
    der: readDerFiles([file], label, textCodec).der,
  }));
  const bad = given.find(({ der }) => der.length === 0 || !der.every((one) => isReadable(one, label)));
  return bad === undefined ? ok(given) : err({ type: "holds-none", name: bad.name });
}

function isReadable(der: Uint8Array, label: PemLabel): boolean {
  return (label === "CERTIFICATE" ? readCertificate(der) : readGivenList(der)) !== undefined;
}
