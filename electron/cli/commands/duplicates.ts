import type { CatalogueEntry } from "#shared/duplicates/catalogue-entry.ts";
import { findPairs } from "#shared/duplicates/find-pairs.ts";
import type { FoundPair } from "#shared/duplicates/found-pair.ts";
import { DESCRIPTION_SECTION } from "#shared/duplicates/pair-search.ts";
import { toSearchedProposal } from "#shared/duplicates/searched-proposal.ts";
import { errorMessage, type KnownError } from "#shared/i18n/error-message.ts";
import type { IntakeProblem } from "#shared/intake/intake-problem.ts";
import { type CatalogueRow, readCatalogue } from "#shared/intake/read-catalogue.ts";
import { ok, type Result } from "#shared/result.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readTableFile } from "../read-proposals.ts";
import { readComparedProposals } from "./duplicates-table.ts";

export interface DuplicatesOptions {
  readonly catalogue?: string;
  readonly map?: string;
  readonly minScore: number;
}

/** Characters of a passage that are printed. */
const PASSAGE_CHARACTERS = 300;
const PROBLEMS_SHOWN = 20;

interface Side {
  readonly code: string;
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

/** Pairs of proposals, and of proposals with entries of a catalogue, that look alike; the likeliest first. */
export async function findDuplicates(
  context: CommandContext,
  path: string,
  { catalogue: cataloguePath, map, minScore }: DuplicatesOptions,
): Promise<Outcome> {
  const read = await readComparedProposals(context, path, map);
  if (!read.ok) return refuse(context, read.error);
  const rows = cataloguePath === undefined ? ok([]) : await readEntries(cataloguePath);
  if (!rows.ok) return refuse(context, rows.error);
  const proposals = read.value;
  const catalogue = rows.value.map((row) => toEntry(row));
  const sides = new Map<string, Side>(catalogue.map((entry) => [entry.id, sideOf(entry)]));
  for (const { card, text } of proposals)
    sides.set(card.id, {
      code: card.number,
      title: card.title,
      sections: toSearchedProposal(card, text).sections,
    });
  const pairs = findPairs(
    { proposals: proposals.map(({ card, text }) => toSearchedProposal(card, text)), catalogue, minScore },
    () => undefined,
  );
  const lines = pairs.map((pair) => {
    const [a, b] = [sides.get(pair.a), sides.get(pair.b)];
    const kind = context.translate(`duplicates.kind.${pair.kind}`);
    return `${String(Math.round(pair.score * 100)).padStart(3)}%  ${kind}  ${a?.code} ${a?.title} | ${b?.code} ${b?.title}`;
  });
  return done(lines, { pairs: pairs.map((pair) => toJson(pair, sides)) });
}

type ReadError = KnownError | { readonly problems: readonly IntakeProblem[] };

async function readEntries(path: string): Promise<Result<readonly CatalogueRow[], ReadError>> {
  const table = await readTableFile(path, "catalogue");
  if (!table.ok) return table;
  const rows = readCatalogue(table.value.sheet.rows, table.value.mapping);
  return rows.ok ? rows : { ok: false, error: { problems: rows.error } };
}

function toEntry({ row, code, title, agency, year, description, award }: CatalogueRow): CatalogueEntry {
  const place = `catalogue:${row}`;
  return { id: place, code: code === "" ? place : code, title, agency, year, description, award };
}

function sideOf({ code, title, description }: CatalogueEntry): Side {
  return { code, title, sections: [{ id: DESCRIPTION_SECTION, text: description }] };
}

function toJson({ a, b, kind, score, passages }: FoundPair, sides: ReadonlyMap<string, Side>) {
  return {
    a: sides.get(a)?.code,
    b: sides.get(b)?.code,
    kind,
    score,
    passages: passages.map(({ aSection, aFrom, aTo, bSection, bFrom, bTo }) => ({
      a: passageOf(sides.get(a), aSection, aFrom, aTo),
      b: passageOf(sides.get(b), bSection, bFrom, bTo),
    })),
  };
}

function passageOf(side: Side | undefined, section: string, from: number, to: number) {
  const text = side?.sections.find(({ id }) => id === section)?.text ?? "";
  return { section, from, to, text: text.slice(from, Math.min(to, from + PASSAGE_CHARACTERS)) };
}

function refuse(context: CommandContext, cause: ReadError): Outcome {
  if (!("problems" in cause)) return refused(context, cause);
  const { problems } = cause;
  const error = { type: "intake-problems", count: problems.length } as const;
  const shown = problems.slice(0, PROBLEMS_SHOWN).map((problem) => context.say(errorMessage(problem)));
  return {
    exitCode: 2,
    lines: [context.say(errorMessage(error)), ...shown],
    json: { ok: false, error, problems },
  };
}
