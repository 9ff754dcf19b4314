import { join } from "node:path";
import { makeDocuments } from "../make-documents.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { type DataOptions, selectSeason, withWorkstation } from "../workstation.ts";
import { isStorageError, makeOutputFolder, writeOutput } from "../write-output.ts";

export interface ExportOptions extends DataOptions {
  readonly out: string;
  readonly paper: "F4" | "A4";
}

/** Makes every document of the frozen ranking, signed, into a folder. */
export function exportDocuments(context: CommandContext, options: ExportOptions): Promise<Outcome> {
  return withWorkstation(context, options, async (client) => {
    if (!(await selectSeason(client))) return refused(context, { type: "no-season" });
    const folder = await makeOutputFolder(options.out);
    if (!folder.ok) return refused(context, folder.error);
    const files: string[] = [];
    const made = await makeDocuments(client, options.paper, async ({ name, bytes }) => {
      const written = await writeOutput(join(options.out, name), bytes);
      if (written.ok) {
        files.push(name);
        context.progress(name);
      }
      return written;
    });
    if (made.ok) return done(files, { ok: true, out: options.out, files });
    return refused(context, made.error, isStorageError(made.error) ? 2 : 1);
  });
}
