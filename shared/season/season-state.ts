import type { DossierCard } from "../dossier/dossier.ts";
import { type DossierId, type MemberId, type ReadingKey, readingKey } from "../identifiers.ts";
import type { AuditEvent } from "../journal/audit-event.ts";
import { type ChainHead, GENESIS } from "../journal/chain.ts";
import type { Manifest } from "../packet/manifest.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import {
  applyToReading,
  emptyReading,
  type Reading,
  readingFor,
  readingsTouchedBy,
} from "../scoring/reading.ts";
import type { Season } from "./season.ts";
import { applyToStatus, INITIAL_STATUS, type SeasonStatus } from "./season-status.ts";

/** Where a season's workspace stands: the fold of its journal over the season's content. */
export interface SeasonState {
  readonly season: Season;
  readonly dossiers: ReadonlyMap<DossierId, DossierCard>;
  readonly readings: Map<ReadingKey, Reading>;
  status: SeasonStatus;
  head: ChainHead;
}

/** The state before the first event: every assigned reading, empty. */
export function createSeasonState(season: Season): SeasonState {
  return {
    season,
    dossiers: new Map(season.dossiers.map((card) => [card.id, card])),
    readings: new Map(season.assignments.map((reading) => [readingKey(reading), emptyReading(reading)])),
    status: INITIAL_STATUS,
    head: GENESIS,
  };
}

/** Brings the state forward by one journalled event, in place; events must come in the journal's order. */
export function applyEvent(state: SeasonState, audit: AuditEvent): void {
  for (const touched of readingsTouchedBy(audit.event)) {
    const key = readingKey(touched);
    const reading = readingFor(state.readings.get(key), touched, audit.event);
    if (reading) state.readings.set(key, applyToReading(reading, audit));
  }
  state.status = applyToStatus(state.status, audit);
  state.head = { seq: audit.seq, hash: audit.hash };
}

/** Every key a member has signed with in this season, the newest first. */
export function signingKeysOf(state: SeasonState, memberId: MemberId): readonly string[] {
  const written = state.season.members.find(({ id }) => id === memberId)?.card?.signingKey;
  const newest = findMember(state, memberId)?.card?.signingKey;
  const former = (state.status.formerKeys[memberId] ?? []).toReversed();
  return [...new Set([newest, ...former, written].flatMap((key) => key ?? []))];
}

/** Whether a packet was signed with the newest key of the season's chair. */
export function isFromChair(state: SeasonState, { sender }: Pick<Manifest, "sender">): boolean {
  return state.season.members.some(
    ({ id, role }) => role === "chair" && findMember(state, id)?.card?.signingKey === sender.signingKey,
  );
}

/** A member with the newest card known for them. */
export function findMember(state: SeasonState, memberId: MemberId): PanelMember | undefined {
  const member = state.season.members.find(({ id }) => id === memberId);
  const card = state.status.cards[memberId];
  return member && card ? { ...member, card } : member;
}
