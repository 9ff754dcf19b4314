import type { DocumentDefinition, PlainValue } from "./document-definition.ts";

const SUBSTITUTE = "[?]";

/**
 * Replaces characters that no font of the document has and says so at its end. A result must not be kept from
 * paper by one emoji in a title or a reason; the full text stays in the attached record.
 */
export function substituteCharacters(
  definition: DocumentDefinition,
  characters: readonly string[],
  fullTextIn = "catatan hasil",
): DocumentDefinition {
  const unprintable = new Set(characters);
  const replace = (text: string): string =>
    Array.from(text, (character) => (unprintable.has(character) ? SUBSTITUTE : character)).join("");
  const copy = (value: PlainValue): PlainValue => {
    if (typeof value === "string") return replace(value);
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]));
  };
  const note = `Tanda ${SUBSTITUTE} menggantikan karakter yang tidak dapat dicetak; teks lengkap ada dalam ${fullTextIn}.`;
  const { footerText, content } = definition;
  return {
    ...definition,
    content: [copy(content), { text: note, style: "note" }],
    ...(footerText ? { footerText: { ...footerText, left: replace(footerText.left) } } : {}),
  };
}
