import type { AttachmentFile } from "./attachment-batches.ts";
import type { AttachmentSource } from "./attachment-source.ts";

/** The files of a folder as the browser lists them; nothing is read yet. */
export function openFolder(chosen: readonly File[]): AttachmentSource {
  const files = chosen.map(
    (file): AttachmentFile => ({
      path: belowFolder(file),
      size: file.size,
      lastModified: file.lastModified,
      read: async () => new Uint8Array(await file.arrayBuffer()),
    }),
  );
  return { name: folderName(chosen), files, refused: [], close: () => Promise.resolve() };
}

/** The browser names the chosen folder first; proposals are told by what lies in it. */
function belowFolder({ webkitRelativePath, name }: File): string {
  const [, ...below] = webkitRelativePath.split("/");
  return below.length > 0 ? below.join("/") : name;
}

function folderName(files: readonly File[]): string {
  const [first] = files;
  return first?.webkitRelativePath.split("/")[0] || (first?.name ?? "");
}
