/** Any text as a part of a file's name that every file system takes. */
export function fileNamePart(text: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 60);
  return plain === "" ? "lain" : plain;
}
