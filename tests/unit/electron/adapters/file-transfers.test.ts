import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createFileTransfers } from "#electron/adapters/file-transfers.ts";
import type { ArchiveEntry, Task } from "#shared/host/ports.ts";
import { temporaryFolder } from "#tests/support/contract-folders.ts";
import { errorOf, must } from "#tests/support/people.ts";

const task: Task = { cancelled: false, onCancel: () => {} };

async function* failing(): AsyncGenerator<ArchiveEntry> {
  yield { path: "a", bytes: new Uint8Array(100_000) };
  throw new Error("the disk went away");
}

async function* two(): AsyncGenerator<ArchiveEntry> {
  yield { path: "besar", bytes: new Uint8Array(3_000_000).fill(7) };
  yield { path: "blobs/kecil", bytes: new TextEncoder().encode("{}") };
}

it("clears away what a crash has left, and what work that failed has begun", async () => {
  const directory = join(temporaryFolder(), "transfers");
  mkdirSync(directory);
  writeFileSync(join(directory, "lama.part"), "x");
  const transfers = createFileTransfers(directory, { workFactor: 5 });
  const id = must(await transfers.begin());
  expect(readdirSync(directory)).toEqual([`${id}.part`]);
  expect(errorOf(await transfers.seal(failing(), "frasa sandi", task))).toMatchObject({
    type: "storage-failed",
  });
  await transfers.end(id);
  expect(existsSync(directory) ? readdirSync(directory) : []).toEqual([]);
});

it("takes no more than its limit", async () => {
  const transfers = createFileTransfers(join(temporaryFolder(), "t"), { limit: 10 });
  const id = must(await transfers.begin());
  must(await transfers.append(id, 0, new Uint8Array(10)));
  expect(errorOf(await transfers.append(id, 10, new Uint8Array(1)))).toEqual({
    type: "backup-too-large",
    limit: 10,
  });
});

it("reads back what it has sealed, and leaves no open copy behind", async () => {
  const directory = join(temporaryFolder(), "t");
  const transfers = createFileTransfers(directory, { workFactor: 5 });
  const { transferId } = must(await transfers.seal(two(), "frasa sandi", task));
  const archive = must(await transfers.open(transferId, "frasa sandi", task));
  expect([...archive.sizes]).toEqual([
    ["besar", 3_000_000],
    ["blobs/kecil", 2],
  ]);
  expect(await archive.read("besar")).toEqual(new Uint8Array(3_000_000).fill(7));
  expect(await archive.read("tidak ada")).toBeNull();
  await archive.close();
  expect(readdirSync(directory)).toEqual([`${transferId}.part`]);
});
