import { AgencyType, Outcome, Participation } from "../dossier/dossier.ts";
import { PROVINCES } from "../dossier/provinces.ts";
import { plainLine } from "./plain-text.ts";

/** Word → type; a phrase belongs to the first word it contains. */
const AGENCY_WORDS: readonly (readonly [RegExp, AgencyType])[] = [
  [/\b(?:kementerian|ministry)\b/u, "ministry"],
  [/\b(?:bumd|perumda|perusahaan daerah|perseroda|pdam|regional-company)\b/u, "regional-company"],
  [/\b(?:bumn|persero|perum|state-company)\b/u, "state-company"],
  [/\b(?:pemkab|kabupaten|kab|regency)\b/u, "regency"],
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
