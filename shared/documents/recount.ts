import * as z from "zod";
import { readingKey } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { MergeCrypto } from "../packet/merge.ts";
import { rankDossiers } from "../ranking/rank.ts";
import { findRubricProblems } from "../rubric/rubric-pack.ts";
import { findSheetProblems, sheetPayload } from "../scoring/score-sheet.ts";
import { toResultRow } from "./build-result.ts";
import { COMPOSITION_PARTS, type Composition, composeResult } from "./composition.ts";
import type { RawResult, RecountableRecord } from "./read-result.ts";
import type { ResultRow } from "./result-record.ts";

const RowField = z.enum(["dossierId", "rank", "sum", "count", "points", "listed", "tied", "row"]);

/** What a recount found. `differs` names the first row (from 1) and figure that do not follow from the sheets. */
export const RecountReport = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("same"), rows: z.int(), sheets: z.int() }),
  z.object({
    outcome: z.literal("differs"),
    row: z.int(),
    field: RowField,
    stated: z.string(),
    recounted: z.string(),
  }),
  /** The ranking follows, but a count of listed or ranked dossiers by group, cluster, province or category does not. */
  z.object({
    outcome: z.literal("composition-differs"),
    part: z.enum(["total", ...COMPOSITION_PARTS]),
    /** Which group, agency type, province code or category; empty for dossiers that name none and for the totals. */
    key: z.string(),
    figure: z.enum(["ranked", "listed"]),
    stated: z.string(),
    recounted: z.string(),
  }),
  /** The record's own sheets cannot be counted: a mark off the scale, a forged signature, an unusable rubric. */
  z.object({ outcome: z.literal("unsound"), problem: z.string(), dossier: z.string(), member: z.string() }),
]);
export type RecountReport = z.output<typeof RecountReport>;

/**
 * Computes totals, means, ranks, ties, the list and the composition again from the sheets in a result record, and compares
 * row by row. `raw` is the record as it stands in the file; without it the record is taken to have no further fields.
 */
export function recount(
  record: RecountableRecord,
  crypto: MergeCrypto,
  raw: RawResult = record,
): RecountReport {
  const unsound = findUnsoundSheet(record, raw, crypto);
  if (unsound) return unsound;
  const counted = record.sheets.map(({ sheet }) => ({ dossierId: sheet.dossierId, marks: sheet.marks }));
  const recounted = rankDossiers(counted, record.rubric, record.season.list.size).map(toResultRow);
  return (
    firstDifference(record.ranking, recounted) ??
    compositionDifference(record.composition, composeResult(record.dossiers, recounted)) ?? {
      outcome: "same",
      rows: recounted.length,
      sheets: record.sheets.length,
    }
  );
}

function firstDifference(
  stated: RecountableRecord["ranking"],
  recounted: readonly ResultRow[],
): RecountReport | null {
  const fields = ["dossierId", "rank", "sum", "count", "points", "listed", "tied"] as const;
  for (let index = 0; index < Math.max(stated.length, recounted.length); index += 1) {
    const said = stated[index];
    const found = recounted[index];
    const row = index + 1;
    if (!said || !found)
      return {
        outcome: "differs",
        row,
        field: "row",
        stated: said ? asText(said["dossierId"]) : "-",
        recounted: found?.dossierId ?? "-",
      };
    const field = fields.find((name) => said[name] !== found[name]);
    if (field)
      return { outcome: "differs", row, field, stated: asText(said[field]), recounted: String(found[field]) };
  }
  return null;
}

const LONGEST_FIGURE = 100;

/** What stands in the file may be anything. */
function asText(value: unknown): string {
  return (typeof value === "string" ? value : (JSON.stringify(value) ?? "-")).slice(0, LONGEST_FIGURE);
}

type Counts = Readonly<Record<"ranked" | "listed", number>>;

const NONE: Counts = { ranked: 0, listed: 0 };

/** Compared by key, so that the order in which a file states its entries does not matter. */
function compositionDifference(stated: Composition | undefined, found: Composition): RecountReport | null {
  if (!stated) return null;
  for (const part of ["total", ...COMPOSITION_PARTS] as const) {
    const said = countsOf(stated, part);
    const counted = countsOf(found, part);
    for (const key of new Set([...said.keys(), ...counted.keys()]))
      for (const figure of ["ranked", "listed"] as const) {
        const [a, b] = [(said.get(key) ?? NONE)[figure], (counted.get(key) ?? NONE)[figure]];
        if (a !== b)
          return {
            outcome: "composition-differs",
            part,
            key,
            figure,
            stated: String(a),
            recounted: String(b),
          };
      }
  }
  return null;
}

function countsOf(
  composition: Composition,
  part: "total" | (typeof COMPOSITION_PARTS)[number],
): ReadonlyMap<string, Counts> {
  if (part === "total") return new Map([["", composition]]);
  // A key stated twice is taken as one entry of both.
  return composition[part].reduce((counts, { key, ranked, listed }) => {
    const before = counts.get(key) ?? NONE;
    return counts.set(key, { ranked: before.ranked + ranked, listed: before.listed + listed });
  }, new Map<string, Counts>());
}

function findUnsoundSheet(
  record: RecountableRecord,
  raw: RawResult,
  { sha256, verify }: MergeCrypto,
): RecountReport | null {
  const [rubricProblem] = findRubricProblems(record.rubric);
  if (rubricProblem) return unsoundRecord(rubricProblem.type);
  const repeated = findRepeated(record);
  if (repeated) return unsoundRecord(repeated);
  const keys = new Map(record.members.map(({ id, signingKeys }) => [id, signingKeys]));
  const numbers = new Map<string, string>(record.dossiers.map(({ id, number }) => [id, number]));
  const excluded = new Set<string>(record.exclusions.map(readingKey));
  const assigned = new Set<string>(record.assignments.map(readingKey));
  const digest = sha256(canonicalJson(raw.rubric));
  const seen = new Set<string>();
  for (const [index, { sheet, signature }] of record.sheets.entries()) {
    const problem = sheetProblem(record, sheet, { known: numbers, seen, excluded, assigned, digest }, () => {
      const payload = sheetPayload(raw.sheets[index]?.sheet ?? sheet);
      return (keys.get(sheet.memberId) ?? []).some((key) => verify(key, payload, signature));
    });
    if (problem) {
      const dossier = numbers.get(sheet.dossierId) ?? sheet.dossierId;
      return { outcome: "unsound", problem, dossier, member: sheet.memberId };
    }
    seen.add(readingKey(sheet));
  }
  return findUnaccounted(record, seen, numbers);
}

function unsoundRecord(problem: string): RecountReport {
  return { outcome: "unsound", problem, dossier: "", member: "" };
}

/** With an id or a number that stands twice, nobody could say whom a row or a signature is about. */
function findRepeated({ dossiers, members }: RecountableRecord): string | null {
  if (hasRepeats(dossiers.map(({ id }) => id))) return "dossier-twice";
  if (hasRepeats(dossiers.map(({ number }) => number))) return "number-twice";
  return hasRepeats(members.map(({ id }) => id)) ? "member-twice" : null;
}

function hasRepeats(values: readonly string[]): boolean {
  return new Set(values).size !== values.length;
}

/** A dealt reading with neither sheet nor exclusion would have been left out silently. */
function findUnaccounted(
  record: RecountableRecord,
  counted: ReadonlySet<string>,
  numbers: ReadonlyMap<string, string>,
): RecountReport | null {
  const excluded = new Set<string>(record.exclusions.map(readingKey));
  const missing = record.assignments.find((reading) => {
    const key = readingKey(reading);
    return !counted.has(key) && !excluded.has(key);
  });
  if (!missing) return null;
  const dossier = numbers.get(missing.dossierId) ?? missing.dossierId;
  return { outcome: "unsound", problem: "reading-unaccounted", dossier, member: missing.memberId };
}

/** What is known of the other readings while one sheet is checked. */
interface Accounts extends Readonly<Record<"seen" | "excluded" | "assigned", ReadonlySet<string>>> {
  readonly known: ReadonlyMap<string, string>;
  readonly digest: string;
}

function sheetProblem(
  record: RecountableRecord,
  sheet: RecountableRecord["sheets"][number]["sheet"],
  { known, seen, excluded, assigned, digest }: Accounts,
  isSigned: () => boolean,
): string | null {
  const { season, rubric } = record;
  if (sheet.seasonId !== season.id) return "other-season";
  if (!assigned.has(readingKey(sheet))) return "not-assigned";
  if (!known.has(sheet.dossierId)) return "proposal-unknown";
  if (!isSameRubric(sheet.rubric, { id: rubric.id, version: rubric.version, digest })) return "other-rubric";
  if (seen.has(readingKey(sheet))) return "counted-twice";
  if (excluded.has(readingKey(sheet))) return "excluded-but-counted";
  const [problem] = findSheetProblems(sheet.marks, rubric);
  if (problem) return problem.type;
  return isSigned() ? null : "signature-wrong";
}

type NamedRubric = RecountableRecord["sheets"][number]["sheet"]["rubric"];

function isSameRubric(a: NamedRubric, b: NamedRubric): boolean {
  return a.id === b.id && a.version === b.version && a.digest === b.digest;
}
