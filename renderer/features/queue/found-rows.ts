import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { findWords, matchesSearch, matchesSender } from "#renderer/parts/dossier-search.ts";
import type { Passage, SearchResult, TextRange } from "#shared/dossier/search-result.ts";

/** A dossier that a search has found, with what there is to highlight. */
export interface FoundRow {
  readonly row: QueueRow;
  readonly title: readonly TextRange[];
  readonly passages: readonly Passage[];
}

type Answer = Pick<SearchResult, "hits" | "indexed" | "searchable">;

/** What the cards alone say, for as long as narratives may not or cannot be searched. */
export function findInCards(rows: readonly QueueRow[], query: string): readonly FoundRow[] {
  return rows
    .filter(({ dossier }) => matchesSearch(dossier, query))
    .map((row) => ({ row, title: findWords(row.dossier.title, query), passages: [] }));
}

/**
 * The host's hits, best first, before them the dossier whose number was meant and after them those of an agency of
 * that name: both stand on the card and not in the text. Only rows in view count.
 */
export function joinHits(
  rows: readonly QueueRow[],
  query: string,
  { hits, indexed, searchable }: Answer,
): readonly FoundRow[] {
  const rowById = new Map<string, QueueRow>(rows.map((row) => [row.dossier.id, row]));
  const hitIds = new Set<string>(hits.map(({ dossierId }) => dossierId));
  const found = hits.flatMap(({ dossierId, title, passages }): FoundRow[] => {
    const row = rowById.get(dossierId);
    return row ? [{ row, title, passages }] : [];
  });
  // Titles that the search has not reached yet are found all the same.
  const matchesCard = indexed < searchable ? matchesSearch : matchesSender;
  const onCards = rows
    .filter(({ dossier }) => !hitIds.has(dossier.id) && matchesCard(dossier, query))
    .map((row) => ({ row, title: findWords(row.dossier.title, query), passages: [] }));
  const isMeant = ({ row }: FoundRow): boolean => isNumberMeant(row, query);
  return [...onCards.filter(isMeant), ...found, ...onCards.filter((card) => !isMeant(card))];
}

/** What was found among the rows that a filter leaves. */
export function foundAmong(found: readonly FoundRow[], rows: readonly QueueRow[]): readonly FoundRow[] {
  const shown = new Set(rows);
  return found.filter(({ row }) => shown.has(row));
}

/** The dossier, at the section of the first passage that was found. */
export function addressOfFound({ row, passages: [first] }: FoundRow): string {
  return first ? `/dossiers/${row.dossier.id}/${first.criterionId}` : `/dossiers/${row.dossier.id}`;
}

/** A single digit ends too many numbers to mean one of them. */
const MIN_NUMBER = 2;

function isNumberMeant({ dossier }: QueueRow, query: string): boolean {
  const typed = query.trim().toLowerCase();
  return typed.length >= MIN_NUMBER && /\d/u.test(typed) && dossier.number.toLowerCase().endsWith(typed);
}
