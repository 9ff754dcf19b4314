import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recountMessage } from "#shared/i18n/verification-message.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readInput } from "../read-input.ts";
import { type HostClient, openWorkstation } from "../workstation.ts";

/** Computes the list inside a signed PDF again: `same`, or `differs at row N`. Needs no data folder. */
export async function recountFile(context: CommandContext, path: string): Promise<Outcome> {
  const file = await readInput(path);
  if (!file.ok) return refused(context, file.error);
  return asStranger(context, async (client) => {
    const answer = await client["document.recount"]({ file: file.value });
    if (!answer.ok) return refused(context, answer.error);
    const { report } = answer.value;
    const verdict =
      report.outcome === "same"
        ? "same"
        : report.outcome === "differs"
          ? `differs at row ${report.row}`
          : "unsound";
    return done(
      [verdict, context.say(recountMessage(report))],
      { ok: report.outcome === "same", verdict, file: file.value.name, ...answer.value },
      report.outcome === "same" ? 0 : 1,
    );
  });
}

/** A machine that never saw the season: an empty data folder, gone afterwards. */
export async function asStranger<T>(
  context: CommandContext,
  work: (client: HostClient) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "pleno-"));
  const workstation = await openWorkstation(folder, context.resourcesDirectory);
  if ("inUse" in workstation) throw new Error(workstation.inUse);
  try {
    return await work(workstation.client);
  } finally {
    await workstation.close();
    await rm(folder, { recursive: true, force: true });
  }
}
