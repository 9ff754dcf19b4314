import { expect, test } from "vitest";
import { decodeText, detectKind, isMisnamed } from "#renderer/narrative/attachments/attachment-kind.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "string" ? part.split("").map((letter) => letter.charCodeAt(0)) : [...part],
    ),
  );

test.each([
  ["pdf", bytes("%PDF-1.7\n")],
  ["pdf", bytes([0xef, 0xbb, 0xbf], "mail header\r\n%PDF-1.4")],
  ["png", bytes([0x89], "PNG\r\n", [0x1a, 0x0a], "IHDR")],
  ["jpeg", bytes([0xff, 0xd8, 0xff, 0xe0])],
  ["gif", bytes("GIF89a", [1, 0, 1, 0])],
  ["webp", bytes("RIFF", [4, 0, 0, 0], "WEBPVP8 ")],
  ["text", bytes("nama;nilai\r\nA;3,5\r\n")],
  ["text", bytes([0xff, 0xfe, 0x41, 0, 0x42, 0])],
  ["text", bytes([0xc9], "lan;3")],
  ["text", bytes()],
] as const)("knows a %s file by its first bytes", (kind, file) => {
  expect(detectKind(file)).toBe(kind);
});

test.each([
  ["a drawing that may hold scripts", bytes("<svg xmlns='http://www.w3.org/2000/svg'>")],
  ["a drawing with a declaration", bytes("  <?xml version='1.0'?><svg>")],
  ["a web page", bytes("<!DOCTYPE html><script>")],
  ["a word-processor file", bytes("{\\rtf1")],
  ["a shell script", bytes("#!/bin/sh\nrm -r /")],
  ["PostScript", bytes("%!PS-Adobe-3.0")],
  ["an archive, as office files are", bytes("PK", [3, 4, 20, 0, 0, 0])],
  ["a program", bytes("MZ", [0x90, 0, 3, 0])],
  ["a RIFF file that is no picture", bytes("RIFF", [4, 0, 0, 0], "WAVEfmt ")],
])("takes %s for something that is only saved", (_, file) => {
  expect(detectKind(file)).toBe("other");
});

test("a picture with a PDF hidden behind it is a picture", () => {
  expect(detectKind(bytes([0x89], "PNG\r\n", [0x1a, 0x0a], "%PDF-1.7"))).toBe("png");
});

test("a PDF header after the first kilobyte is too late", () => {
  expect(detectKind(bytes("a".repeat(1100), "%PDF-1.7"))).toBe("text");
});

test("a name is compared with what the bytes are, whatever the case of its letters", () => {
  expect(isMisnamed("Bukti.PDF", "pdf")).toBe(false);
  expect(isMisnamed("foto.jpeg", "jpeg")).toBe(false);
  expect(isMisnamed("foto.pdf", "png")).toBe(true);
  expect(isMisnamed("laporan.docx", "pdf")).toBe(true);
  expect(isMisnamed("tanpa akhiran", "pdf")).toBe(false);
});

test("reads text of older programs letter by letter", () => {
  expect(decodeText(bytes([0xc9], "lan"))).toBe("Élan");
  expect(decodeText(bytes([0xc3, 0x89], "lan"))).toBe("Élan");
  expect(decodeText(bytes([0xff, 0xfe, 0x41, 0]))).toBe("A");
});
