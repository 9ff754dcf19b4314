import { Dexie, type Table } from "dexie";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { SeasonId, Sha256Hex } from "#shared/identifiers.ts";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import type { ChainHead } from "#shared/journal/chain.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { Reading } from "#shared/scoring/reading.ts";
import type { Season } from "#shared/season/season.ts";
import type { SeasonStatus } from "#shared/season/season-status.ts";

/** The season without the parts that have tables of their own. */
export type SeasonCore = Omit<Season, "dossiers" | "members" | "assignments">;

/** A run of at most {@link BLOCK_SIZE} events, because a row for each would be thirty times slower. */
export interface AuditBlock {
  readonly firstSeq: number;
  readonly events: readonly AuditEvent[];
}

/** One row says how far the view reaches; while it is absent, the view is being rebuilt. */
export interface WorkspaceRow {
  readonly key: typeof WORKSPACE_KEY;
  readonly season: SeasonCore;
  readonly seasonHash: Sha256Hex;
  readonly status: SeasonStatus;
  readonly head: ChainHead;
}

export const WORKSPACE_KEY = "workspace";
export const BLOCK_SIZE = 250;

/** The fast view of one season. The host's journal is the truth; this can always be made again from it. */
export class SeasonDatabase extends Dexie {
  declare readonly dossiers: Table<DossierCard, string>;
  declare readonly members: Table<PanelMember, string>;
  declare readonly readings: Table<Reading, [string, string]>;
  declare readonly auditBlocks: Table<AuditBlock, number>;
  declare readonly meta: Table<WorkspaceRow, string>;

  constructor(seasonId: SeasonId) {
    super(`pleno-${seasonId}`, { chromeTransactionDurability: "strict" });
    // Versions are only ever added; a released one is never edited.
    this.version(1).stores({
      dossiers: "id",
      members: "id",
      readings: "[dossierId+memberId], memberId",
      auditBlocks: "firstSeq",
      meta: "key",
    });
    // Rows of version 1 know nothing of pacts and feedback; without its meta row the view is built again.
    this.version(2).upgrade((transaction) => transaction.table("meta").clear());
    // Nor do those of version 2 of checks, revisions and progress.
    this.version(3).upgrade((transaction) => transaction.table("meta").clear());
  }
}
