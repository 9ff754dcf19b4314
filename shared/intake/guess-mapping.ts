import type { RubricPack } from "../rubric/rubric-pack.ts";
import { bySureness, createHeaderMatcher, type HeaderMatch, type HeaderMatcher } from "./header-match.ts";
import type { ColumnMapping, MappingProfile } from "./mapping.ts";
import { plainHeader, plainLine } from "./plain-text.ts";
import type { Sheet } from "./workbook.ts";

/** Rows searched for the header; titles and logos of a form stand above it. */
const SEARCHED_ROWS = 40;

/** Share of a profile's headers that must be there for the profile to fit. */
const FITTING_SHARE = 0.75;

type Rows = Sheet["rows"];
type Criteria = Pick<RubricPack, "criteria">["criteria"];

interface GuessOptions {
  readonly purpose: "proposals" | "catalogue";
  readonly criteria?: Criteria;
  /** The one whose headers fit is taken. */
  readonly profiles: readonly MappingProfile[];
  /** Taken without asking whether it fits. */
  readonly profile?: MappingProfile | null;
  readonly defaults: ColumnMapping["defaults"];
}

export interface GuessedMapping {
  readonly mapping: ColumnMapping;
  readonly profileId: string | null;
  /** How many columns were recognised; the sheet with most looks most like proposals. */
  readonly recognised: number;
}

/** Finds the header of a sheet and what each column holds: by a profile whose headers fit, else by header names. */
export function guessMapping(rows: Rows, options: GuessOptions): GuessedMapping {
  const matcher = createHeaderMatcher(options.purpose, options.criteria);
  const headerRows = findHeaderRows(rows, matcher, profileHeaders(options));
  const headers = headersOf(rows, headerRows);
  const profile = options.profile ?? findProfile(headers, options);
  const fields = assignFields(headers, matcher, profile);
  return {
    mapping: {
      headerRows,
      columns: headers.map(({ at, text }) => ({
        at,
        header: text.slice(0, 300),
        field: fields.get(at) ?? "",
      })),
      defaults: options.defaults,
    },
    profileId: profile?.id ?? null,
    recognised: fields.size,
  };
}

/** The columns of a header that spans one or two rows, by the words that name each. */
export function headersOf(
  rows: Rows,
  { first, last }: ColumnMapping["headerRows"],
): { readonly at: number; readonly text: string; readonly parts: readonly string[] }[] {
  const lines = rows.slice(first, last + 1);
  const width = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, at) => {
    const parts = [...new Set(lines.map((line) => plainLine(line[at] ?? "")).filter((part) => part !== ""))];
    return { at, text: parts.join(" / "), parts };
  });
}

/** The row, or two rows, in which most headers are recognised; a second row counts only where it adds some. */
function findHeaderRows(
  rows: Rows,
  matcher: HeaderMatcher,
  ofProfiles: ReadonlySet<string>,
): ColumnMapping["headerRows"] {
  let best = { first: 0, last: 0 };
  let bestCount = 0;
  for (const extra of [0, 1])
    for (let first = 0; first + extra < Math.min(rows.length, SEARCHED_ROWS); first += 1) {
      const candidate = { first, last: first + extra };
      const count = countRecognised(headersOf(rows, candidate), matcher, ofProfiles);
      if (count <= bestCount) continue;
      best = candidate;
      bestCount = count;
    }
  return bestCount === 0 ? { first: firstFilled(rows), last: firstFilled(rows) } : best;
}

function firstFilled(rows: Rows): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cell.trim() !== "")),
  );
}

function profileHeaders({ profile, profiles, purpose }: GuessOptions): ReadonlySet<string> {
  const own = [...profiles, ...(profile ? [profile] : [])].filter((known) => known.purpose === purpose);
  return new Set(own.flatMap(({ fields }) => Object.keys(fields).map(plainHeader)));
}

function countRecognised(
  headers: ReturnType<typeof headersOf>,
  matcher: HeaderMatcher,
  ofProfiles: ReadonlySet<string>,
): number {
  const fields = headers.flatMap(({ text, parts }) => {
    const field = matchesOf(parts, matcher)[0]?.field;
    if (field !== undefined) return field;
    return text !== "" && ofProfiles.has(plainHeader(text)) ? `header/${plainHeader(text)}` : [];
  });
  return new Set(fields).size;
}

/** A lower row names a column more closely than the row that groups it; both together name it best. */
function matchesOf(parts: readonly string[], matcher: HeaderMatcher): readonly HeaderMatch[] {
  const together = parts.length > 1 ? matcher.match(parts.join(" ")) : [];
  const [surest] = together;
  if (surest?.sureness === 3) return together;
  const lowest = matcher.match(parts.at(-1) ?? "");
  if (lowest.length > 0 || parts.length < 2) return lowest;
  return together.length > 0 ? together : matcher.match(parts[0] ?? "");
}

function findProfile(
  headers: readonly { readonly text: string }[],
  { profiles, purpose }: GuessOptions,
): MappingProfile | null {
  const present = new Set(headers.map(({ text }) => plainHeader(text)));
  const fitting = profiles
    .filter((profile) => profile.purpose === purpose)
    .map((profile) => {
      const wanted = Object.entries(profile.fields).filter(([, field]) => field !== "");
      const found = wanted.filter(([header]) => present.has(plainHeader(header))).length;
      return { profile, found, share: wanted.length === 0 ? 0 : found / wanted.length };
    })
    .filter(({ found, share }) => found >= 2 && share >= FITTING_SHARE);
  const [best] = fitting.toSorted(
    (a, b) => b.found - a.found || Number(b.profile.origin === "own") - Number(a.profile.origin === "own"),
  );
  return best?.profile ?? null;
}

/** Each field goes to one column and each column to one field, the surest first, the leftmost on a tie. */
function assignFields(
  headers: readonly { readonly at: number; readonly text: string; readonly parts: readonly string[] }[],
  matcher: HeaderMatcher,
  profile: MappingProfile | null,
): ReadonlyMap<number, string> {
  const byProfile = new Map(
    Object.entries(profile?.fields ?? {}).map(([header, field]) => [plainHeader(header), field]),
  );
  const fields = new Map<number, string>();
  const settled = new Set<number>();
  const taken = new Set<string>();
  for (const { at, text } of headers) {
    const field = text === "" ? undefined : byProfile.get(plainHeader(text));
    if (field === undefined) continue;
    settled.add(at);
    if (field === "" || taken.has(field)) continue;
    fields.set(at, field);
    taken.add(field);
  }
  const candidates = headers
    .filter(({ at }) => !settled.has(at))
    .flatMap(({ at, parts }) => matchesOf(parts, matcher).map((match) => ({ at, match })))
    .toSorted((a, b) => bySureness(a.match, b.match) || a.at - b.at);
  for (const { at, match } of candidates) {
    if (fields.has(at) || taken.has(match.field)) continue;
    fields.set(at, match.field);
    taken.add(match.field);
  }
  return fields;
}
