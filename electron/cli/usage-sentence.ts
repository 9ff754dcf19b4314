import type { CommanderError } from "commander";
import { type Message, message } from "#shared/i18n/catalog.ts";
import type { Translate } from "#shared/i18n/translate.ts";

/** How the library's words of a refusal are built, by its code; what stands in the groups is kept. */
const FRAMES: ReadonlyMap<string, readonly [RegExp, (...parts: readonly string[]) => Message]> = new Map<
  string,
  readonly [RegExp, (...parts: readonly string[]) => Message]
>([
  [
    "commander.missingArgument",
    [/argument '(.*)'/su, (name = "") => message("commandLine.missingArgument", { name })],
  ],
  [
    "commander.optionMissingArgument",
    [/option '(.*)' argument/su, (option = "") => message("commandLine.optionWithoutValue", { option })],
  ],
  [
    "commander.missingMandatoryOptionValue",
    [/option '(.*)' not/su, (option = "") => message("commandLine.missingOption", { option })],
  ],
  [
    "commander.unknownOption",
    [/option '(.*)'/su, (name = "") => message("commandLine.unknownOption", { name })],
  ],
  [
    "commander.unknownCommand",
    [/command '(.*)'/su, (name = "") => message("commandLine.unknownCommand", { name })],
  ],
  [
    "commander.excessArguments",
    [
      /Expected (\d+) arguments? but got (\d+)/su,
      (expected = "", given = "") => message("commandLine.tooMany", { expected, given }),
    ],
  ],
  [
    "commander.invalidArgument",
    [
      /^error: option '(.*?)' argument '(.*)' is invalid\. (.*)$/su,
      (option = "", value = "", needed = "") =>
        message("commandLine.invalid", { option, value, needed: neededValue(needed) }),
    ],
  ],
]);

/** Why a command line was not understood, in a sentence or two of the reader's language. */
export function usageSentence({ code, message: words }: CommanderError, translate: Translate): string {
  const [frame, write] = FRAMES.get(code) ?? [];
  const parts = frame?.exec(words);
  if (!parts || !write) return words;
  const [, ...groups] = parts;
  const { key, values } = write(...groups);
  const names = /\(Did you mean (?:one of )?(.*)\?\)/u.exec(words)?.[1];
  const similar = names === undefined ? "" : ` ${translate("commandLine.similar", { names })}`;
  return `${translate(key, values)}${similar}`;
}

/** Choices are told by the library, everything else by the options themselves. */
function neededValue(words: string): string | Message {
  const names = /^Allowed choices are (.*)\.$/u.exec(words)?.[1];
  return names === undefined ? words : message("commandLine.needed.choice", { names });
}
