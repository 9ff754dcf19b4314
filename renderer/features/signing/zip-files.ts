import { BlobWriter, configure, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js";
import type { NamedFile } from "#renderer/host/file-access.ts";

// Workers made from text are against the page's policy.
configure({ useWebWorkers: false });

/** Several files in one, each under a name of its own. PDFs are compressed already, so they are only stored. */
export async function zipFiles(files: readonly NamedFile[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter("application/zip"), { level: 0 });
  const names = distinctNames(files.map(({ name }) => name));
  for (const [index, { bytes }] of files.entries())
    await writer.add(names[index] ?? "", new Uint8ArrayReader(bytes));
  return writer.close();
}

/** `a.pdf, a.pdf` becomes `a.pdf, a (2).pdf`. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf(".");
    const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} (${number})${end}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
