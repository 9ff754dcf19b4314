/** Would steer a terminal: control characters but line ends and tabs, and those that turn the direction of text. */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Longest id in a table or a sentence, in characters. */
const LONGEST_ID = 60;

/** Text that a terminal only shows: whatever would steer it is written as its number. */
export function printable(text: string): string {
  return text.replaceAll(STEERING, (sign) =>
    sign === "\n" || sign === "\t" ? sign : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** An id as text output shows it; JSON has it whole. */
export function shownId(id: string): string {
  // A character of two halves is not cut in two.
  const cut = id.slice(0, LONGEST_ID - 1).replace(/[\uD800-\uDBFF]$/u, "");
  return printable(id.length > LONGEST_ID ? `${cut}…` : id);
}
