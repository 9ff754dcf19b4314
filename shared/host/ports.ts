import type * as z from "zod";
import type { RuleSet } from "../administration/rule-set.ts";
import type { AnalysisInput, AnalysisName, AnalysisOutput } from "../analysis/analyses.ts";
import type { ReportProgress } from "../analysis/report-progress.ts";
import type { HostEvents } from "../bridge/host-contract.ts";
import type { Language } from "../i18n/localised-text.ts";
import type { Sha256, Sha256Hex } from "../identifiers.ts";
import type { TableError, Workbook } from "../intake/workbook.ts";
import type { PacketError } from "../packet/manifest.ts";
import type { VerifySignature } from "../packet/merge.ts";
import type { Result } from "../result.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import type { SeasonBundle } from "../season/season-bundle.ts";
import type { DocumentReader, DocumentRenderer, DocumentRevisions } from "./document-ports.ts";
import type { FileError, StorageError } from "./host-errors.ts";
import type { Settings } from "./settings.ts";
import type { CertificateAuthority, KeyVault } from "./vault-ports.ts";

/** The present moment in UTC with milliseconds. */
export interface Clock {
  readonly now: () => string;
}

export interface Crypto {
  readonly sha256: Sha256;
  readonly verify: VerifySignature;
}

/** Keeps the lines of each season's journal; a line is durable (fdatasync) when `append` has answered ok. */
export interface JournalStore {
  /** Every season with a line, and every one whose journal cannot be read. */
  readonly seasons: () => Promise<Result<readonly string[], StorageError>>;
  /** All whole lines, oldest first; a torn tail left by a crash is cut off. */
  readonly read: (seasonId: string) => Promise<Result<readonly string[], StorageError>>;
  /** The first whole line alone; `null` where there is none. */
  readonly first: (seasonId: string) => Promise<Result<string | null, StorageError>>;
  readonly append: (seasonId: string, lines: readonly string[]) => Promise<Result<void, StorageError>>;
  /** Puts other lines in place of all; a crash leaves the old ones or the new ones. Only a restored season does this. */
  readonly replace: (seasonId: string, lines: readonly string[]) => Promise<Result<void, StorageError>>;
  /** For each text the last whole line that holds it, or `null`; found without parsing a line. */
  readonly latest: (
    seasonId: string,
    texts: readonly string[],
  ) => Promise<Result<readonly (string | null)[], StorageError>>;
}

/**
 * Keeps what a judge has on the desk of each season, apart from every journal. A line is durable (fdatasync)
 * when `append` has answered ok; a torn tail left by a crash is cut off.
 */
export type DeskStore = Pick<JournalStore, "read" | "append" | "replace">;

/** Content-addressed files: seasons, narratives, attachments, sealed packets. Durable when `put` has answered ok. */
export interface BlobStore {
  readonly put: (bytes: Uint8Array) => Promise<Result<Sha256Hex, StorageError>>;
  /** Keeps many at once with one sync; all or none. */
  readonly putAll: (items: readonly Uint8Array[]) => Promise<Result<readonly Sha256Hex[], StorageError>>;
  /** The bytes, checked against their hash; `null` when absent, damaged or unreadable. */
  readonly get: (hash: Sha256Hex) => Promise<Uint8Array | null>;
  readonly has: (hash: Sha256Hex) => Promise<boolean>;
}

export interface SettingsStore {
  readonly read: () => Promise<Settings>;
  readonly write: (settings: Settings) => Promise<Result<void, StorageError>>;
}

/** Reads and writes the container of a packet; it knows nothing of what is inside. */
export interface PacketContainer {
  /** age-encrypts a ZIP of the entries to every recipient. */
  readonly seal: (
    entries: ReadonlyMap<string, Uint8Array>,
    recipients: readonly string[],
  ) => Promise<Uint8Array>;
  /** A plain ZIP of files that are compressed in themselves, such as PDFs. */
  readonly pack: (entries: ReadonlyMap<string, Uint8Array>) => Uint8Array;
  /** Unzips within bounds; no path outside the packet, no bomb. */
  readonly unpack: (zip: Uint8Array) => Result<ReadonlyMap<string, Uint8Array>, PacketError>;
}

/** UTF-8, both ways; `decode` gives `null` for bytes that are not UTF-8. */
export interface TextCodec {
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string | null;
  /** Reads text of unknown origin: UTF-8 with or without mark, UTF-16 with mark, else Windows-1252. */
  readonly decodeUnknown: (bytes: Uint8Array) => string;
  readonly fromBase64: (text: string) => Uint8Array;
  readonly toBase64: (bytes: Uint8Array) => string;
}

/** A long piece of work that can be given up; `onCancel` listeners run at most once. */
export interface Task {
  readonly cancelled: boolean;
  readonly onCancel: (listener: () => void) => void;
}

/** The operating system's file dialogs; the user always chooses the path and the page never learns it. */
export interface FileDialogs {
  readonly open: (options: {
    readonly title: string;
    readonly extensions: readonly string[];
    readonly multiple: boolean;
  }) => Promise<Result<readonly { name: string; bytes: Uint8Array }[], FileError>>;
  readonly save: (options: {
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
  }) => Promise<Result<{ name: string }, FileError>>;
}

/** What ships with the program. */
export interface Library {
  readonly rubrics: () => Promise<readonly RubricPack[]>;
  readonly ruleSets: () => Promise<readonly RuleSet[]>;
  readonly sample: () => Promise<SeasonBundle>;
  /** The script without dependencies that recounts a result for people who do not trust this program. */
  readonly recountScript: () => Promise<string>;
}

/** Runs pure computations beside the host's own thread; giving up ends them at once. */
export interface Analyst {
  readonly run: <Name extends AnalysisName>(
    name: Name,
    input: AnalysisInput<Name>,
    task: Task,
    progress: ReportProgress,
  ) => Promise<
    Result<
      AnalysisOutput<Name>,
      { readonly type: "cancelled" } | { readonly type: "analysis-failed"; readonly problem: string }
    >
  >;
}

/** How a table file is to be read where the guess was wrong; `null` guesses. */
export interface TableReading {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | null;
  readonly separator: "," | ";" | "\t" | "|" | null;
}

/** Reads XLSX, XLSM, ODS, CSV and TSV within bounds; formulas and macros are never run. */
export interface TableReader {
  readonly read: (
    file: { readonly name: string; readonly bytes: Uint8Array },
    reading: TableReading,
    task: Task,
  ) => Promise<
    Result<
      Workbook & { readonly encoding: string | null; readonly separator: string | null },
      TableError | { readonly type: "cancelled" }
    >
  >;
}

/** Writes typed cells; a text is always written as text, so that no cell becomes a formula. */
export interface TableWriter {
  readonly write: (
    format: "xlsx" | "ods" | "csv",
    sheets: readonly {
      readonly name: string;
      readonly rows: readonly (readonly (string | number | null)[])[];
      /** In characters, by column. */
      readonly widths?: readonly number[];
      /** Of the figures of a column at least; nothing is rounded. */
      readonly decimals?: readonly number[];
    }[],
    /** Of a CSV: Indonesian spreadsheets expect semicolons and decimal commas. Without it commas and decimal points. */
    language?: Language,
  ) => Uint8Array;
}

/**
 * Small named texts that belong to this computer and to no season: own rubrics, mapping profiles, catalogues. Boxes and
 * names are slugs. Durable when `write` has answered ok; replaced whole.
 */
export interface Shelf {
  readonly names: (box: string) => Promise<Result<readonly string[], StorageError>>;
  readonly read: (box: string, name: string) => Promise<Result<string | null, StorageError>>;
  readonly write: (box: string, name: string, text: string) => Promise<Result<void, StorageError>>;
  readonly remove: (box: string, name: string) => Promise<Result<void, StorageError>>;
}

/** A file of an archive; `bytes` is asked for once, when its turn has come. */
export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An archive whose seal has been checked from the first byte to the last. */
export interface OpenArchive {
  readonly sizes: ReadonlyMap<string, number>;
  /** The bytes of one file; `null` where it is absent, damaged or larger than it says. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  readonly close: () => Promise<void>;
}

export type TransferError = StorageError | { readonly type: "transfer-gone" };

/**
 * Files too large for one call, kept on the disk while they come or go in pieces, and sealed archives among them: an age
 * file for a passphrase with a ZIP inside, never whole in memory. What a crash left is gone after the next start.
 */
export interface Transfers {
  readonly begin: () => Promise<Result<string, TransferError>>;
  /** The size after it; a piece that does not follow on what is there is refused. */
  readonly append: (
    transferId: string,
    offset: number,
    bytes: Uint8Array,
  ) => Promise<Result<number, TransferError | { readonly type: "backup-too-large"; readonly limit: number }>>;
  readonly read: (
    transferId: string,
    offset: number,
    length: number,
  ) => Promise<Result<Uint8Array, TransferError>>;
  readonly end: (transferId: string) => Promise<void>;
  readonly seal: (
    entries: AsyncIterable<ArchiveEntry>,
    passphrase: string,
    task: Task,
  ) => Promise<
    Result<
      { readonly transferId: string; readonly size: number },
      TransferError | { readonly type: "cancelled" }
    >
  >;
  readonly open: (
    transferId: string,
    passphrase: string,
    task: Task,
  ) => Promise<
    Result<
      OpenArchive,
      | TransferError
      | { readonly type: "cancelled" | "not-a-backup" | "backup-locked" }
      | { readonly type: "backup-damaged"; readonly where: string }
    >
  >;
}

/** Everything a host supplies; the handlers are written once against it. */
export interface HostPorts {
  readonly kind: "electron" | "browser" | "cli";
  readonly version: string;
  readonly clock: Clock;
  readonly crypto: Crypto;
  readonly journal: JournalStore;
  readonly desk: DeskStore;
  readonly blobs: BlobStore;
  readonly settings: SettingsStore;
  readonly vault: KeyVault;
  readonly authority: CertificateAuthority;
  readonly container: PacketContainer;
  readonly text: TextCodec;
  readonly tables: TableReader;
  readonly tableWriter: TableWriter;
  readonly analyst: Analyst;
  readonly shelf: Shelf;
  readonly transfers: Transfers;
  readonly renderer: DocumentRenderer;
  readonly reader: DocumentReader;
  readonly revisions: DocumentRevisions;
  readonly files: FileDialogs;
  readonly library: Library;
  /** Most bytes of attachments in one packet to a judge, where it is not the usual. */
  readonly packetPartBytes?: number;
  /** Lets other requests have their turn in the midst of long work. */
  readonly yieldTurn: () => Promise<void>;
  readonly emit: <Name extends keyof HostEvents>(name: Name, payload: z.input<HostEvents[Name]>) => void;
}
