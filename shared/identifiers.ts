import * as z from "zod";

const Slug = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/u, "lower-case letters, digits, dot, dash");

export const SeasonId = Slug.brand<"SeasonId">();
export type SeasonId = z.output<typeof SeasonId>;

export const DossierId = Slug.brand<"DossierId">();
export type DossierId = z.output<typeof DossierId>;

export const MemberId = Slug.brand<"MemberId">();
export type MemberId = z.output<typeof MemberId>;

export const CriterionId = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,47}$/u, "a lower-case word")
  .brand<"CriterionId">();
export type CriterionId = z.output<typeof CriterionId>;

/** SHA-256 in lower-case hexadecimal, 64 characters. */
export const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/u);
export type Sha256Hex = z.output<typeof Sha256Hex>;

/** A moment in UTC with milliseconds, as `2026-06-18T03:42:07.125Z`. */
export const Instant = z.iso.datetime({ precision: 3 });

/** A calendar day, as `2026-06-18`. */
export const CalendarDate = z.iso.date();

/** Standard base64 with padding. */
export const Base64 = z.base64();

/** Hashes UTF-8 text or bytes; hosts supply it because shared/ has no cryptography of its own. */
export type Sha256 = (data: string | Uint8Array) => Sha256Hex;

/** One judge's reading of one dossier. */
export type ReadingKey = `${string}/${string}`;

export function readingKey(reading: { dossierId: string; memberId: string }): ReadingKey {
  return `${reading.dossierId}/${reading.memberId}`;
}
