import type { DocumentDefinition, PlacedText, PlainValue } from "./document-definition.ts";

const SUBSTITUTE = "[?]";

/**
 * Replaces characters that no font of the document has and says so before the signatures. A result must not be kept from
 * paper by one emoji in a title or a reason; the full text stays in the attached record.
 */
export function substituteCharacters(
  definition: DocumentDefinition,
  characters: readonly string[],
  note: (sign: string) => string,
): DocumentDefinition {
  const replace = (text: string): string => substituteIn(text, characters);
  const copy = (value: PlainValue): PlainValue => {
    if (typeof value === "string") return replace(value);
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]));
  };
  const copyAll = (values: readonly PlainValue[]): readonly PlainValue[] => values.map(copy);
  const { footerText, content, placed } = definition;
  const [last = [], ...before] = (Array.isArray(content) ? content : [content]).toReversed();
  return {
    ...definition,
    // Last of all comes the room kept for signatures, which must stay at the end.
    content: [...copyAll(before.toReversed()), { text: note(SUBSTITUTE), style: "note" }, copy(last)],
    ...(placed
      ? { placed: { ...placed, texts: placed.texts.map((item) => replacePlaced(item, replace)) } }
      : {}),
    ...(footerText ? { footerText: { ...footerText, left: replace(footerText.left) } } : {}),
  };
}

/** A text with a sign in place of each of these characters. */
export function substituteIn(text: string, characters: readonly string[]): string {
  const unprintable = new Set(characters);
  return Array.from(text, (character) => (unprintable.has(character) ? SUBSTITUTE : character)).join("");
}

function replacePlaced(placed: PlacedText, replace: (text: string) => string): PlacedText {
  const { text, under } = placed;
  return {
    ...placed,
    text: replace(text),
    ...(under ? { under: { ...under, text: replace(under.text) } } : {}),
  };
}
