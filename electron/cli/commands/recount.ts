import { recountMessage } from "#shared/i18n/verification-message.ts";
import { asStranger } from "../as-stranger.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readInput } from "../read-input.ts";

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
