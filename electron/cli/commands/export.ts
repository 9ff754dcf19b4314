import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentKind } from "#shared/documents/define-document.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { MemberId } from "#shared/identifiers.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { type DataOptions, type HostClient, selectSeason, withWorkstation } from "../workstation.ts";

export interface ExportOptions extends DataOptions {
  readonly out: string;
  readonly paper: "F4" | "A4";
}

/** Makes every document of the frozen ranking, signed, into a folder. */
export function exportDocuments(context: CommandContext, options: ExportOptions): Promise<Outcome> {
  return withWorkstation(context, options, async (client) => {
    if (!(await selectSeason(client))) return refused(context, { type: "no-season" });
    await mkdir(options.out, { recursive: true });
    const files: string[] = [];
    const made = await makeDocuments(client, options.paper, async ({ name, bytes }) => {
      await writeFile(join(options.out, name), bytes);
      files.push(name);
      context.progress(name);
    });
    return made.ok ? done(files, { ok: true, out: options.out, files }) : refused(context, made.error, 1);
  });
}

/** Makes top list, minutes, recap and every judge's score sheets, one after another. */
export async function makeDocuments(
  client: HostClient,
  paper: "F4" | "A4",
  keep: (file: NamedFile) => Promise<void>,
): Promise<Result<number, SeasonError>> {
  const season = (await client["season.current"]({}))?.season;
  if (!season) return err({ type: "no-season" });
  const readers = new Set(season.assignments.map(({ memberId }) => memberId));
  const wanted: { kind: DocumentKind; memberId: MemberId | null }[] = [
    { kind: "top-list", memberId: null },
    { kind: "minutes", memberId: null },
    { kind: "recap", memberId: null },
    ...[...readers].toSorted().map((memberId) => ({ kind: "score-sheets" as const, memberId })),
  ];
  let count = 0;
  for (const { kind, memberId } of wanted) {
    const made = await client["document.make"]({ kind, memberId, paper, taskId: `export-${count}` });
    const hasNothing = !made.ok && made.error.type === "member-unknown";
    if (hasNothing) continue;
    if (!made.ok) return made;
    await keep(made.value);
    count += 1;
  }
  return ok(count);
}
