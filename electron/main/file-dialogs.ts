import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { BrowserWindow, Dialog } from "electron";
import { writeDurably } from "#electron/adapters/durable-file.ts";
import { HTTP_BRIDGE } from "#shared/bridge/channel.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import type { FileDialogs } from "#shared/host/ports.ts";
import { err, ok, type Result } from "#shared/result.ts";

export interface FileAccess {
  readonly limitBytes?: number;
  readonly writeFile?: (path: string, bytes: Uint8Array) => Promise<void>;
}

/** Saved files belong to the person, so they get the usual permissions. */
function writeUserFile(path: string, bytes: Uint8Array): Promise<void> {
  return writeDurably(path, [bytes], 0o666);
}

interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Lets the system's dialogs choose, on the window they belong to. */
export function createFileDialogs(
  dialog: Pick<Dialog, "showOpenDialog" | "showSaveDialog">,
  window: BrowserWindow,
  { limitBytes = HTTP_BRIDGE.bodyLimitBytes, writeFile = writeUserFile }: FileAccess = {},
): FileDialogs {
  return {
    open: async ({ title, extensions, multiple }) => {
      const suffixes = extensions.map((extension) => extension.replace(/^\./, ""));
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        properties: multiple ? ["openFile", "multiSelections"] : ["openFile"],
        ...(suffixes.length > 0 ? { filters: [{ name: suffixes.join(", "), extensions: suffixes }] } : {}),
      });
      return canceled ? err({ type: "cancelled" }) : readAll(filePaths, limitBytes);
    },
    save: async ({ suggestedName, bytes }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: basename(suggestedName),
      });
      return canceled || filePath === ""
        ? err({ type: "cancelled" })
        : settle(filePath, writeFile(filePath, bytes));
    },
  };
}

async function readAll(
  paths: readonly string[],
  limitBytes: number,
): Promise<Result<readonly PickedFile[], FileError>> {
  const files: PickedFile[] = [];
  let left = limitBytes;
  for (const path of paths) {
    // One after the other, so that the limit holds for all of them together.
    const file = await readOne(path, left, limitBytes);
    if (!file.ok) return file;
    left -= file.value.bytes.length;
    files.push(file.value);
  }
  return ok(files);
}

async function readOne(path: string, left: number, limit: number): Promise<Result<PickedFile, FileError>> {
  const name = basename(path);
  try {
    if ((await stat(path)).size > left) return err({ type: "too-large", name, limit });
    return ok({ name, bytes: new Uint8Array(await readFile(path)) });
  } catch {
    return err({ type: "unreadable", name });
  }
}

async function settle(path: string, writing: Promise<void>): Promise<Result<{ name: string }, FileError>> {
  const name = basename(path);
  try {
    await writing;
    return ok({ name });
  } catch (cause) {
    const type = errorTypeByCode[codeOf(cause)];
    if (type === undefined) throw cause;
    return err({ type, name });
  }
}

const errorTypeByCode: Readonly<Record<string, "disk-full" | "no-permission">> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "disk-full",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EROFS: "no-permission",
  // Windows: the file is open in another program.
  EBUSY: "no-permission",
};

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
