import type { RecountReport } from "#shared/documents/recount.ts";
import { message } from "#shared/i18n/catalog.ts";
import { recountMessage } from "#shared/i18n/verification-message.ts";
import { asStranger } from "../as-stranger.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readInput } from "../read-input.ts";

/** Computes the result inside a PDF, or a `result.json`, again: `same`, or `differs at row N`. Needs no data folder. */
export async function recountFile(context: CommandContext, path: string): Promise<Outcome> {
  const file = await readInput(path);
  if (!file.ok) return refused(context, file.error);
  return asStranger(context, async (client) => {
    const answer = await client["document.recount"]({ file: file.value });
    if (!answer.ok) return refused(context, answer.error);
    const { report, isNewer } = answer.value;
    const verdict = verdictOf(report);
    return done(
      [
        verdict,
        context.say(recountMessage(report)),
        context.say(message("recount.names")),
        ...(isNewer ? [context.say(message("recount.newer"))] : []),
      ],
      { ok: report.outcome === "same", verdict, file: file.value.name, ...answer.value },
      report.outcome === "same" ? 0 : 1,
    );
  });
}

/** The same words as the script that ships with every export says. */
function verdictOf(report: RecountReport): string {
  switch (report.outcome) {
    case "same":
    case "unsound":
      return report.outcome;
    case "differs":
      return `differs at row ${report.row}`;
    case "composition-differs":
      return "differs in composition";
  }
}
