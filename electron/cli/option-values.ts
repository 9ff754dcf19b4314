import { InvalidArgumentError } from "commander";
import { Language } from "#shared/i18n/localised-text.ts";
import type { Translate } from "#shared/i18n/translate.ts";

/** The language asked for on the command line, also where the rest of the line cannot be understood. */
export function languageOf(args: readonly string[]): Language {
  const place = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = args[place]?.startsWith("--lang=") ? args[place].slice("--lang=".length) : args[place + 1];
  const known = Language.safeParse(place < 0 ? undefined : asked);
  return known.success ? known.data : "id";
}

/** Reads values of options; refuses in the given language. */
export function createOptionValues(translate: Translate) {
  const share = (text: string): number => {
    const value = Number(text);
    if (text.trim() === "" || !(value >= 0 && value <= 1))
      throw new InvalidArgumentError(translate("commandLine.needed.share"));
    return value;
  };
  return {
    share,
    /** Text for a document, which has room for so many characters of it. */
    textUpTo:
      (maximum: number) =>
      (text: string): string => {
        if (text.trim().length <= maximum) return text;
        throw new InvalidArgumentError(translate("commandLine.needed.text", { maximum }));
      },
    /** A moment as ISO 8601 writes it. */
    moment: (text: string): string => {
      if (!Number.isNaN(new Date(text).getTime())) return text;
      throw new InvalidArgumentError(translate("commandLine.needed.moment"));
    },
    innerShare: (text: string): number => {
      const value = Number(text);
      if (text.trim() === "" || !(value > 0 && value < 1))
        throw new InvalidArgumentError(translate("commandLine.needed.innerShare"));
      return value;
    },
    wholeNumber:
      (minimum: number, maximum = Number.MAX_SAFE_INTEGER) =>
      (text: string): number => {
        const value = Number(text);
        if (text.trim() !== "" && Number.isSafeInteger(value) && value >= minimum && value <= maximum)
          return value;
        const isBounded = maximum !== Number.MAX_SAFE_INTEGER;
        throw new InvalidArgumentError(
          isBounded
            ? translate("commandLine.needed.range", { minimum, maximum })
            : translate("commandLine.needed.from", { minimum }),
        );
      },
  };
}
