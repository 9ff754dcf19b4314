import { setImmediate } from "node:timers/promises";
import { agePacketContainer } from "#electron/adapters/age-packet-container.ts";
import { createCertificateAuthority } from "#electron/adapters/certificate-authority.ts";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { readTable } from "#electron/tables/read-table.ts";
import { tableWriter } from "#electron/tables/table-writer.ts";
import type { Clock, FileDialogs, HostPorts, Library } from "#shared/host/ports.ts";
import { err, ok } from "#shared/result.ts";
import { memoryAnalyst } from "./memory-analyst.ts";
import { memoryReader, memoryRenderer } from "./memory-documents.ts";
import { memoryRevisions } from "./memory-revisions.ts";
import {
  createMemoryBlobs,
  createMemoryDesk,
  createMemoryDisk,
  createMemoryJournal,
  createMemorySettings,
  createMemoryShelf,
  type MemoryDisk,
} from "./memory-stores.ts";
import { memoryText } from "./memory-text.ts";
import { createMemoryTransfers } from "./memory-transfers.ts";
import { createMemoryVault, type MemoryKeys } from "./memory-vault.ts";

export interface MemoryOptions {
  readonly clock: Clock;
  readonly library: Library;
  /** Given again, it is the same machine after a restart. */
  readonly disk?: MemoryDisk;
  readonly keys?: MemoryKeys;
  readonly files?: FileDialogs;
  readonly emit?: HostPorts["emit"];
}

/** Every port without a file, a window or a thread. Container and hashes are pure, so they are the product's own. */
export function createMemoryPorts(options: MemoryOptions): HostPorts {
  const { clock, library, disk = createMemoryDisk(), files = createMemoryFiles() } = options;
  const vault = createMemoryVault(clock, options.keys);
  return {
    kind: "cli",
    version: "0.0.0",
    clock,
    crypto: nodeCrypto,
    journal: createMemoryJournal(disk),
    desk: createMemoryDesk(disk),
    blobs: createMemoryBlobs(disk),
    settings: createMemorySettings(disk),
    vault,
    authority: createCertificateAuthority(vault, clock),
    container: agePacketContainer,
    text: memoryText,
    tables: { read: async (file, reading) => readTable(file, reading) },
    tableWriter,
    analyst: memoryAnalyst,
    shelf: createMemoryShelf(disk),
    transfers: createMemoryTransfers(),
    renderer: memoryRenderer,
    reader: memoryReader,
    revisions: memoryRevisions,
    files,
    library,
    yieldTurn: () => setImmediate(),
    emit: options.emit ?? (() => {}),
  };
}

/** Moves by one millisecond whenever it is asked, so that no two moments are alike. */
export function createTickingClock(start = "2026-11-22T01:00:00.000Z"): Clock {
  let time = Date.parse(start);
  return {
    now: () => {
      time += 1;
      return new Date(time).toISOString();
    },
  };
}

/** A folder in memory behind the file dialogs: the user always picks what was put there. */
export function createMemoryFiles(folder = new Map<string, Uint8Array>()): FileDialogs {
  return {
    open: async ({ extensions, multiple }) => {
      const chosen = [...folder]
        .filter(([name]) => extensions.some((extension) => name.endsWith(`.${extension}`)))
        .map(([name, bytes]) => ({ name, bytes }));
      if (chosen.length === 0) return err({ type: "cancelled" });
      return ok(multiple ? chosen : chosen.slice(0, 1));
    },
    save: async ({ suggestedName, bytes }) => {
      folder.set(suggestedName, bytes);
      return ok({ name: suggestedName });
    },
  };
}
