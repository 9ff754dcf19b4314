import { join } from "node:path";
import type { StorageError } from "#shared/host/host-errors.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import type { Result } from "#shared/result.ts";
import { exportTables } from "../export-tables.ts";
import { makeDocuments } from "../make-documents.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { type DataOptions, selectSeason, withWorkstation } from "../workstation.ts";
import { isStorageError, makeOutputFolder, writeOutput } from "../write-output.ts";

export interface ExportOptions extends DataOptions {
  readonly out: string;
  readonly paper: "F4" | "A4";
  /** Language of documents and tables as of sentences (`--lang`). */
  readonly lang: Language;
}

/** Makes every document of the frozen ranking, signed, into a folder; beside them tables, JSON and the recount script. */
export function exportDocuments(context: CommandContext, options: ExportOptions): Promise<Outcome> {
  const { paper, lang: language, out } = options;
  return withWorkstation(context, options, async (client) => {
    if (!(await selectSeason(client))) return refused(context, { type: "no-season" });
    const folder = await makeOutputFolder(out);
    if (!folder.ok) return refused(context, folder.error);
    const files: string[] = [];
    const keep = async ({ name, bytes }: NamedFile): Promise<Result<void, StorageError>> => {
      const written = await writeOutput(join(out, name), bytes);
      if (written.ok) {
        files.push(name);
        context.progress(name);
      }
      return written;
    };
    const documents = await makeDocuments(
      client,
      { paper, language, isSigned: true, dossierSheets: Number.POSITIVE_INFINITY },
      keep,
    );
    const made = documents.ok ? await exportTables(client, language, keep) : documents;
    if (made.ok) return done(files, { ok: true, out, files });
    return refused(context, made.error, isStorageError(made.error) ? 2 : 1);
  });
}
