import * as z from "zod";
import { Base64, Instant, MemberId, SeasonId, Sha256Hex } from "../identifiers.ts";
import { IdentityCard } from "../panel/identity-card.ts";

export const PACKET_FORMAT = "pleno-packet";
export const PACKET_VERSION = 1;

/**
 * Largest packet sealed or opened, in bytes sealed: a page must be able to hand it to every host, and a call's
 * body carries a frame around it. Then the largest total of its unpacked entries.
 */
export const MAX_PACKET_BYTES = 240 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 2 * 1024 * 1024 * 1024 - 1;

export const PacketKind = z.enum([
  "season",
  "judge-packet",
  "return-packet",
  "result",
  "feedback",
  "attachments",
]);
export type PacketKind = z.output<typeof PacketKind>;

/** Names an entry inside the packet: no absolute paths, no parent folders, no empty parts. */
export const EntryPath = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/u);

/** What a packet says of itself; its exact bytes are signed by the sender's Ed25519 key. */
export const Manifest = z.object({
  format: z.literal(PACKET_FORMAT),
  version: z.literal(PACKET_VERSION),
  kind: PacketKind,
  seasonId: SeasonId,
  seasonName: z.string().max(200),
  rehearsal: z.boolean(),
  /** The sender's public half; whether it may speak is for the receiver to check. */
  sender: IdentityCard,
  /** The member a judge packet or feedback is for, or a return packet is from. */
  memberId: MemberId.nullable(),
  /** Counts up per sender, kind and member, so that an older packet is recognised. */
  sequence: z.int().min(1),
  createdAt: Instant,
  entries: z
    .array(z.object({ path: EntryPath, size: z.int().nonnegative(), sha256: Sha256Hex }))
    .max(200_000),
});
export type Manifest = z.output<typeof Manifest>;

/** Enough of any manifest, of whatever version, to say which program it needs. */
export const ManifestHeader = z.object({ format: z.string(), version: z.int() });

export const ManifestSignature = Base64.length(88);

/** Why a packet was refused. Nothing was changed. */
export const PacketError = z.discriminatedUnion("type", [
  z.object({ type: z.literal("not-a-packet") }),
  z.object({ type: z.literal("packet-too-large"), limit: z.int() }),
  /** Sealed for somebody else's key, or not for this one. */
  z.object({ type: z.literal("not-for-you") }),
  /** The sealing shows that bytes are missing or were changed. */
  z.object({ type: z.literal("packet-damaged"), where: z.string() }),
  z.object({ type: z.literal("signature-wrong"), sender: z.string() }),
  z.object({ type: z.literal("newer-version"), found: z.int(), known: z.int() }),
  z.object({ type: z.literal("older-version"), found: z.int(), known: z.int() }),
  z.object({ type: z.literal("wrong-kind"), found: PacketKind, expected: z.array(PacketKind) }),
  z.object({ type: z.literal("other-season"), found: z.string(), expected: z.string() }),
  z.object({ type: z.literal("rehearsal-mixed"), packetIsRehearsal: z.boolean() }),
  /** The signer is not the person the packet claims to be from. */
  z.object({ type: z.literal("sender-unknown"), sender: z.string(), memberName: z.string() }),
  z.object({ type: z.literal("content-invalid"), entry: z.string(), problem: z.string() }),
  /** The judge works on a later revision of the season than this machine knows. */
  z.object({ type: z.literal("season-ahead"), found: z.int(), known: z.int() }),
  /** A sheet or declaration inside is not what its judge signed, or belongs elsewhere. */
  z.object({ type: z.literal("sheet-invalid"), dossier: z.string(), problem: z.string() }),
]);
export type PacketError = z.output<typeof PacketError>;
