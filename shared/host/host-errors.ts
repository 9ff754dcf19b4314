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
  z.object({ type: z.literal("no-permission"), name: z.string() }),
  z.object({ type: z.literal("disk-full"), name: z.string() }),
  /** The page chooses and downloads files itself (browser host). */
  z.object({ type: z.literal("page-handles-files") }),
]);
export type FileError = z.output<typeof FileError>;

/** What a check of a PDF's signatures found; codes are explained by the interface. */
export const VerificationReport = z.object({
  /** Every signature holds, by a root this machine trusts, and nothing was changed after the last one. */
  valid: z.boolean(),
  /** As `valid`, leaving open who signed. */
  intact: z.boolean(),
  codes: z.array(z.string()),
  signatures: z.array(
    z.object({
      fieldName: z.string(),
      name: z.string(),
      role: z.string().optional(),
      /** The signer's claim; empty when missing or malformed. */
      signedAt: z.string(),
      covers: z.enum(["whole-document", "revision"]),
      valid: z.boolean(),
      codes: z.array(z.string()),
      certificateFingerprint: z.string().optional(),
    }),
  ),
});
export type VerificationReport = z.output<typeof VerificationReport>;
