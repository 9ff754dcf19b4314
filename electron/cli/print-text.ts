import type { Translate } from "#shared/i18n/translate.ts";

/**
 * Prints what a command has to say. A reader who has seen enough and closed the pipe is no failure; where anything else keeps
 * the output from being complete, the exit code becomes 2 and a sentence on the error output says why.
 */
export async function printOutput(
  stream: NodeJS.WriteStream,
  text: string,
  translate: Translate,
): Promise<void> {
  const code = await printText(stream, text);
  if (code === null || code === "EPIPE") return;
  process.exitCode = 2;
  const sentence =
    code === "ENOSPC" || code === "EDQUOT"
      ? translate("commandLine.diskFull")
      : translate("commandLine.outputFailed", { code });
  await printText(process.stderr, `${sentence}\n`);
}

/** Prints text; answers the code of what kept it from being printed whole, `null` where nothing did. */
export function printText(stream: NodeJS.WriteStream, text: string): Promise<string | null> {
  return new Promise((resolve) => {
    try {
      // Files are written at once and throw, pipes tell it later.
      stream.write(text, (cause) => resolve(cause ? codeOf(cause) : null));
    } catch (cause) {
      resolve(codeOf(cause));
    }
  });
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
