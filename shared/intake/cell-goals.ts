/** Words by which each of the 17 goals (TPB/SDGs) is known, in Indonesian and English, the first goal first. */
const GOAL_WORDS: readonly RegExp[] = [
  /kemiskinan|poverty/iu,
  /kelaparan|hunger/iu,
  /hidup(?:an)? (?:yang )?sehat|good health/iu,
  /pendidikan (?:yang )?(?:berkualitas|bermutu)|quality education/iu,
  /gender/iu,
  /sanita[st]i|air bersih/iu,
  /energ[iy]/iu,
  /pekerjaan layak|pertumbuhan ekonomi|decent work|economic growth/iu,
  /industr|infrastru[kc]tur/iu,
  /kesenjangan|ketimpangan|inequalit/iu,
  /p[ei]r?mukiman|komunitas|cities/iu,
  /konsumsi|consumption/iu,
  /iklim|climate/iu,
  /\blaut|below water/iu,
  /\bdarat|on land/iu,
  /perdamaian|keadilan|peace|justice/iu,
  /kemitraan|partnership/iu,
];

const PREFIX = String.raw`(?:tpb|sdgs?|tujuan|goals?)`;
/** A comma parts goals where a number follows; within a goal's name it does not. */
const BETWEEN_GOALS = new RegExp(String.raw`[;|\n]|,(?=\s*${PREFIX}?\D{0,3}\d)`, "iu");
const LEADING_NUMBER = new RegExp(String.raw`^\s*${PREFIX}?\D{0,3}(\d{1,2})(?!\d)`, "iu");
const ONLY_NUMBERS = /^[\d\s&+/]*(?:\b(?:dan|and)\b[\d\s&+/]*)*$/iu;

/** Goals by number, by name or both ("3; 9. Industri, Inovasi dan Infrastruktur"); `null` where a part names none. */
export function parseSdgs(text: string): number[] | null {
  const parts = text.split(BETWEEN_GOALS).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const goals = parts.flatMap(goalsOf);
  return goals.every((goal) => goal >= 1 && goal <= 17)
    ? [...new Set(goals)].toSorted((a, b) => a - b)
    : null;
}

/** 0 stands for what cannot be told. */
function goalsOf(part: string): readonly number[] {
  if (ONLY_NUMBERS.test(part)) return [...part.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
  const number = LEADING_NUMBER.exec(part)?.[1];
  if (number !== undefined) return [Number(number)];
  const named = GOAL_WORDS.flatMap((words, index) => (words.test(part) ? [index + 1] : []));
  return named.length > 0 ? named : [0];
}
