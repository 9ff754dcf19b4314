import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { createAgeKeyVault } from "#electron/adapters/age-key-vault.ts";
import { agePacketContainer } from "#electron/adapters/age-packet-container.ts";
import { createCertificateAuthority } from "#electron/adapters/certificate-authority.ts";
import { createConfSettingsStore } from "#electron/adapters/conf-settings-store.ts";
import { createDocumentRenderer } from "#electron/adapters/document-ports.ts";
import { createPdfRevisions, createPdfSigner } from "#electron/adapters/document-signer.ts";
import { createDocumentThread } from "#electron/adapters/document-thread.ts";
import { createFileBlobStore } from "#electron/adapters/file-blob-store.ts";
import { createFileShelf } from "#electron/adapters/file-shelf.ts";
import { createFileTransfers } from "#electron/adapters/file-transfers.ts";
import { createNdjsonDesk } from "#electron/adapters/ndjson-desk.ts";
import { createNdjsonJournal } from "#electron/adapters/ndjson-journal.ts";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { textCodec } from "#electron/adapters/text-codec.ts";
import { createWorkerAnalyst } from "#electron/analysis/worker-analyst.ts";
import { createWorkerPkcs12 } from "#electron/certificates/worker-pkcs12.ts";
import { tableWriter } from "#electron/tables/table-writer.ts";
import { createWorkerTableReader } from "#electron/tables/worker-table-reader.ts";
import { createEventSink, createRouter, type Transport } from "#shared/bridge/contract.ts";
import { hostContract, hostEvents } from "#shared/bridge/host-contract.ts";
import { createHostHandlers } from "#shared/host/handlers.ts";
import type { Clock, FileDialogs } from "#shared/host/ports.ts";
import type { OsKeystore } from "#shared/host/vault-ports.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import packageJson from "../../package.json" with { type: "json" };

export interface HostOptions {
  readonly kind: "electron" | "browser" | "cli";
  readonly dataDirectory: string;
  readonly resourcesDirectory: string;
  readonly fileDialogs: FileDialogs;
  readonly osKeystore?: OsKeystore;
  readonly clock?: Clock;
  readonly scryptWorkFactor?: number;
  /** Where faults are told; expected refusals never come here. */
  readonly report?: (method: string, cause: unknown) => void;
}

export interface Host {
  readonly route: Transport;
  readonly events: {
    readonly subscribe: (listener: (name: string, payload: unknown) => void) => () => void;
  };
  /** The language a person has chosen, for what is said outside the page. */
  readonly language: () => Promise<Language>;
  readonly close: () => Promise<void>;
}

const systemClock: Clock = { now: () => new Date().toISOString() };

/** Joins the adapters of a machine to the handlers; every host differs only in the options. */
export async function createHost(options: HostOptions): Promise<Host> {
  const { dataDirectory, resourcesDirectory, clock = systemClock } = options;
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const events = createEventSink(hostEvents, (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  });
  const journal = createNdjsonJournal(join(dataDirectory, "seasons"));
  const desk = createNdjsonDesk(join(dataDirectory, "desks"));
  const settings = createConfSettingsStore(dataDirectory);
  const renderer = createDocumentRenderer({
    workerUrl: new URL("../workers/documents.js", import.meta.url),
    resourcesDirectory,
  });
  const reader = createDocumentThread({
    workerUrl: new URL("../workers/verification.js", import.meta.url),
    resourcesDirectory,
  });
  const vault = createAgeKeyVault({
    directory: join(dataDirectory, "identity"),
    clock,
    signPdf: createPdfSigner(reader),
    openPkcs12: createWorkerPkcs12(new URL("../workers/certificates.js", import.meta.url)),
    keystore: options.osKeystore,
    scryptWorkFactor: options.scryptWorkFactor,
  });
  const handlers = createHostHandlers({
    kind: options.kind,
    version: packageJson.version,
    clock,
    crypto: nodeCrypto,
    journal,
    desk,
    blobs: createFileBlobStore(join(dataDirectory, "blobs")),
    settings,
    vault,
    authority: createCertificateAuthority(vault, clock),
    container: agePacketContainer,
    text: textCodec,
    tables: createWorkerTableReader(new URL("../workers/tables.js", import.meta.url)),
    tableWriter,
    analyst: createWorkerAnalyst(new URL("../workers/analysis.js", import.meta.url)),
    shelf: createFileShelf(join(dataDirectory, "shelf")),
    transfers: createFileTransfers(join(dataDirectory, "transfers"), {
      workFactor: options.scryptWorkFactor,
    }),
    renderer,
    reader,
    revisions: createPdfRevisions(reader, clock),
    files: options.fileDialogs,
    library: createResourceLibrary(resourcesDirectory),
    yieldTurn: () => setImmediate(),
    emit: events.emit,
  });
  return {
    route: createRouter(hostContract, handlers, options.report ?? reportToStderr),
    events: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    language: async () => (await settings.read()).language,
    close: async () => {
      await renderer.close();
      await reader.close();
      await journal.close();
      await desk.close();
    },
  };
}

function reportToStderr(method: string, cause: unknown): void {
  process.stderr.write(
    `${method}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
  );
}
