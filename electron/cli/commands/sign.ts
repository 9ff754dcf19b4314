import { basename } from "node:path";
import { SigningWish } from "#shared/bridge/documents-contract.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { KnownError } from "#shared/i18n/error-message.ts";
import { err, type Result } from "#shared/result.ts";
import { type CommandContext, done, type ExitCode, type Outcome, refused } from "../outcome.ts";
import { readInput } from "../read-input.ts";
import { type ReadFile, replaceFile } from "../replace-file.ts";
import { signWithFile } from "../sign-with-file.ts";
import { type DataOptions, selectSeason, withWorkstation } from "../workstation.ts";

export interface SignOptions extends DataOptions {
  readonly p12?: string;
  readonly role?: string;
  readonly reason?: string;
  readonly place?: string;
  /** Where the signed document goes; without it the signed one replaces the file. */
  readonly out?: string;
  readonly certify?: string;
  readonly timestamp?: string;
  readonly field?: string;
  readonly invisible?: boolean;
}

/** Signs a PDF with a PKCS#12 file, or with the identity of the data folder. Nothing is written unless the result holds. */
export async function signFile(
  context: CommandContext,
  path: string,
  options: SignOptions,
): Promise<Outcome> {
  const file = await readInput(path);
  if (!file.ok) return refused(context, file.error);
  const wish = wishOf(options);
  if (!wish) return refused(context, { type: "timestamp-failed", problem: "address" });
  const out = options.out ?? path;
  const finish = (signed: Result<NamedFile, KnownError>): Promise<Outcome> =>
    keep(context, { path, bytes: file.value.bytes, out }, signed);
  if (options.p12 !== undefined)
    return finish(await signWithFile(context, file.value, wish, { ...options, p12: options.p12 }));
  return withWorkstation(context, options, async (client) => {
    // A season is what the document's journal and the panel's revocation list are found in; one can sign without.
    await selectSeason(client);
    return finish(await client["document.sign"]({ file: file.value, wish, taskId: "sign" }));
  });
}

function wishOf(options: SignOptions): SigningWish | null {
  const wish = SigningWish.safeParse({
    credentialId: null,
    role: options.role ?? "",
    reason: options.reason ?? "",
    place: options.place ?? "",
    isVisible: options.invisible !== true,
    certification: options.certify === undefined ? null : Number(options.certify),
    timestampServer: options.timestamp ?? null,
    fieldName: options.field ?? null,
  });
  return wish.success ? wish.data : null;
}

/** What refuses the document itself is an answer; a file that cannot be read, opened or written is not. */
function exitCodeOf(error: KnownError): ExitCode {
  if (error.type === "pdf-refused") return error.problem === "not-a-pdf" ? 2 : 1;
  return ["certificate-refused", "characters-missing", "timestamp-failed"].includes(error.type) ? 1 : 2;
}

/** Puts what was made in its place, whole or not at all. */
export async function keep(
  context: CommandContext,
  { out, ...source }: ReadFile & { readonly out: string },
  made: Result<NamedFile, KnownError>,
): Promise<Outcome> {
  const written = made.ok ? await replaceFile(out, made.value.bytes, source) : err(made.error);
  if (!written.ok) return refused(context, written.error, exitCodeOf(written.error));
  const name = basename(source.path);
  return done([`${name} → ${out}`], { ok: true, file: name, out });
}
