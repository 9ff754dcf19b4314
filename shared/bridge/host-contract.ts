import * as z from "zod";
import { Assignment } from "../assignment/assignment.ts";
import { DeskEntry } from "../desk/desk-entry.ts";
import { FileError, StorageError, VaultError } from "../host/host-errors.ts";
import { Settings, SettingsChange } from "../host/settings.ts";
import { Instant, MemberId, SeasonId, Sha256Hex } from "../identifiers.ts";
import { AuditEvent } from "../journal/audit-event.ts";
import { PacketKind } from "../packet/manifest.ts";
import { MergeDifference } from "../packet/merge.ts";
import { IdentityCard } from "../panel/identity-card.ts";
import { PanelRole } from "../panel/panel-member.ts";
import { Season } from "../season/season.ts";
import { SeasonError } from "../season/season-error.ts";
import { administrationContract } from "./administration-contract.ts";
import { assignmentContract } from "./assignment-contract.ts";
import { certificatesContract } from "./certificates-contract.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason, SeasonSummary, savedOrRefused } from "./contract-parts.ts";
import { documentsContract } from "./documents-contract.ts";
import { duplicatesContract } from "./duplicates-contract.ts";
import { intakeContract } from "./intake-contract.ts";
import { judgeContract } from "./judge-contract.ts";
import { panelContract } from "./panel-contract.ts";
import { reconciliationContract } from "./reconciliation-contract.ts";
import { rubricContract } from "./rubric-contract.ts";
import { seasonContract } from "./season-contract.ts";

/** What the page may ask of its host beside the topics that have a part of the contract to themselves. */
export const coreContract = {
  "host.describe": {
    input: z.object({}),
    output: z.object({
      kind: z.enum(["electron", "browser", "cli"]),
      version: z.string(),
      fileAccess: z.enum(["host", "page"]),
      keyProtection: z.enum(["os+passphrase", "passphrase"]),
    }),
  },

  "settings.read": { input: z.object({}), output: Settings },
  "settings.write": { input: SettingsChange, output: resultOf(Settings, StorageError) },

  "identity.status": {
    input: z.object({}),
    output: z.object({
      state: z.enum(["none", "locked", "unlocked"]),
      card: IdentityCard.nullable(),
      fingerprint: z.string().nullable(),
    }),
  },
  "identity.create": {
    input: z.object({ name: z.string().trim().min(1).max(120), passphrase: z.string().max(1000) }),
    output: resultOf(IdentityCard, VaultError),
  },
  "identity.unlock": {
    input: z.object({ passphrase: z.string().max(1000) }),
    output: resultOf(IdentityCard, VaultError),
  },
  "identity.lock": { input: z.object({}), output: z.object({}) },
  "identity.card": { input: z.object({}), output: resultOf(NamedFile, VaultError) },

  "season.list": { input: z.object({}), output: z.array(SeasonSummary) },
  /** Makes a season the open one; replays its journal. */
  "season.select": { input: z.object({ seasonId: SeasonId }), output: resultOf(SeasonSummary, SeasonError) },
  /** The open season's content without narratives, and how far its journal reaches; `null` when none is open. */
  "season.current": {
    input: z.object({}),
    output: z
      .object({ season: Season, seasonHash: Sha256Hex, head: z.object({ seq: z.int(), hash: Sha256Hex }) })
      .nullable(),
  },
  /** Starts the rehearsal season that ships with the program. */
  "season.start-sample": { input: z.object({}), output: resultOf(SeasonSummary, SeasonError) },
  /**
   * Starts a rehearsal of the sample season for one person alone: as a judge with the dossiers of one judge, as the
   * chair, or as the Secretariat. Its id differs from every other copy, so it is never mixed with another season.
   */
  "season.start-rehearsal": {
    input: z.object({ role: PanelRole }),
    output: resultOf(SeasonSummary, SeasonError),
  },
  /** Starts a season from a season file made by `pleno generate` or another Secretariat machine. */
  "season.start-file": { input: z.object({ file: NamedFile }), output: resultOf(SeasonSummary, SeasonError) },

  /** Journal entries after a sequence number, oldest first; ask again from the last until none come. */
  "journal.read": {
    input: z.object({ ...ofSeason, afterSeq: z.int().nonnegative(), limit: z.int().min(1).max(5000) }),
    output: resultOf(z.array(AuditEvent), SeasonError),
  },

  /**
   * A sealed packet for a member: the judge's dossiers, or the whole season for the chair. A judge with many attachments
   * gets several: the answer to the first says how many `parts` there are.
   */
  "packet.seal-for-member": {
    input: z.object({ ...ofSeason, memberId: MemberId, part: z.int().min(1).max(1000).exactOptional() }),
    output: resultOf(NamedFile.extend({ parts: z.int() }), SeasonError),
  },
  /** The judge's sealed return packet for chair and Secretariat. */
  "packet.seal-return": { input: z.object({ ...ofSeason }), output: resultOf(NamedFile, SeasonError) },
  /** The chair's sealed result for the Secretariat. */
  "packet.seal-result": { input: z.object({ ...ofSeason }), output: resultOf(NamedFile, SeasonError) },
  /** The chair's sealed word to one judge about that judge's own marking; refused before the ranking is frozen. */
  "packet.seal-feedback": {
    input: z.object({ ...ofSeason, memberId: MemberId }),
    output: resultOf(NamedFile, SeasonError),
  },
  /** Says who a packet is from and what it holds, without taking anything in. */
  "packet.inspect": {
    input: z.object({ file: NamedFile }),
    output: resultOf(
      z.object({
        kind: PacketKind,
        seasonId: SeasonId,
        seasonName: z.string(),
        rehearsal: z.boolean(),
        senderName: z.string(),
        senderFingerprint: z.string(),
        dossiers: z.int(),
        createdAt: Instant,
      }),
      SeasonError,
    ),
  },
  /** Takes in a judge packet, season packet or result; nothing is half taken in. */
  "packet.accept": { input: z.object({ file: NamedFile }), output: resultOf(SeasonSummary, SeasonError) },

  /** What merging each file would change; writes nothing. */
  "merge.preview": {
    input: z.object({ ...ofSeason, files: z.array(NamedFile).min(1).max(500) }),
    output: z.array(z.object({ name: z.string(), result: resultOf(MergeDifference, SeasonError) })),
  },
  /** Merges the files that can be proved; each is one transaction, each refusal changes nothing. */
  "merge.apply": {
    input: z.object({ ...ofSeason, files: z.array(NamedFile).min(1).max(500) }),
    output: z.array(z.object({ name: z.string(), result: resultOf(MergeDifference, SeasonError) })),
  },

  "ranking.exclude": {
    input: z.object({
      ...ofSeason,
      readings: z.array(Assignment).min(1),
      reason: z.string().trim().max(2000),
    }),
    output: savedOrRefused,
  },
  "ranking.include": {
    input: z.object({
      ...ofSeason,
      readings: z.array(Assignment).min(1),
      reason: z.string().trim().max(2000),
    }),
    output: savedOrRefused,
  },
  "ranking.freeze": {
    input: z.object({ ...ofSeason, reason: z.string().trim().max(2000) }),
    output: savedOrRefused,
  },
  "ranking.reopen": {
    input: z.object({ ...ofSeason, reason: z.string().trim().max(2000) }),
    output: savedOrRefused,
  },

  /** Stops a long task; it answers `cancelled` and leaves everything as it was. */
  "task.cancel": { input: z.object({ taskId: z.string().max(60) }), output: z.object({}) },

  "file.open": {
    input: z.object({ title: z.string(), extensions: z.array(z.string()), multiple: z.boolean() }),
    output: resultOf(z.array(NamedFile), FileError),
  },
  "file.save": { input: NamedFile, output: resultOf(z.object({ name: z.string() }), FileError) },
} as const satisfies Contract;

/** Named part by part: spelled out in one piece the type is longer than the compiler writes. */
export type HostContract = typeof coreContract &
  typeof seasonContract &
  typeof rubricContract &
  typeof intakeContract &
  typeof administrationContract &
  typeof duplicatesContract &
  typeof panelContract &
  typeof assignmentContract &
  typeof reconciliationContract &
  typeof documentsContract &
  typeof certificatesContract &
  typeof judgeContract;

/** Everything the page may ask of its host. Add a capability to one of the parts and nowhere else. */
export const hostContract: HostContract = {
  ...coreContract,
  ...seasonContract,
  ...rubricContract,
  ...intakeContract,
  ...administrationContract,
  ...duplicatesContract,
  ...panelContract,
  ...assignmentContract,
  ...reconciliationContract,
  ...documentsContract,
  ...certificatesContract,
  ...judgeContract,
};

/** Requests about the open season: those that may name it (see `ofSeason`). A page sends its season's id with each. */
export type SeasonMethod = {
  [K in keyof HostContract]: "seasonId" extends keyof z.input<HostContract[K]["input"]>
    ? object extends Pick<
        z.input<HostContract[K]["input"]>,
        "seasonId" & keyof z.input<HostContract[K]["input"]>
      >
      ? K
      : never
    : never;
}[keyof HostContract];

export const SEASON_METHODS = Object.entries(hostContract).flatMap(([method, { input }]) =>
  "shape" in input && "seasonId" in input.shape && input.shape.seasonId === ofSeason.seasonId
    ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type above says the same of the same schemas
      [method as SeasonMethod]
    : [],
);

/** What the host tells the page of its own accord. */
export const hostEvents = {
  "task.progress": z.object({ taskId: z.string(), done: z.int(), total: z.int() }),
  /** The open season's journal has grown, for instance by a command of this page. */
  "journal.grown": z.object({ seasonId: SeasonId, seq: z.int() }),
  /** Something was put on the open season's desk, perhaps by another window. */
  "desk.grown": z.object({ seasonId: SeasonId, entries: z.array(DeskEntry) }),
  /** A screen was chosen in the window's own menu. */
  "page.asked": z.object({ page: z.enum(["verify"]) }),
} as const;
export type HostEvents = typeof hostEvents;
