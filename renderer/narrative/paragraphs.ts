/** A paragraph of a section; `start` counts characters from the section's beginning. */
export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

/** Paragraphs are parted by empty lines, as the form's text fields keep them. */
export function splitParagraphs(body: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const gap of body.matchAll(/\n{2,}/gu)) {
    paragraphs.push({ start, text: body.slice(start, gap.index) });
    start = gap.index + gap[0].length;
  }
  paragraphs.push({ start, text: body.slice(start) });
  return paragraphs.filter(({ text }) => text.trim() !== "");
}
