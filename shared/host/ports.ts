import type * as z from "zod";
import type { HostEvents } from "../bridge/host-contract.ts";
import type { RenderError, RenderInput } from "../documents/document-definition.ts";
import type { Sha256, Sha256Hex } from "../identifiers.ts";
import type { PacketError } from "../packet/manifest.ts";
import type { VerifySignature } from "../packet/merge.ts";
import type { IdentityCard } from "../panel/identity-card.ts";
import type { Result } from "../result.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import type { SeasonBundle } from "../season/season-bundle.ts";
import type { FileError, StorageError, VaultError, VerificationReport } from "./host-errors.ts";
import type { Settings } from "./settings.ts";

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
}

/**
 * Keeps what a judge has on the desk of each season, apart from every journal. A line is durable (fdatasync)
 * when `append` has answered ok; a torn tail left by a crash is cut off.
 */
export interface DeskStore extends Pick<JournalStore, "read" | "append"> {
  /** Puts other lines in place of all; a crash leaves the old ones or the new ones. */
  readonly replace: (seasonId: string, lines: readonly string[]) => Promise<Result<void, StorageError>>;
}

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

/** One person's keys. Private parts never leave the adapter; they rest encrypted under the passphrase. */
export interface KeyVault {
  /** "locked" without a card: an identity is there whose card cannot be read; `unlock` says why. */
  readonly state: () => Promise<{ state: "none" | "locked" | "unlocked"; card: IdentityCard | null }>;
  readonly protection: () => Promise<"os+passphrase" | "passphrase">;
  readonly create: (name: string, passphrase: string) => Promise<Result<IdentityCard, VaultError>>;
  readonly unlock: (passphrase: string) => Promise<Result<IdentityCard, VaultError>>;
  readonly lock: () => Promise<void>;
  /** Ed25519 signature in base64 over UTF-8 text. */
  readonly sign: (text: string) => Promise<Result<string, VaultError>>;
  /** Opens an age file sealed for this person. */
  readonly decrypt: (sealed: Uint8Array) => Promise<Result<Uint8Array, VaultError | PacketError>>;
  /** Signs a PDF (PAdES B-B) with the panel's own document certificate. */
  readonly signDocument: (
    pdf: Uint8Array,
    details: DocumentSigning,
  ) => Promise<Result<Uint8Array, VaultError>>;
}

/** The operating system's own protection of small secrets. */
export interface OsKeystore {
  /** `real` is false where the "protection" is a fixed password that every program knows. */
  readonly available: () => Promise<{ backend: string; real: boolean }>;
  readonly protect: (text: string) => Promise<string>;
  readonly unprotect: (base64: string) => Promise<string>;
}

export interface DocumentSigning {
  readonly role: string;
  readonly reason: string;
  readonly signedAt: string;
  /** The printed block on the last page. */
  readonly appearance: {
    readonly rectangle: {
      readonly left: number;
      readonly bottom: number;
      readonly width: number;
      readonly height: number;
    };
    readonly heading: string;
    readonly timeText: string;
    readonly qrText: string;
  };
}

/** Reads and writes the container of a packet; it knows nothing of what is inside. */
export interface PacketContainer {
  /** age-encrypts a ZIP of the entries to every recipient. */
  readonly seal: (
    entries: ReadonlyMap<string, Uint8Array>,
    recipients: readonly string[],
  ) => Promise<Uint8Array>;
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
}

/** A long piece of work that can be given up; `onCancel` listeners run at most once. */
export interface Task {
  readonly cancelled: boolean;
  readonly onCancel: (listener: () => void) => void;
}

/** Why a document could not be rendered; `cancelled` when the person gave it up. */
export type RenderFailure =
  | RenderError
  | { readonly type: "cancelled" }
  | { readonly type: "renderer-failed"; readonly code: string };

export interface DocumentRenderer {
  readonly render: (input: RenderInput, task: Task) => Promise<Result<Uint8Array, RenderFailure>>;
}

export interface DocumentReader {
  readonly verify: (
    pdf: Uint8Array,
    options: { readonly trustedRootsDer: readonly Uint8Array[]; readonly at: string },
  ) => Promise<VerificationReport>;
  /** The bytes of an embedded file, or why there is none. */
  readonly attachment: (
    pdf: Uint8Array,
    name: string,
  ) => Promise<
    Result<Uint8Array, { readonly type: "not-a-pdf" | "damaged" | "no-attachment" | "too-large" }>
  >;
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
  readonly sample: () => Promise<SeasonBundle>;
}

/** Splits CSV or TSV text into cells; `malformedRow` (from 1) names the first row with a broken quote. */
export interface CsvReader {
  readonly read: (text: string) => {
    readonly rows: readonly (readonly string[])[];
    readonly malformedRow: number | null;
  };
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
  readonly container: PacketContainer;
  readonly text: TextCodec;
  readonly csv: CsvReader;
  readonly renderer: DocumentRenderer;
  readonly reader: DocumentReader;
  readonly files: FileDialogs;
  readonly library: Library;
  /** Lets other requests have their turn in the midst of long work. */
  readonly yieldTurn: () => Promise<void>;
  readonly emit: <Name extends keyof HostEvents>(name: Name, payload: z.input<HostEvents[Name]>) => void;
}
