import { foldText } from "../text/fold-text.ts";

/** A title as Indonesian innovations have them: a short name, and what it stands for. */
export interface TitleParts {
  /** As written, for people. */
  readonly name: string;
  readonly expansion: string;
}

/** Words of a name at most; anything longer is a sentence of its own. */
const NAME_WORDS = 6;
/** So few words in brackets behind more are the short name, not what it stands for. */
const ACRONYM_WORDS = 2;
const QUOTES = /["'“”„«»‘’`]/gu;
const BRACKETED = /^(?<before>[^()[\]]*?)\s*[([](?<inside>.*?)[)\]]?\s*(?<after>[^()[\]]*)$/u;
const SUBTITLE = /^(?<name>.+?)(?:\s*:\s+|\s+[–—-]\s+|\s*;\s+)(?<rest>.+)$/u;

/** "SI-KANCIL: Sistem …", "PAYJEM (Pelayanan …)", "Pelayanan … (PAYJEM)", or a name alone. */
export function splitTitle(title: string): TitleParts {
  const plain = title.replaceAll(QUOTES, " ").replaceAll(/\s+/gu, " ").trim();
  return splitBrackets(plain) ?? splitSubtitle(plain) ?? withoutExpansion(plain);
}

function splitBrackets(plain: string): TitleParts | null {
  const { before = "", inside = "", after = "" } = BRACKETED.exec(plain)?.groups ?? {};
  const tail = after === "" ? "" : ` ${after}`;
  if (isAcronymOf(inside, before)) return { name: inside, expansion: `${before}${tail}` };
  if (isShort(before)) return { name: before, expansion: `${inside}${tail}` };
  return isShort(inside) ? { name: inside, expansion: `${before}${tail}` } : null;
}

function splitSubtitle(plain: string): TitleParts | null {
  const { name = "", rest = "" } = SUBTITLE.exec(plain)?.groups ?? {};
  return isShort(name) ? { name, expansion: rest } : null;
}

function withoutExpansion(plain: string): TitleParts {
  return isShort(plain) ? { name: plain, expansion: "" } : { name: "", expansion: plain };
}

function isAcronymOf(inside: string, before: string): boolean {
  const isCapitals = inside === inside.toUpperCase() && before !== before.toUpperCase();
  return (
    inside !== "" && countOf(inside) < countOf(before) && (isCapitals || countOf(inside) <= ACRONYM_WORDS)
  );
}

function isShort(part: string): boolean {
  return part !== "" && countOf(part) <= NAME_WORDS;
}

function countOf(part: string): number {
  return part.split(" ").length;
}

/** Letters and digits in lower case, words apart by one space. */
export function foldTitle(title: string): string {
  return foldText(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function compact(title: string): string {
  return foldTitle(title).replaceAll(" ", "");
}
