/** What a file is by its bytes; `other` is never shown, only saved. */
export type FileKind = "pdf" | "png" | "jpeg" | "gif" | "webp" | "text" | "other";

export const IMAGE_KINDS: ReadonlySet<FileKind> = new Set(["png", "jpeg", "gif", "webp"]);

/** Where a PDF's header may begin at the latest; some producers put bytes before it (ISO 32000-2, annex I). */
const PDF_HEADER_REACH = 1024;
/** How much of a file decides whether it is text. */
const TEXT_SAMPLE = 64 * 1024;

/** Decides by the first bytes alone: names and stated media types come from the participant. */
export function detectKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (/^GIF8[79]a/u.test(latin(bytes, 0, 6))) return "gif";
  if (latin(bytes, 0, 4) === "RIFF" && latin(bytes, 8, 12) === "WEBP") return "webp";
  if (latin(bytes, 0, PDF_HEADER_REACH).includes("%PDF-")) return "pdf";
  return isPlainText(bytes) ? "text" : "other";
}

/** The kind a file's name promises; `null` when it ends in nothing known. */
export function kindOfName(name: string): FileKind | null {
  const extension = /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  return KIND_BY_EXTENSION.get(extension) ?? (extension === "" ? null : "other");
}

const KIND_BY_EXTENSION: ReadonlyMap<string, FileKind> = new Map([
  ["pdf", "pdf"],
  ["png", "png"],
  ["jpg", "jpeg"],
  ["jpeg", "jpeg"],
  ["gif", "gif"],
  ["webp", "webp"],
  ["txt", "text"],
  ["csv", "text"],
  ["md", "text"],
  ["log", "text"],
  ["tsv", "text"],
]);

/** Whether the name promises something that the bytes are not. */
export function isMisnamed(name: string, kind: FileKind): boolean {
  const promised = kindOfName(name);
  return promised !== null && promised !== kind;
}

/**
 * Text as it was written: with its byte order mark, else UTF-8, else as older programs wrote it. Of a text that goes
 * on (`isCut`) the beginning of a last character is left out.
 */
export function decodeText(bytes: Uint8Array, isCut = false): string {
  const part = { stream: isCut };
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes, part);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes, part);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, part);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function isPlainText(bytes: Uint8Array): boolean {
  const sample = decodeText(bytes.subarray(0, TEXT_SAMPLE), bytes.length > TEXT_SAMPLE);
  // oxlint-disable-next-line no-control-regex -- control characters are what tells other files from text
  if (/[\0-\u0008\u000b\u000e-\u001a\u001c-\u001f\ufffe]/u.test(sample)) return false;
  // Markup, scripts for a printer and word-processor files are text to a machine, not to a reader.
  return !/^\s*(?:<[!?a-z]|%!PS|\{\\rtf|#!)/iu.test(sample);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
