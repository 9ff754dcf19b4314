import { matchesSearch } from "#renderer/parts/dossier-search.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { type Message, message } from "#shared/i18n/catalog.ts";
import type { LineBand, LineRow } from "#shared/reconciliation/ranks/line-report.ts";
import type { PanelReport, RankingRow } from "#shared/reconciliation/report/panel-report.ts";

export interface OverviewRow {
  readonly dossier: DossierCard;
  readonly ranking: RankingRow;
  /** `null` where the line is withheld. */
  readonly line: LineRow | null;
  /** Which part of a disconnected panel; `null` where everything is connected. */
  readonly part: number | null;
}

export interface OverviewFilter {
  readonly band: LineBand | "all";
  readonly search: string;
}

export interface OverviewSort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** The official ranking with everything else the report says of each dossier; best first. */
export function joinRows(report: PanelReport, dossiers: readonly DossierCard[]): readonly OverviewRow[] {
  const cards = new Map<string, DossierCard>(dossiers.map((card) => [card.id, card]));
  const lines = new Map(
    report.line.state === "known" ? report.line.rows.map((row) => [row.dossierId, row]) : [],
  );
  const parts = new Map(
    report.severity.connections.parts.flatMap(({ dossierIds }, place) =>
      dossierIds.map((dossierId) => [dossierId, place + 1] as const),
    ),
  );
  return report.ranking.flatMap((ranking) => {
    const dossier = cards.get(ranking.dossierId);
    if (!dossier) return [];
    const { dossierId } = ranking;
    return [{ dossier, ranking, line: lines.get(dossierId) ?? null, part: parts.get(dossierId) ?? null }];
  });
}

export function filterRows(
  rows: readonly OverviewRow[],
  { band, search }: OverviewFilter,
): readonly OverviewRow[] {
  return rows.filter(
    ({ dossier, line }) =>
      (band === "all" || line?.band === band) && (search === "" || matchesSearch(dossier, search)),
  );
}

/** By a column of the table; equal ones stay in the official order, and what is withheld comes last. */
export function sortRows(rows: readonly OverviewRow[], sort: OverviewSort): readonly OverviewRow[] {
  const turn = sort.direction === "ascending" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, value: sortValue(row, sort.column) }));
  return keyed
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return turn * (a.value - b.value);
    })
    .map(({ row }) => row);
}

function sortValue({ ranking, line }: OverviewRow, column: string): number | null {
  switch (column) {
    case "chance":
      return line?.topProbability ?? null;
    case "adjustedRank":
      return ranking.adjusted.state === "known" ? ranking.adjusted.rank : null;
    default:
      return ranking.rank;
  }
}

/** Where the list ends among rows in the official order; `null` in any other order, or where all or none are listed. */
export function findListEnd(rows: readonly OverviewRow[], { column }: OverviewSort): number | null {
  if (column !== "rank") return null;
  const change = rows.findIndex(
    ({ ranking }, place) => place > 0 && ranking.listed !== rows[place - 1]?.ranking.listed,
  );
  return change > 0 ? change : null;
}

/** How many dossiers of the official list likely belong there, and how many if the likeliest were taken instead. */
export function expectedRight(
  rows: readonly OverviewRow[],
  line: { readonly k: number; readonly expectedShare: number },
): { readonly right: number; readonly listed: number; readonly best: number } {
  const listed = rows.filter(({ ranking }) => ranking.listed);
  const right = listed.reduce((sum, row) => sum + (row.line?.topProbability ?? 0), 0);
  return {
    right: Math.round(right),
    listed: listed.length,
    best: Math.round(line.expectedShare * line.k),
  };
}

/** The chance as people count it, in tenths. */
export function chanceSentence(probability: number): Message {
  const times = Math.round(10 * probability);
  if (times === 0) return message("reconciling.chance.never");
  return times === 10 ? message("reconciling.chance.always") : message("reconciling.chance.often", { times });
}

const MOST_CANDIDATES = 6;

/** What to compare a dossier with: the first that a search finds, or its neighbours in the official order. */
export function findCandidates(
  rows: readonly OverviewRow[],
  row: OverviewRow,
  search: string,
): readonly OverviewRow[] {
  if (search.trim() !== "")
    return rows
      .filter((other) => other !== row && matchesSearch(other.dossier, search))
      .slice(0, MOST_CANDIDATES);
  const place = rows.indexOf(row);
  const from = Math.max(0, Math.min(place - MOST_CANDIDATES / 2, rows.length - MOST_CANDIDATES - 1));
  return rows.slice(from, from + MOST_CANDIDATES + 1).filter((other) => other !== row);
}
