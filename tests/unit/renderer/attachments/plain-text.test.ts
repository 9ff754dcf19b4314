import { expect, test } from "vitest";
import { detectKind } from "#renderer/narrative/attachments/attachment-kind.ts";
import { readPlainText } from "#renderer/narrative/attachments/plain-text.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a file that is cut inside a character is still read as UTF-8", () => {
  const { blocks, isCut } = readPlainText(encode("aé€😀"), 4);
  expect(isCut).toBe(true);
  expect(blocks).toEqual(["aé"]);
});

test("a long text whose sample ends inside a character is text", () => {
  expect(detectKind(encode(`x${"é".repeat(64 * 1024)}`))).toBe("text");
  expect(readPlainText(encode(`x${"é".repeat(64 * 1024)}`)).blocks.join("")).toContain("éé");
});

test("a line without end is broken between characters", () => {
  const { blocks } = readPlainText(encode("😀".repeat(4500)));
  const lines = blocks.join("\n").split("\n");
  expect(lines.map((line) => line.length / 2)).toEqual([2000, 2000, 500]);
});

test("the lines of any system stay as they are", () => {
  expect(readPlainText(encode("a\r\n\r\nb\rc\n")).blocks).toEqual(["a\n\nb\nc\n"]);
});

test("a text comes in blocks and loses nothing", () => {
  const text = Array.from({ length: 250 }, (_, index) => `baris ${index}`).join("\n");
  const { blocks, isCut } = readPlainText(encode(text));
  expect(isCut).toBe(false);
  expect(blocks).toHaveLength(3);
  expect(blocks.join("\n")).toBe(text);
});
