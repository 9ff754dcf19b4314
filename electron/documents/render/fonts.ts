import { readFileSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "#shared/result.ts";
import { readCharacterMap } from "./font-characters.ts";

const files = {
  normal: "roboto-regular.ttf",
  bold: "roboto-medium.ttf",
  italics: "roboto-italic.ttf",
  bolditalics: "roboto-medium-italic.ttf",
} as const;

export type FontStyle = keyof typeof files;

export interface Fonts {
  readonly family: string;
  readonly paths: Readonly<Record<FontStyle, string>>;
  readonly bytes: Readonly<Record<FontStyle, Uint8Array>>;
  /** Characters at least one style has no glyph for, each once, in order of appearance. */
  missingGlyphs(text: string): string[];
}

export type FontsError = { readonly type: "fonts-unreadable"; readonly directory: string };

/** Reads the fonts embedded in every PDF from the resources directory. */
export function loadFonts(resourcesDirectory: string): Result<Fonts, FontsError> {
  const directory = join(resourcesDirectory, "fonts");
  try {
    const paths = forEachStyle((style) => join(directory, files[style]));
    const bytes = forEachStyle((style): Uint8Array => readFileSync(paths[style]));
    const maps = Object.values(bytes).map((font) => readCharacterMap(font));
    const covered = (codePoint: number): boolean => maps.every((map) => map.has(codePoint));
    return ok({ family: "Roboto", paths, bytes, missingGlyphs: (text) => findMissing(text, covered) });
  } catch {
    return err({ type: "fonts-unreadable", directory });
  }
}

function forEachStyle<T>(make: (style: FontStyle) => T): Record<FontStyle, T> {
  return {
    normal: make("normal"),
    bold: make("bold"),
    italics: make("italics"),
    bolditalics: make("bolditalics"),
  };
}

function findMissing(text: string, covered: (codePoint: number) => boolean): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (character !== "\n" && !covered(character.codePointAt(0) ?? 0)) missing.add(character);
  }
  return [...missing];
}
