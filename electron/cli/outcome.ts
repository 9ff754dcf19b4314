import type { Message } from "#shared/i18n/catalog.ts";
import { errorMessage, type KnownError } from "#shared/i18n/error-message.ts";
import type { Translate } from "#shared/i18n/translate.ts";

/** 0: done; 1: the check says no; 2: wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** What a command has to say: lines for a person, or the same as JSON. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly lines: readonly string[];
  readonly json: unknown;
}

export interface CommandContext {
  readonly translate: Translate;
  readonly say: (message: Message) => string;
  /** Tells a person how far a long command is; silent with `--json`. */
  readonly progress: (line: string) => void;
  readonly environment: NodeJS.ProcessEnv;
  readonly resourcesDirectory: string;
}

export function done(lines: readonly string[], json: unknown, exitCode: ExitCode = 0): Outcome {
  return { exitCode, lines, json };
}

/** An expected refusal in the user's language; input that cannot be read ends with 2, a check that says no with 1. */
export function refused(context: CommandContext, error: KnownError, exitCode: ExitCode = 2): Outcome {
  return { exitCode, lines: [context.say(errorMessage(error))], json: { ok: false, error } };
}
