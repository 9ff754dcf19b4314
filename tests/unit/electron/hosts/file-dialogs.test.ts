import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserWindow, Dialog } from "electron";
import { describe, expect, test, vi } from "vitest";
import { pageFileDialogs } from "#electron/adapters/page-file-dialogs.ts";
import { createFileDialogs, type FileAccess } from "#electron/main/file-dialogs.ts";
import { asElectron } from "./electron-double.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const bytes = Uint8Array.of(37, 80, 68, 70);

function setup(chosen: { filePaths?: string[]; filePath?: string }, access?: FileAccess) {
  const canceled = chosen.filePaths === undefined && chosen.filePath === undefined;
  const dialog = {
    showOpenDialog: vi.fn(async () => ({ canceled, filePaths: chosen.filePaths ?? [] })),
    showSaveDialog: vi.fn(async () => ({ canceled, filePath: chosen.filePath ?? "" })),
  };
  const window = asElectron<BrowserWindow>({});
  return { dialog, window, files: createFileDialogs(asElectron<Dialog>(dialog), window, access) };
}

const openOptions = { title: "Pilih paket", extensions: [".pleno", "zip"], multiple: true };

describe("open", () => {
  test("returns names and bytes, never paths", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.pleno"), bytes);
    const { dialog, files, window } = setup({ filePaths: [join(folder, "a.pleno")] });
    expect(await files.open(openOptions)).toEqual({ ok: true, value: [{ name: "a.pleno", bytes }] });
    expect(dialog.showOpenDialog).toHaveBeenCalledWith(window, {
      title: "Pilih paket",
      properties: ["openFile", "multiSelections"],
      filters: [{ name: "pleno, zip", extensions: ["pleno", "zip"] }],
    });
  });

  test("cancelled is an answer", async () => {
    const error = { type: "cancelled" };
    expect(await setup({}).files.open(openOptions)).toEqual({ ok: false, error });
    expect(await setup({}).files.save({ suggestedName: "a.pdf", bytes })).toEqual({ ok: false, error });
  });

  test("the limit holds for all files together", async () => {
    const folder = temporaryFolder();
    const filePaths = ["a", "b"].map((name) => join(folder, name));
    for (const path of filePaths) writeFileSync(path, bytes);
    expect(await setup({ filePaths }, { limitBytes: 7 }).files.open(openOptions)).toEqual({
      ok: false,
      error: { type: "too-large", name: "b", limit: 7 },
    });
    expect(await setup({ filePaths }, { limitBytes: 8 }).files.open(openOptions)).toMatchObject({ ok: true });
  });

  test("names a file that cannot be read", async () => {
    const filePaths = [join(temporaryFolder(), "gone.zip")];
    expect(await setup({ filePaths }).files.open(openOptions)).toEqual({
      ok: false,
      error: { type: "unreadable", name: "gone.zip" },
    });
  });
});

describe("save", () => {
  test("replaces the file and leaves nothing else behind", async () => {
    const folder = temporaryFolder();
    const filePath = join(folder, "berita acara.pdf");
    writeFileSync(filePath, "old");
    const { dialog, files, window } = setup({ filePath });
    expect(await files.save({ suggestedName: "../../x/usul.pdf", bytes })).toEqual({
      ok: true,
      value: { name: "berita acara.pdf" },
    });
    expect(new Uint8Array(readFileSync(filePath))).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(["berita acara.pdf"]);
    expect(dialog.showSaveDialog).toHaveBeenCalledWith(window, { defaultPath: "usul.pdf" });
  });

  test.each([
    ["ENOSPC", "disk-full"],
    ["EDQUOT", "disk-full"],
    ["EACCES", "no-permission"],
    ["EPERM", "no-permission"],
    ["EROFS", "no-permission"],
    ["EBUSY", "no-permission"],
  ])("%s is the answer %s", async (code, type) => {
    const writeFile = (): Promise<void> => Promise.reject(Object.assign(new Error(code), { code }));
    const { files } = setup({ filePath: "/x/x.pdf" }, { writeFile });
    expect(await files.save({ suggestedName: "x.pdf", bytes })).toEqual({
      ok: false,
      error: { type, name: "x.pdf" },
    });
  });

  test("any other failure stays a bug, and the old file stays whole", async () => {
    const folder = temporaryFolder();
    const filePath = join(folder, "x.pdf");
    mkdirSync(filePath);
    await expect(setup({ filePath }).files.save({ suggestedName: "x.pdf", bytes })).rejects.toThrow("EISDIR");
    expect(readdirSync(folder)).toEqual(["x.pdf"]);
  });
});

test("in the browser host the page handles files", async () => {
  const answer = { ok: false, error: { type: "page-handles-files" } };
  expect(await pageFileDialogs.open(openOptions)).toEqual(answer);
  expect(await pageFileDialogs.save({ suggestedName: "a", bytes })).toEqual(answer);
});
