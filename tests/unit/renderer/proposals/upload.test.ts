import { expect, test } from "vitest";
import type { AttachmentFile } from "#renderer/features/proposals/attachment-batches.ts";
import { type UploadProgress, uploadFiles } from "#renderer/features/proposals/upload.ts";
import type { StagedFile } from "#shared/intake/attachment-links.ts";
import { ok } from "#shared/result.ts";

const MEGA = 1024 * 1024;

function fileOf(path: string, size: number): AttachmentFile {
  return { path, size, lastModified: 1, read: () => Promise.resolve(new Uint8Array(1)) };
}

function keeper() {
  const kept: StagedFile[] = [];
  const seen: UploadProgress[] = [];
  const calls: number[] = [];
  let isCancelled = false;
  let cancelAt = Number.POSITIVE_INFINITY;
  return {
    kept,
    seen,
    calls,
    cancelAfter: (count: number) => {
      cancelAt = count;
    },
    goOn: () => {
      isCancelled = false;
      cancelAt = Number.POSITIVE_INFINITY;
    },
    ports: {
      staged: () => Promise.resolve(ok(kept)),
      stage: (files: readonly { path: string; size: number; lastModified: number }[]) => {
        calls.push(files.length);
        const now = files.map(({ path, size, lastModified }) => ({
          path,
          size,
          lastModified,
          sha256: "0".repeat(64),
        }));
        kept.push(...now);
        if (calls.length >= cancelAt) isCancelled = true;
        return Promise.resolve(ok(now));
      },
      onProgress: (progress: UploadProgress) => seen.push(progress),
      isCancelled: () => isCancelled,
    },
  };
}

test("an upload that was stopped goes on where it was", async () => {
  const host = keeper();
  const files = Array.from({ length: 6 }, (_, index) => fileOf(`P-${index}/a.pdf`, 20 * MEGA));
  host.cancelAfter(2);
  const stopped = await uploadFiles(files, host.ports);
  expect(stopped).toEqual({ ok: false, error: { type: "cancelled" } });
  expect(host.kept).toHaveLength(2);
  host.goOn();
  const finished = await uploadFiles(files, host.ports);
  expect(finished.ok && finished.value).toMatchObject({ kept: 2, totalFiles: 4, doneFiles: 4 });
  expect(host.kept.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  expect(host.calls).toEqual([1, 1, 1, 1, 1, 1]);
});

test("a file that has gone since it was chosen is named", async () => {
  const host = keeper();
  const gone: AttachmentFile = { ...fileOf("P-1/a.pdf", 1), read: () => Promise.reject(new Error("gone")) };
  const result = await uploadFiles([gone], host.ports);
  expect(result).toEqual({ ok: false, error: { type: "unreadable", name: "P-1/a.pdf" } });
  expect(host.kept).toEqual([]);
});
