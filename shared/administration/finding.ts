import * as z from "zod";
import { type Message, type MessageValue, message } from "../i18n/catalog.ts";
import { formatDay } from "../i18n/format.ts";
import { type Language, LocalisedText } from "../i18n/localised-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { CalendarDate, DossierId } from "../identifiers.ts";
import { AdministrationRule, Letter, RequiredField, RuleSet, Severity } from "./rule-set.ts";

/** What was found, one tag for each sentence. */
export const FindingTag = z.enum([
  "too-young",
  "starts-later",
  "start-missing",
  "field-missing",
  "answer-missing",
  "too-few-words",
  "too-many-words",
  "over-agency-limit",
  "group-missing",
  "group-unknown",
  "replication-source-missing",
  "won-before",
  "finalist-too-often",
  "award-missing",
  "award-too-recent",
  "letter-missing",
  "file-type-wrong",
  "file-too-large",
  "file-empty",
  "never-submitted",
  "submitted-late",
  "copies-question",
  "copies-title",
  "placeholder",
  "answer-twice",
  "sentence-repeated",
  "same-title",
  "same-text",
  "title-short",
  "title-long",
  "regency-missing",
  "region-differs",
  "code-differs",
  "province-differs",
  "agency-names-differ",
  "agency-codes-differ",
  "agency-types-differ",
]);
export type FindingTag = z.output<typeof FindingTag>;

/** What goes into the gaps of a finding's sentence. */
export const FindingValue = z.union([
  z.string().max(600),
  z.number(),
  LocalisedText,
  z.object({ day: CalendarDate }),
  z.object({ letter: Letter }),
  z.object({ field: RequiredField }),
]);
export type FindingValue = z.output<typeof FindingValue>;

/** One fault of one proposal; the sentence is made of tag and values in the reader's language. */
export const Finding = z.object({
  dossierId: DossierId,
  /** The proposal's number (code). */
  number: z.string(),
  /** Row of the table it was read from, as a spreadsheet counts; `null` where it came by another way. */
  row: z.int().nullable(),
  ruleId: z.string(),
  kind: z.string(),
  severity: Severity,
  tag: FindingTag,
  values: z.record(z.string().max(40), FindingValue),
  /** A short quotation; empty where the figures say it all. */
  evidence: z.string().max(400),
});
export type Finding = z.output<typeof Finding>;

/** Why a rule said nothing of this season. */
export const SkipReason = z.enum([
  "no-closing-date",
  "no-table",
  "no-column",
  "no-attachments",
  "no-answers",
  /** Only of the fields named; the rule still looks at its others. */
  "no-field",
]);
export type SkipReason = z.output<typeof SkipReason>;

export const SkippedRule = z.object({
  ruleId: z.string(),
  reason: SkipReason,
  fields: z.array(RequiredField).exactOptional(),
});
export type SkippedRule = z.output<typeof SkippedRule>;

/** What a check found, with the rules as they were. */
export const CheckReport = z.object({
  format: z.literal("pleno-administration-check"),
  version: z.literal(1),
  rules: RuleSet,
  closesOn: CalendarDate.nullable(),
  proposals: z.int().nonnegative(),
  findings: z.array(Finding).max(2_000_000),
  skipped: z.array(SkippedRule),
});
export type CheckReport = z.output<typeof CheckReport>;

/** The sentence of a finding. */
export function findingMessage(
  { tag, values }: Pick<Finding, "tag" | "values">,
  language: Language,
): Message {
  const plain = Object.entries(values).map(([name, value]) => [name, plainValue(value, language)] as const);
  return message(`administration.finding.${tag}`, Object.fromEntries(plain));
}

function plainValue(value: FindingValue, language: Language): MessageValue {
  if (typeof value !== "object") return value;
  if ("day" in value) return formatDay(`${value.day}T05:00:00.000Z`, language);
  if ("letter" in value) return message(`administration.letter.${value.letter}`);
  if ("field" in value) return message(`administration.field.${value.field}`);
  return value[language];
}

/** Why a rule said nothing, as a clause. */
export function skipSentence(
  { reason, fields = [] }: Omit<SkippedRule, "ruleId">,
  translate: Translate,
): string {
  const named = fields.map((field) => translate(`administration.field.${field}`)).join(", ");
  return translate(`administration.skipReason.${reason}`, { fields: named });
}

const SEVERITY_ORDER = Severity.options;

/** The gravest severity among findings; `null` where there are none. */
export function worstSeverity(findings: readonly Pick<Finding, "severity">[]): Severity | null {
  return SEVERITY_ORDER.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
}

/** What a rule is called: by its kind, since several rules of a set may be of one. */
export function ruleKindMessage(kind: string): Message {
  const known = AdministrationRule.options.find((option) => option.shape.kind.value === kind);
  return known
    ? message(`administration.kind.${known.shape.kind.value}`)
    : message("administration.kindOther", { kind });
}
