import * as z from "zod";
import { CalendarDate, CriterionId, DossierId, Sha256Hex } from "../identifiers.ts";

/** Participant types; nominations are made per type (the contest's clusters). */
export const AgencyType = z.enum([
  "ministry",
  "institution",
  "province",
  "regency",
  "city",
  "state-company",
  "regional-company",
]);
export type AgencyType = z.output<typeof AgencyType>;

/** The body that entered the proposal. Conflicts match on `code` and region codes, never on names. */
export const Agency = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(300),
  type: AgencyType,
  /** The ministry or institution above the body, where the form names it. */
  parentCode: z.string().min(1).max(40).exactOptional(),
});
export type Agency = z.output<typeof Agency>;

/** Province and regency codes as the Ministry of Home Affairs numbers them (`35`, `35.10`). */
export const Region = z.object({
  provinceCode: z.string().regex(/^\d{2}$/u),
  provinceName: z.string().min(1),
  regencyCode: z
    .string()
    .regex(/^\d{2}\.\d{2}$/u)
    .nullable(),
  isUnderdeveloped: z.boolean(),
});
export type Region = z.output<typeof Region>;

/** Largest attachment taken, in bytes (forms ask for at most 2 MB; this leaves room for scans). */
export const MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024;

export const Attachment = z.object({
  name: z.string().min(1).max(200),
  mediaType: z.string().min(1).max(100),
  size: z.int().nonnegative().max(MAX_ATTACHMENT_BYTES),
  sha256: Sha256Hex,
});
export type Attachment = z.output<typeof Attachment>;

/** A figure before and after the innovation, as the form's evidence table states it. */
export const Outcome = z.object({
  indicator: z.string().min(1).max(300),
  before: z.string().max(120),
  after: z.string().max(120),
});
export type Outcome = z.output<typeof Outcome>;

/** An earlier entry of the same innovation in the contest. */
export const Participation = z.object({
  year: z.int().min(2014).max(2100),
  result: z.string().min(1).max(200),
});
export type Participation = z.output<typeof Participation>;

/** What lists show of a dossier; the narrative is a text of its own, found by its hash. */
export const DossierCard = z.object({
  id: DossierId,
  number: z.string().min(1).max(40),
  title: z.string().min(1).max(500),
  agency: Agency,
  unit: z.string().max(300),
  region: Region.nullable(),
  group: z.string().max(60),
  category: z.string().max(120),
  year: z.int().min(2000).max(2100),
  sdgs: z.array(z.int().min(1).max(17)),
  implementedOn: CalendarDate.nullable(),
  /** Where title, agency, province and year were published; empty for a proposal of the contest itself. */
  source: z.string(),
  textHash: Sha256Hex,
  wordCount: z.int().nonnegative(),
  attachments: z.array(Attachment).max(40),
  outcomes: z.array(Outcome).max(30).exactOptional(),
  participation: z.array(Participation).max(20).exactOptional(),
  /** Address of a video; shown as text and never fetched. */
  video: z.string().max(500).exactOptional(),
});
export type DossierCard = z.output<typeof DossierCard>;

/** The narrative of one dossier, one section per heading of the form. */
export const DossierText = z.object({
  dossierId: DossierId,
  sections: z.array(z.object({ criterionId: CriterionId, text: z.string().max(200_000) })).max(60),
});
export type DossierText = z.output<typeof DossierText>;

/** Number of words as a person counts them: runs of non-space characters that hold a letter or digit. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
