import type { LocalisedText } from "../../i18n/localised-text.ts";
import type { Criterion } from "../../rubric/rubric-pack.ts";
import { type Answer, quote } from "../answers.ts";
import type { CheckedProposal, CheckSeason, Found } from "../check-input.ts";
import type { FindingTag } from "../finding.ts";
import { fieldOf, hasColumn } from "../intake-values.ts";
import type { RequiredField, RuleOf } from "../rule-set.ts";

export function checkRequiredFields(
  { fields }: RuleOf<"required-field">,
  proposal: CheckedProposal,
  season: CheckSeason,
): readonly Found[] {
  return fields
    .filter((field) => isAbsent(field, proposal) && isAsked(field, season))
    .map((field): Found => ({ tag: "field-missing", values: { field: { field } } }));
}

const askedFields = new WeakMap<CheckSeason, Map<RequiredField, boolean>>();

/** What no proposal can be without is always asked for; anything else only where some proposal has it, or its empty column. */
function isAsked(field: RequiredField, season: CheckSeason): boolean {
  const known = askedFields.get(season) ?? new Map<RequiredField, boolean>();
  askedFields.set(season, known);
  const isKnown = known.get(field) ?? isFieldOfSeason(field, season);
  known.set(field, isKnown);
  return isKnown;
}

function isFieldOfSeason(field: RequiredField, season: CheckSeason): boolean {
  if (field === "title" || field === "agency") return true;
  if (isRecordField(field) && hasColumn(season, field)) return true;
  return season.proposals.some((proposal) => !isAbsent(field, proposal));
}

/** Required fields the table seems to have no column for: a gap of the table, told once and not of every proposal. */
export function unaskedFields(
  { fields }: RuleOf<"required-field">,
  season: CheckSeason,
): readonly RequiredField[] {
  return fields.filter(
    (field) => !isAsked(field, season) && season.proposals.some((proposal) => isAbsent(field, proposal)),
  );
}

const NATIONAL = new Set(["ministry", "institution", "state-company"]);
type RecordField = "innovator" | "phone" | "email";

function isRecordField(field: RequiredField): field is RecordField {
  return field === "innovator" || field === "phone" || field === "email";
}

function isAbsent(field: RequiredField, { card, record }: CheckedProposal): boolean {
  if (isRecordField(field)) return fieldOf(record, field) === "";
  switch (field) {
    case "title":
      return isBlank(card.title);
    case "agency":
      return isBlank(card.agency.name);
    case "region":
      return card.region === null && !NATIONAL.has(card.agency.type);
    case "started":
      return card.implementedOn === null;
    case "sdgs":
      return card.sdgs.length === 0;
    default:
      return isBlank(card[field]);
  }
}

function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

export function checkMissingAnswers(
  _rule: RuleOf<"missing-answer">,
  { answers }: CheckedProposal,
  season: CheckSeason,
): readonly Found[] {
  // A dash is an answer, if a poor one; another rule tells it.
  const answered = new Set(answers.filter(({ text }) => text !== "").map(({ criterionId }) => criterionId));
  return askedCriteria(season)
    .filter(({ id }) => !answered.has(id))
    .map(({ name }): Found => ({ tag: "answer-missing", values: { criterion: name } }));
}

const asked = new WeakMap<CheckSeason, readonly Criterion[]>();

/** The headings that at least one proposal answers; a column the table never had is nobody's fault. */
export function askedCriteria(season: CheckSeason): readonly Criterion[] {
  const known = asked.get(season);
  if (known) return known;
  const seen = new Set(
    season.proposals.flatMap(({ answers }) =>
      answers.filter(({ words }) => words > 0).map(({ criterionId }) => criterionId),
    ),
  );
  const criteria = season.rubric.criteria.filter(({ id }) => seen.has(id));
  asked.set(season, criteria);
  return criteria;
}

export function checkWordBounds(
  rule: RuleOf<"word-bounds">,
  { answers }: CheckedProposal,
  { rubric }: CheckSeason,
): readonly Found[] {
  return answers.flatMap((answer): Found[] => {
    const criterion = rubric.criteria.find(({ id }) => id === answer.criterionId);
    if (!criterion || answer.words === 0) return [];
    return boundsFault(rule, criterion, answer);
  });
}

function boundsFault(
  { tolerance, words: given }: RuleOf<"word-bounds">,
  {
    id,
    name,
    words: own,
  }: { readonly id: string; readonly name: LocalisedText; readonly words: Criterion["words"] },
  { words, text }: Answer,
): Found[] {
  const { min, max } = given?.[id] ?? own;
  const found = (tag: FindingTag, limit: number): Found[] => [
    { tag, values: { criterion: name, words, limit }, evidence: quote(text) },
  ];
  if (max !== undefined && words * 100 > max * (100 + tolerance)) return found("too-many-words", max);
  if (min !== undefined && words * 100 < min * (100 - tolerance)) return found("too-few-words", min);
  return [];
}
