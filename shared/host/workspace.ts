import type { DossierId, SeasonId, Sha256Hex } from "../identifiers.ts";
import type { AuditEvent, SeasonEvent } from "../journal/audit-event.ts";
import { eventsToLine, linkEvents, readChain } from "../journal/chain.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import { findSeasonProblems, revisionOf, Season } from "../season/season.ts";
import type { SeasonChange } from "../season/season-change.ts";
import type { SeasonError } from "../season/season-error.ts";
import { applyEvent, createSeasonState, type SeasonState } from "../season/season-state.ts";
import type { HostPorts } from "./ports.ts";

export interface Saved {
  readonly events: AuditEvent[];
  readonly savedAt: string;
}

/** The season that is open on this machine, and the only way to write to its journal. */
export interface Workspace {
  /** The open season, or the reason why there is none. */
  readonly current: () => Result<OpenSeason, SeasonError>;
  readonly select: (seasonId: string) => Promise<Result<OpenSeason, SeasonError>>;
  /** Opens a season whose journal has been replaced on the disk. */
  readonly reopen: (seasonId: string) => Promise<Result<OpenSeason, SeasonError>>;
  /** A season as it stands, without making it the open one. */
  readonly peek: (seasonId: string) => Promise<Result<OpenSeason, SeasonError>>;
  /**
   * Journals events durably, then applies them; on failure neither journal nor state has changed. `at` is
   * given where what the events name tells their moment as well.
   */
  readonly record: (events: readonly SeasonEvent[], at?: string) => Promise<Result<Saved, SeasonError>>;
  /**
   * Replaces the open season's content: keeps it as a blob, journals the revision, and stands on it. What was journalled
   * before stays; readings that are no longer assigned and brought no sheet are left out of the view.
   */
  readonly revise: (
    season: Season,
    revision: Revision,
    /** What becomes known with the revision; journalled in the same transaction, after it. */
    facts?: readonly SeasonEvent[],
  ) => Promise<Result<Saved, SeasonError>>;
  /** Writes the first events of a new season's journal and opens it. */
  readonly begin: (
    season: Season,
    events: readonly SeasonEvent[],
  ) => Promise<Result<OpenSeason, SeasonError>>;
  /** Runs one command at a time, so that a decision is taken on the state it is written to. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface Revision {
  readonly change: SeasonChange;
  readonly intakeHash?: Sha256Hex;
  readonly packetHash?: Sha256Hex;
  readonly unswept?: DossierId[];
}

export interface OpenSeason {
  readonly state: SeasonState;
  readonly seasonHash: Sha256Hex;
  /** Every journalled event, oldest first. */
  readonly events: AuditEvent[];
}

/** What may still be written of an archived season: that it was opened again, and that papers were made of it. */
const REST_EVENTS: readonly SeasonEvent["type"][] = ["season-unarchived", "document-made"];

export function createWorkspace(ports: HostPorts): Workspace {
  let open: OpenSeason | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** Only somebody whose identity is unlocked writes, so that every event has its author. */
  async function append(
    target: OpenSeason,
    events: readonly SeasonEvent[],
    at = ports.clock.now(),
  ): Promise<Result<Saved, SeasonError>> {
    const { id: seasonId } = target.state.season;
    if (events.length === 0) return ok({ events: [], savedAt: at });
    const { archived } = target.state.status;
    if (archived && !events.every(({ type }) => REST_EVENTS.includes(type)))
      return err({ type: "season-archived", name: target.state.season.name });
    const { state, card } = await ports.vault.state();
    if (!card || state !== "unlocked")
      return err({ type: state === "none" ? "no-identity" : "vault-locked" });
    const linked = linkEvents(target.state.head, events, { at, by: card.name, sha256: ports.crypto.sha256 });
    const written = await ports.journal.append(seasonId, [eventsToLine(linked)]);
    if (!written.ok) return written;
    for (const event of linked) {
      applyEvent(target.state, event);
      target.events.push(event);
    }
    return ok({ events: [...linked], savedAt: ports.clock.now() });
  }

  async function peek(seasonId: string): Promise<Result<OpenSeason, SeasonError>> {
    return open?.state.season.id === seasonId ? ok(open) : openSeason(ports, seasonId);
  }

  return {
    current: () => (open ? ok(open) : err({ type: "no-season" })),
    select: async (seasonId) => {
      const opened = await peek(seasonId);
      if (opened.ok) open = opened.value;
      return opened;
    },
    reopen: async (seasonId) => {
      const opened = await openSeason(ports, seasonId);
      if (!opened.ok) return opened;
      open = opened.value;
      ports.emit("journal.grown", { seasonId: open.state.season.id, seq: open.state.head.seq });
      return opened;
    },
    peek,
    record: async (events, at) => {
      if (!open) return err({ type: "no-season" });
      const { id } = open.state.season;
      const saved = await append(open, events, at);
      if (saved.ok) ports.emit("journal.grown", { seasonId: id, seq: open.state.head.seq });
      return saved;
    },
    revise: async (revised, revision, facts = []) => {
      if (!open) return err({ type: "no-season" });
      // A result states the season's content; the two must not come apart.
      if (open.state.status.frozen) return err({ type: "ranking-frozen" });
      const before = open;
      const number = Math.max(revisionOf(revised), revisionOf(before.state.season) + 1);
      const season: Season = { ...revised, revision: number };
      const checked = checkRevision(season);
      if (checked) return err(checked);
      const stored = await ports.blobs.put(ports.text.encode(seasonText(season)));
      if (!stored.ok) return stored;
      const saved = await append(before, [
        { type: "season-revised", seasonHash: stored.value, revision: number, ...revision },
        ...facts,
      ]);
      if (!saved.ok) return saved;
      const state = createSeasonState(season);
      for (const event of before.events) applyEvent(state, event);
      open = { state, seasonHash: stored.value, events: before.events };
      ports.emit("journal.grown", { seasonId: season.id, seq: state.head.seq });
      return saved;
    },
    begin: async (season, events) => {
      const known = await ports.journal.seasons();
      if (!known.ok) return known;
      if (known.value.includes(season.id)) return err({ type: "season-exists", name: season.name });
      const seasonHash = ports.crypto.sha256(seasonText(season));
      const fresh: OpenSeason = { state: createSeasonState(season), seasonHash, events: [] };
      const saved = await append(fresh, events);
      if (!saved.ok) return saved;
      open = fresh;
      return ok(fresh);
    },
    exclusively: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function checkRevision(season: Season): SeasonError | null {
  const parsed = Season.safeParse(season);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    return { type: "season-invalid", problem: "schema-mismatch", where };
  }
  const [problem] = findSeasonProblems(season);
  if (!problem) return null;
  const { type, ...where } = problem;
  return { type: "season-invalid", problem: type, where: Object.values(where).join(" / ") };
}

/** The exact text whose hash names a season's content. */
export function seasonText(season: Season): string {
  return canonicalJson(season);
}

async function openSeason(ports: HostPorts, seasonId: string): Promise<Result<OpenSeason, SeasonError>> {
  const lines = await ports.journal.read(seasonId);
  if (!lines.ok) return lines;
  const chain = readChain(lines.value, ports.crypto.sha256);
  if (!chain.ok) return err({ type: "season-damaged", line: chain.error.line });
  const [first] = chain.value;
  if (first?.event.type !== "season-opened") return err({ type: "season-damaged", line: 1 });
  const seasonHash = latestSeasonHash(chain.value) ?? first.event.seasonHash;
  const season = await readSeason(ports, seasonHash);
  if (season?.id !== seasonId) return err({ type: "content-missing", what: "season.json" });
  const state = createSeasonState(season);
  for (const event of chain.value) applyEvent(state, event);
  return ok({ state, seasonHash, events: [...chain.value] });
}

function latestSeasonHash(events: readonly AuditEvent[]): Sha256Hex | undefined {
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const event = events[at]?.event;
    if (event?.type === "season-revised") return event.seasonHash;
  }
  return undefined;
}

async function readSeason(ports: HostPorts, hash: Sha256Hex): Promise<Season | null> {
  const bytes = await ports.blobs.get(hash);
  const text = bytes && ports.text.decode(bytes);
  if (!text) return null;
  const parsed = Season.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/** A season as lists of seasons show it. */
export interface SeasonSummary {
  readonly id: SeasonId;
  readonly name: string;
  readonly rehearsal: boolean;
  readonly memberId: SeasonState["status"]["memberId"];
  readonly dossiers: number;
  readonly archived: boolean;
}

export function summarise({ state }: OpenSeason): SeasonSummary {
  const { id, name, rehearsal, dossiers } = state.season;
  const { memberId, archived } = state.status;
  return { id, name, rehearsal, memberId, dossiers: dossiers.length, archived: archived !== null };
}
