import * as z from "zod";

/** Why something could not be kept. What was there before is as it was. */
export const StorageError = z.discriminatedUnion("type", [
  z.object({ type: z.literal("disk-full") }),
  z.object({ type: z.literal("no-permission"), name: z.string() }),
  z.object({ type: z.literal("storage-failed"), detail: z.string() }),
]);
export type StorageError = z.output<typeof StorageError>;

export const VaultError = z.discriminatedUnion("type", [
  z.object({ type: z.literal("no-identity") }),
  z.object({ type: z.literal("identity-exists") }),
  z.object({ type: z.literal("vault-locked") }),
  z.object({ type: z.literal("wrong-passphrase") }),
  z.object({ type: z.literal("passphrase-too-short"), minimum: z.int() }),
  z.object({ type: z.literal("vault-damaged") }),
  z.object({ type: z.literal("signing-failed"), code: z.string() }),
  ...StorageError.options,
]);
export type VaultError = z.output<typeof VaultError>;

export const FileError = z.discriminatedUnion("type", [
  z.object({ type: z.literal("cancelled") }),
  z.object({ type: z.literal("too-large"), name: z.string(), limit: z.int() }),
  z.object({ type: z.literal("unreadable"), name: z.string() }),
  /** A folder or a device, where a file is needed. */
  z.object({ type: z.literal("not-a-file"), name: z.string() }),
  /** Somebody else wrote there after it was read; nothing was written over that. */
  z.object({ type: z.literal("changed-meanwhile"), name: z.string() }),
  z.object({ type: z.literal("empty-file"), name: z.string() }),
  z.object({ type: z.literal("no-permission"), name: z.string() }),
  z.object({ type: z.literal("disk-full"), name: z.string() }),
  /** The page chooses and downloads files itself (browser host). */
  z.object({ type: z.literal("page-handles-files") }),
]);
export type FileError = z.output<typeof FileError>;
