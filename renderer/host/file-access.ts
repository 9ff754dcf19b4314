import { HTTP_BRIDGE } from "#shared/bridge/channel.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import type { ChoiceError } from "#shared/i18n/error-message.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { HostClient } from "./connect-host.ts";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenOptions {
  readonly title: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
  readonly multiple: boolean;
}

/** The person always chooses the file; the page learns its name and bytes, never its path. */
export interface FileAccess {
  readonly open: (options: OpenOptions) => Promise<Result<readonly NamedFile[], ChoiceError>>;
  readonly save: (file: NamedFile) => Promise<Result<{ readonly name: string }, FileError>>;
}

/** Room for the frame's header beside the file itself. */
const FILE_LIMIT_BYTES = HTTP_BRIDGE.bodyLimitBytes - 1024 * 1024;

export function createHostFileAccess(client: HostClient): FileAccess {
  return {
    open: ({ title, extensions, multiple }) =>
      client["file.open"]({ title, extensions: [...extensions], multiple }),
    save: (file) => client["file.save"](file),
  };
}

export function createPageFileAccess(page: Document): FileAccess {
  return {
    open: async (options) => {
      const files = await chooseFiles(page, options);
      return files.length === 0 ? err({ type: "cancelled" }) : readFiles(files);
    },
    save: async ({ name, bytes }) => {
      downloadBlob(page, name, new Blob([bytes.slice()], { type: "application/octet-stream" }));
      return ok({ name });
    },
  };
}

/** Reads files chosen or dropped; one that cannot be read refuses all. They travel to the host together. */
export async function readFiles(files: readonly File[]): Promise<Result<readonly NamedFile[], ChoiceError>> {
  const read: NamedFile[] = [];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length > 1 && total > FILE_LIMIT_BYTES)
    return err({ type: "too-large-together", number: files.length, limit: FILE_LIMIT_BYTES });
  for (const file of files) {
    if (file.size > FILE_LIMIT_BYTES)
      return err({ type: "too-large", name: file.name, limit: FILE_LIMIT_BYTES });
    try {
      read.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      return err({ type: "unreadable", name: file.name });
    }
  }
  return ok(read);
}

function chooseFiles(page: Document, { title, extensions, multiple }: OpenOptions): Promise<readonly File[]> {
  const input = page.createElement("input");
  input.type = "file";
  input.multiple = multiple;
  input.accept = extensions.map((extension) => `.${extension}`).join(",");
  input.setAttribute("aria-label", title);
  input.hidden = true;
  page.body.append(input);
  return new Promise((resolve) => {
    const finish = (): void => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener("change", finish);
    input.addEventListener("cancel", finish);
    input.click();
  });
}

const DOWNLOAD_GRACE_MILLISECONDS = 60_000;

/** Hands a file to the browser, which saves it where the person keeps downloads. */
export function downloadBlob(page: Document, name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = page.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the object after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_GRACE_MILLISECONDS);
}
