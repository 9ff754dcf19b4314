import { DossierText } from "../dossier/dossier.ts";
import type { SearchHit, SearchResult } from "../dossier/search-result.ts";
import { type DossierId, readingKey } from "../identifiers.ts";
import { err, ok, type Result } from "../result.ts";
import type { SeasonError } from "../season/season-error.ts";
import type { SeasonState } from "../season/season-state.ts";
import {
  type FoldedText,
  foldForSearch,
  matchText,
  rankMatches,
  type SearchableText,
  showMatch,
  type TextMatch,
} from "../text/passage-search.ts";
import { parseQuery } from "../text/search-query.ts";
import { asJudge, hasPledged, hasSwept, type JudgeSeason } from "./access.ts";
import { parseJson } from "./identity.ts";
import type { HostPorts } from "./ports.ts";
import type { Workspace } from "./workspace.ts";

export interface SearchRequest {
  readonly query: string;
  readonly limit: number;
}

export type DossierSearch = (request: SearchRequest) => Promise<Result<SearchResult, SeasonError>>;

/** Narratives folded so far, and their blobs, from which the passages of a hit are cut as they were written. */
interface SearchMemory {
  readonly folded: Map<DossierId, FoldedText>;
  readonly narratives: Map<DossierId, Uint8Array>;
  isReading: boolean;
}

/** Dossiers looked through before other requests get their turn: about two milliseconds. */
const STEP = 32;
/** Hits whose passages are cut before others get their turn: about as long. */
const SHOWN_STEP = 8;

/**
 * Looks through the judge's own dossiers. The first request begins to read the narratives, one at a time so that
 * a mark never waits; each answer covers what has been read so far, and all titles.
 */
export function createDossierSearch(ports: HostPorts, workspace: Workspace): DossierSearch {
  // Bound to the open season's state: when another season opens, nothing holds these texts any longer.
  const memories = new WeakMap<SeasonState, SearchMemory>();

  function memoryOf(state: SeasonState): SearchMemory {
    const known = memories.get(state);
    if (known) return known;
    const fresh: SearchMemory = { folded: new Map(), narratives: new Map(), isReading: false };
    memories.set(state, fresh);
    return fresh;
  }

  async function readNarratives({ state, judge }: Season, memory: SearchMemory): Promise<void> {
    const isOpen = (): boolean => {
      const open = workspace.current();
      return open.ok && open.value.state === state;
    };
    for (const dossierId of searchableIds({ state, judge })) {
      if (memory.narratives.has(dossierId)) continue;
      await ports.yieldTurn();
      if (!isOpen()) return;
      const card = state.dossiers.get(dossierId);
      const bytes = card ? await ports.blobs.get(card.textHash) : null;
      const text = bytes && readNarrative(ports, bytes);
      if (!card || !bytes || !text || isClosed({ state, judge }, dossierId)) continue;
      memory.folded.set(dossierId, foldForSearch({ ...text, dossierId, title: card.title }));
      memory.narratives.set(dossierId, bytes);
    }
  }

  return async ({ query, limit }) => {
    const season = await searchableSeason(ports, workspace);
    if (!season.ok) return season;
    const { state, judge } = season.value;
    const memory = memoryOf(state);
    if (!memory.isReading) {
      memory.isReading = true;
      void readNarratives({ state, judge }, memory).finally(() => {
        memory.isReading = false;
      });
    }
    const words = parseQuery(query);
    const found = rankMatches(await lookThrough(ports, season.value, memory, words));
    // A conflict may have been declared while others had their turn.
    const open = found.filter(({ dossierId }) => !isClosed(season.value, dossierId));
    const hits: SearchHit[] = [];
    for (const [index, match] of open.slice(0, limit).entries()) {
      if (index % SHOWN_STEP === SHOWN_STEP - 1) await ports.yieldTurn();
      hits.push(showMatch(match, textOf(ports, state, memory, match), words));
    }
    const searchable = searchableIds(season.value);
    return ok({
      hits,
      total: open.length,
      indexed: searchable.filter((dossierId) => memory.narratives.has(dossierId)).length,
      searchable: searchable.length,
    });
  };
}

async function searchableSeason(
  ports: HostPorts,
  workspace: Workspace,
): Promise<Result<JudgeSeason, SeasonError>> {
  const { state: vault } = await ports.vault.state();
  if (vault !== "unlocked") return err({ type: vault === "none" ? "no-identity" : "vault-locked" });
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const { state, judge } = season.value;
  if (!hasPledged(state, judge.id)) return err({ type: "pact-first" });
  return hasSwept(state, judge.id) ? season : err({ type: "sweep-first" });
}

type Season = Pick<JudgeSeason, "state" | "judge">;

/** The judge's dossiers without those in conflict, in the order of the season. */
function searchableIds(season: Season): readonly DossierId[] {
  return [...season.state.dossiers.keys()].filter((dossierId) => !isClosed(season, dossierId));
}

function isClosed({ state, judge }: Season, dossierId: DossierId): boolean {
  const reading = state.readings.get(readingKey({ dossierId, memberId: judge.id }));
  return !reading || reading.conflict !== null || state.status.unswept.includes(dossierId);
}

async function lookThrough(
  ports: HostPorts,
  season: Season,
  memory: SearchMemory,
  words: readonly string[],
): Promise<readonly TextMatch[]> {
  const matches: TextMatch[] = [];
  if (words.length === 0) return matches;
  for (const [index, dossierId] of searchableIds(season).entries()) {
    if (index % STEP === STEP - 1) await ports.yieldTurn();
    const title = season.state.dossiers.get(dossierId)?.title ?? "";
    const folded = memory.folded.get(dossierId) ?? foldForSearch({ dossierId, title, sections: [] });
    const match = matchText(folded, words);
    if (match) matches.push(match);
  }
  return matches;
}

function textOf(
  ports: HostPorts,
  state: SeasonState,
  { narratives }: SearchMemory,
  { dossierId }: TextMatch,
): SearchableText {
  const bytes = narratives.get(dossierId);
  const text = bytes && readNarrative(ports, bytes);
  return { dossierId, title: state.dossiers.get(dossierId)?.title ?? "", sections: text?.sections ?? [] };
}

function readNarrative(ports: HostPorts, bytes: Uint8Array): DossierText | null {
  const text = DossierText.safeParse(parseJson(ports.text.decode(bytes) ?? ""));
  return text.success ? text.data : null;
}
