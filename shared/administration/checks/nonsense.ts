import type { LocalisedText } from "../../i18n/localised-text.ts";
import type { Criterion, RubricPack } from "../../rubric/rubric-pack.ts";
import { type Answer, quote, textKey } from "../answers.ts";
import type { CheckedProposal, CheckSeason, Found } from "../check-input.ts";
import type { RuleOf } from "../rule-set.ts";

/** Words a copy may have more than its question, or lack, in per cent of the question's. */
const COPY_SLACK = 20;
/** A question of fewer words is a heading; only the very same words are a copy of it. */
const SHORT_QUESTION = 5;

export function checkCopies(
  _rule: RuleOf<"copy-of-question">,
  { answers, titleKey }: CheckedProposal,
  { rubric }: CheckSeason,
): readonly Found[] {
  return answers.flatMap((answer): Found[] => {
    const criterion = rubric.criteria.find(({ id }) => id === answer.criterionId);
    if (!criterion || answer.key === "") return [];
    const values = { criterion: criterion.name };
    if (questionsOf(rubric, criterion).some((question) => isCopy(answer.key, question)))
      return [{ tag: "copies-question", values, evidence: quote(answer.text) }];
    return answer.key === titleKey ? [{ tag: "copies-title", values, evidence: quote(answer.text) }] : [];
  });
}

const questionsByRubric = new WeakMap<RubricPack, Map<string, readonly string[]>>();

function questionsOf(rubric: RubricPack, { id, name, question }: Criterion): readonly string[] {
  const known = questionsByRubric.get(rubric) ?? new Map<string, readonly string[]>();
  questionsByRubric.set(rubric, known);
  const found = known.get(id);
  if (found) return found;
  const keys = [name, question].flatMap(bothLanguages).map(textKey);
  const both = [`${textKey(name.id)} ${textKey(question.id)}`, `${textKey(name.en)} ${textKey(question.en)}`];
  const questions = [...keys, ...both].filter((key) => key.trim() !== "");
  known.set(id, questions);
  return questions;
}

function bothLanguages({ id, en }: LocalisedText): readonly string[] {
  return [id, en];
}

function isCopy(answer: string, question: string): boolean {
  if (answer === question) return true;
  // Far longer than the question: something of its own stands beside it.
  if (answer.length > question.length * 1.6 + 20) return false;
  const asked = question.split(" ");
  if (asked.length < SHORT_QUESTION) return false;
  const written = answer.split(" ");
  const inQuestion = new Set(asked);
  const inAnswer = new Set(written);
  const foreign = written.filter((word) => !inQuestion.has(word)).length;
  const left = asked.filter((word) => !inAnswer.has(word)).length;
  const slack = (asked.length * COPY_SLACK) / 100;
  return foreign <= slack && left <= slack;
}

const FILLERS = new Set(
  [
    "tes test testing tess coba cobacoba contoh isi isian jawaban lihat atas dummy sample nihil kosong ada xxx xx",
    "asdf qwerty abc abcd todo tbd na null undefined none nil sda idem terlampir",
  ]
    .join(" ")
    .split(" "),
);
const FILLER_PHRASES = new Set([
  "tidak ada",
  "belum ada",
  "n a",
  "s d a",
  "sama dengan atas",
  "sama seperti di atas",
  "lihat di atas",
  "lihat lampiran",
  "sudah dijelaskan di atas",
  "sebagaimana terlampir",
  "akan diisi",
  "akan diisi kemudian",
  "menyusul",
  "diisi nanti",
  "to be filled",
]);
/** Only a few words are judged by what they are; longer answers by how often they say the same. */
const FEW_WORDS = 8;
const MANY_WORDS = 15;
const MONOTONE_SHARE = 0.2;

export function checkPlaceholders(
  _rule: RuleOf<"placeholder-answer">,
  { answers }: CheckedProposal,
  { rubric }: CheckSeason,
): readonly Found[] {
  return answers.flatMap((answer): Found[] => {
    const criterion = rubric.criteria.find(({ id }) => id === answer.criterionId);
    return criterion && isPlaceholder(answer)
      ? [{ tag: "placeholder", values: { criterion: criterion.name }, evidence: quote(answer.text) }]
      : [];
  });
}

/** Something stands in the field and says nothing: a dash, a try, Latin filler, letters at random. */
export function isPlaceholder({ text, key }: Pick<Answer, "text" | "key">): boolean {
  if (text === "") return false;
  if (key === "" || FILLER_PHRASES.has(key)) return true;
  if (/\blorem ipsum\b/u.test(key)) return true;
  const words = key.split(" ");
  if (words.length <= FEW_WORDS) return words.every((word) => FILLERS.has(word) || isMeaningless(word));
  if (words.length < MANY_WORDS) return words.every(isMeaningless) || new Set(words).size <= 2;
  return !hasDifferent(words, Math.max(3, Math.min(words.length * MONOTONE_SHARE, MONOTONE_WORDS)));
}

/** Whether so many of the words differ; an ordinary text shows it within its first sentence. */
function hasDifferent(words: readonly string[], wanted: number): boolean {
  const seen = new Set<string>();
  for (const word of words) if (seen.add(word).size >= wanted) return true;
  return false;
}

/** So many different words are a text, however long it is. */
const MONOTONE_WORDS = 12;

/** A single letter, one character over and over, or consonants at random; a number or an abbreviation may mean something. */
function isMeaningless(word: string): boolean {
  if (/^\p{N}+$/u.test(word)) return word.length <= 1;
  if (/^(.)\1*$/u.test(word)) return true;
  if (/^(..?.?.?)\1+$/u.test(word) && word.length >= 6) return true;
  return /^[a-z]{5,}$/u.test(word) && !/[aeiouy]/u.test(word);
}

/** Shorter answers may agree by chance. */
const SHORTEST_REPEATED = 4;

/** The same answer under several headings, or one sentence over and over within an answer. */
export function checkRepetition(
  { times }: RuleOf<"repeated-text">,
  { answers }: CheckedProposal,
  { rubric }: CheckSeason,
): readonly Found[] {
  const nameOf = (id: string): LocalisedText =>
    rubric.criteria.find((criterion) => criterion.id === id)?.name ?? { id, en: id };
  const first = new Map<string, Answer>();
  return answers.flatMap((answer): Found[] => {
    const earlier = first.get(answer.digest);
    if (answer.words >= SHORTEST_REPEATED) {
      if (earlier) {
        const values = { criterion: nameOf(answer.criterionId), other: nameOf(earlier.criterionId) };
        return [{ tag: "answer-twice", values, evidence: quote(answer.text) }];
      }
      first.set(answer.digest, answer);
    }
    const most = answer.mostRepeated;
    return most && most.times >= times
      ? [
          {
            tag: "sentence-repeated",
            values: { criterion: nameOf(answer.criterionId), times: most.times },
            evidence: quote(most.sentence),
          },
        ]
      : [];
  });
}
