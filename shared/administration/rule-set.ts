import * as z from "zod";
import { LocalisedText } from "../i18n/localised-text.ts";
import { CalendarDate } from "../identifiers.ts";

/** `blocking` bars a proposal until decided otherwise; `warning` asks to look; `note` only tells. */
export const Severity = z.enum(["blocking", "warning", "note"]);
export type Severity = z.output<typeof Severity>;

/** How far a rule or a set can be trusted. */
export const RuleStatus = z.enum(["official", "as-quoted", "assumed"]);
export type RuleStatus = z.output<typeof RuleStatus>;

const Group = z.string().min(1).max(60);
const Count = z.int().min(0).max(10_000);
const Terms = z.array(z.string().min(1).max(120)).max(60);

/** The fields of a proposal whose absence can be a finding. */
export const RequiredField = z.enum([
  "title",
  "agency",
  "unit",
  "region",
  "group",
  "category",
  "started",
  "sdgs",
  "innovator",
  "phone",
  "email",
]);
export type RequiredField = z.output<typeof RequiredField>;

/** Letters that accompany a proposal. */
export const Letter = z.enum([
  "letterImplementation",
  "letterIdentity",
  "letterReplicationWillingness",
  "letterReplicationStatement",
]);
export type Letter = z.output<typeof Letter>;

const common = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/u),
  severity: Severity,
  /** Participant groups it binds; all where it is absent. */
  groups: z.array(Group).min(1).max(20).exactOptional(),
  /** Switched off with a reason; it stays in the set, so that everybody sees it was. */
  off: z.object({ reason: z.string().min(1).max(500) }).exactOptional(),
  status: RuleStatus,
  /** The provision or source it rests on. */
  basis: LocalisedText,
};

/** One rule of the administrative check: a kind the program knows, with the figures of the year's regulation. */
export const AdministrationRule = z.discriminatedUnion("kind", [
  /** Whole months between the start of implementation and the closing date. */
  z.object({ ...common, kind: z.literal("minimum-age"), months: z.int().min(0).max(240) }),
  z.object({ ...common, kind: z.literal("required-field"), fields: z.array(RequiredField).min(1) }),
  z.object({ ...common, kind: z.literal("missing-answer") }),
  z.object({
    ...common,
    kind: z.literal("word-bounds"),
    /** Per cent by which a count may miss its bound, because programs count words differently. */
    tolerance: z.int().min(0).max(100),
    /** Bounds by criterion in place of the rubric's. */
    words: z
      .record(z.string().max(48), z.object({ min: Count.exactOptional(), max: Count.exactOptional() }))
      .exactOptional(),
  }),
  z.object({
    ...common,
    kind: z.literal("agency-limit"),
    limit: z.int().min(1).max(1000),
    /** Types of agencies it binds; all where it is absent. */
    agencyTypes: z.array(z.string().max(40)).min(1).exactOptional(),
  }),
  z.object({ ...common, kind: z.literal("group-unknown"), known: z.array(Group).min(1).max(20) }),
  z.object({ ...common, kind: z.literal("replication-source") }),
  z.object({
    ...common,
    kind: z.literal("former-winner"),
    /** Tiers that bar, by the year they were awarded in; a list of a given size, e.g. Top 45 of 2020. */
    bars: z.array(z.object({ year: z.int().min(2014).max(2100), size: z.int().min(1) })).max(60),
    /** How often an innovation may have been among the finalists (Top 99); absent where it does not matter. */
    barsAfterFinals: z.int().min(1).exactOptional(),
  }),
  /** The group is for winners: an award at least so many whole years before the closing year. */
  z.object({ ...common, kind: z.literal("award-needed"), years: z.int().min(0).max(20) }),
  z.object({
    ...common,
    kind: z.literal("required-letter"),
    letter: Letter,
    /** Words by which an attachment's name shows that it is the letter; all words of one entry. */
    names: Terms,
  }),
  z.object({ ...common, kind: z.literal("file-type"), extensions: Terms }),
  z.object({ ...common, kind: z.literal("file-size"), megabytes: z.number().positive().max(1024) }),
  /** The registration never left the drafting stage. */
  z.object({ ...common, kind: z.literal("draft-status"), drafts: Terms }),
  z.object({ ...common, kind: z.literal("submitted-late") }),
  z.object({ ...common, kind: z.literal("copy-of-question") }),
  z.object({ ...common, kind: z.literal("placeholder-answer") }),
  z.object({ ...common, kind: z.literal("repeated-text"), times: z.int().min(2).max(100) }),
  z.object({
    ...common,
    kind: z.literal("same-title"),
    /** Titles of at most so many words are no more than a warning where agencies differ. */
    shortTitle: z.int().min(0).max(20),
  }),
  z.object({ ...common, kind: z.literal("same-text") }),
  z.object({
    ...common,
    kind: z.literal("title-length"),
    min: z.int().min(1).max(100),
    max: z.int().min(10).max(500),
  }),
  z.object({ ...common, kind: z.literal("region-contradiction") }),
  z.object({ ...common, kind: z.literal("agency-contradiction") }),
]);
export type AdministrationRule = z.output<typeof AdministrationRule>;
export type RuleKind = AdministrationRule["kind"];
export type RuleOf<Kind extends RuleKind> = Extract<AdministrationRule, { kind: Kind }>;

/** The rules of one year's administrative check, as data with their source. */
export const RuleSet = z
  .object({
    format: z.literal("pleno-administration-rules"),
    version: z.literal(1),
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/u),
    year: z.int().min(2014).max(2100),
    name: LocalisedText,
    provenance: z.object({
      status: RuleStatus,
      sources: z.array(z.string().min(1).max(500)).min(1).max(20),
      note: LocalisedText,
    }),
    /** Last day of registration of that year, where it is known. */
    closesOn: CalendarDate.exactOptional(),
    rules: z.array(AdministrationRule).min(1).max(100),
  })
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, "a rule id occurs twice");
export type RuleSet = z.output<typeof RuleSet>;

/** Groups are compared without regard to case and outer space. */
export function groupKey(group: string): string {
  return group.trim().toLowerCase();
}

/** Whether a rule binds proposals of this group. */
export function bindsGroup({ groups }: Pick<AdministrationRule, "groups">, group: string): boolean {
  return groups === undefined || groups.some((one) => groupKey(one) === groupKey(group));
}

export function activeRules({ rules }: RuleSet): readonly AdministrationRule[] {
  return rules.filter(({ off }) => off === undefined);
}
