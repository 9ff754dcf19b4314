import { CalendarDate } from "../identifiers.ts";
import { plainName } from "./csv-columns.ts";
import { AgencyType } from "./dossier.ts";
import { PROVINCES } from "./provinces.ts";

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
  const plain = plainName(text.replace(/^\s*(?:provinsi|prov\.?)\s+/iu, ""));
  return [...PROVINCES].find(([, name]) => plainName(name) === plain)?.[0] ?? null;
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

export function parseYear(text: string): number | null {
  return /^\d{4}$/u.test(text) ? Number(text) : null;
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
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (iso) return calendarDay(iso[1], Number(iso[2]), iso[3]);
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
  if (numeric) return calendarDay(numeric[3], Number(numeric[2]), numeric[1]);
  const worded = /^(\d{1,2})\s+(\p{L}{3,9})\.?\s+(\d{4})$/u.exec(text);
  const month = worded?.[2]?.toLowerCase().slice(0, 3) ?? "";
  return worded
    ? calendarDay(worded[3], MONTHS.findIndex((names) => names.includes(month)) + 1, worded[1])
    : null;
}

function calendarDay(year = "", month = 0, day = ""): string | null {
  const parsed = CalendarDate.safeParse(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
  return parsed.success ? parsed.data : null;
}
