import { AgencyType, Outcome, Participation } from "../dossier/dossier.ts";
import { PROVINCES } from "../dossier/provinces.ts";
import { CalendarDate } from "../identifiers.ts";
import { plainHeader, plainLine } from "./plain-text.ts";

/** Word → type; a phrase belongs to the first word it contains. */
const AGENCY_WORDS: readonly (readonly [RegExp, AgencyType])[] = [
  [/\b(?:kementerian|ministry)\b/u, "ministry"],
  [/\b(?:bumd|perumda|perusahaan daerah|perseroda|pdam|regional-company)\b/u, "regional-company"],
  [/\b(?:bumn|persero|perum|state-company)\b/u, "state-company"],
  [/\b(?:pemkab|kabupaten|regency)\b/u, "regency"],
  [/\b(?:pemkot|kota|city)\b/u, "city"],
  [/\b(?:pemprov|provinsi|prov|province)\b/u, "province"],
  [/\b(?:lembaga|badan|polri|institution)\b/u, "institution"],
];

export function parseAgencyType(text: string): AgencyType | null {
  const plain = text.toLowerCase();
  const named = AgencyType.safeParse(plain);
  return named.success ? named.data : (AGENCY_WORDS.find(([words]) => words.test(plain))?.[1] ?? null);
}

export function guessAgencyType(name: string): AgencyType {
  return parseAgencyType(name) ?? "institution";
}

export function parseProvince(text: string): string | null {
  if (PROVINCES.has(text)) return text;
  const plain = plainHeader(text.replace(/^\s*(?:provinsi|prov\.?)\s+/iu, ""));
  return [...PROVINCES].find(([, name]) => plainHeader(name) === plain)?.[0] ?? null;
}

/** `""` for a regency's name, which has no place in a region. */
export function parseRegencyCode(text: string): string | null {
  const match = /^(\d{2})\.?(\d{2})$/u.exec(text);
  if (match) return PROVINCES.has(match[1] ?? "") ? `${match[1]}.${match[2]}` : null;
  return /\d/u.test(text) ? null : "";
}

export function parseYesNo(text: string): boolean | null {
  if (/^(?:ya|yes|y|1|true)$/iu.test(text)) return true;
  return /^(?:tidak|bukan|no|n|t|0|false|-)$/iu.test(text) ? false : null;
}

/** A year, also where a whole day or a decimal part of a number cell stands in its place. */
export function parseYear(text: string): number | null {
  const plain = text.replace(/^(\d{4})(?:[.,]0+|-\d{2}-\d{2})$/u, "$1");
  return /^\d{4}$/u.test(plain) ? Number(plain) : null;
}

export function parseSdgs(text: string): number[] | null {
  const goals = text
    .split(/[;,|\n]/u)
    .filter((part) => part.trim() !== "")
    .map((part) => Number(/^\s*(?:tpb|sdgs?|tujuan|goal)?\D{0,3}(\d{1,2})(?!\d)/iu.exec(part)?.[1] ?? 0));
  return goals.every((goal) => goal >= 1 && goal <= 17)
    ? [...new Set(goals)].toSorted((a, b) => a - b)
    : null;
}

/** Beginnings of the months' names in Indonesian and English; "agt" and "ags" are common for Agustus. */
const MONTHS = [
  ["jan"],
  ["feb", "peb"],
  ["mar"],
  ["apr"],
  ["mei", "may"],
  ["jun"],
  ["jul"],
  ["agu", "aug", "agt", "ags"],
  ["sep"],
  ["okt", "oct"],
  ["nov", "nop"],
  ["des", "dec"],
];

export function parseDay(text: string): string | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d{2}:\d{2}\S*)?$/u.exec(text);
  if (iso) return calendarDay(iso[1], Number(iso[2]), iso[3]);
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
  if (numeric) return calendarDay(numeric[3], Number(numeric[2]), numeric[1]);
  const serial = /^\d{5}(?:[.,]\d+)?$/u.test(text) ? serialDay(Number.parseInt(text, 10)) : null;
  if (serial) return serial;
  const worded = /^(?:\p{L}+,\s*)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?[\s-]+(\d{4})$/u.exec(text);
  const month = worded?.[2]?.toLowerCase().slice(0, 3) ?? "";
  return worded
    ? calendarDay(worded[3], MONTHS.findIndex((names) => names.includes(month)) + 1, worded[1])
    : null;
}

function calendarDay(year = "", month = 0, day = ""): string | null {
  const parsed = CalendarDate.safeParse(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
  return parsed.success ? parsed.data : null;
}

/** Day 0 of a spreadsheet's calendar, which believes in a 29 February 1900. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MILLISECONDS = 86_400_000;

/** The day a spreadsheet numbers so; only days a proposal can speak of, others are plain numbers. */
function serialDay(serial: number): string | null {
  const day = new Date(SERIAL_EPOCH + serial * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return day >= "1980" && day < "2100" ? day : null;
}

/** Entries such as `2019: Top 45; 2021 - Top 99`, by semicolon or line. */
export function parseParticipation(text: string): Participation[] | null {
  const entries = text.split(/[;\n]/u).filter((part) => part.trim() !== "");
  const parsed = entries.map((entry) => {
    const year = /(?<!\d)(20\d{2})(?!\d)/u.exec(entry)?.[1] ?? "";
    const result = plainLine(entry.replace(year, "")).replaceAll(/^[\s:,–-]+|[\s:,–(-]+\)?$/gu, "");
    return Participation.safeParse({ year: Number(year), result });
  });
  return allOf(parsed);
}

/** Entries such as `waktu tunggu: 95 menit -> 28 menit`, by semicolon or line. */
export function parseOutcomes(text: string): Outcome[] | null {
  const entries = text.split(/[;\n]/u).filter((part) => part.trim() !== "");
  const parsed = entries.map((entry) => {
    const match = /^(.+?)[:=](.+?)(?:->|→|➔|=>)(.+)$/u.exec(plainLine(entry));
    return Outcome.safeParse({
      indicator: match?.[1]?.trim() ?? "",
      before: match?.[2]?.trim(),
      after: match?.[3]?.trim(),
    });
  });
  return allOf(parsed);
}

type Parsed<T> = { readonly success: true; readonly data: T } | { readonly success: false };

function allOf<T>(parsed: readonly Parsed<T>[]): T[] | null {
  const values = parsed.flatMap((result) => (result.success ? [result.data] : []));
  return values.length === parsed.length ? values : null;
}
