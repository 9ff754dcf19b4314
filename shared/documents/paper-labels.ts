import type { Language } from "../i18n/localised-text.ts";
import type { ResultRecord } from "./result-record.ts";

type Named = Pick<ResultRecord["season"], "labels">;

/** Bodies and duties of the contest as the glossary has them (docs/glossary.md). */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ["penilai", "Judge"],
  ["tim evaluasi", "Evaluation Team"],
  ["tim panel independen", "Independent Panel"],
  ["panel independen", "Independent Panel"],
  ["tim penilai", "Panel of Judges"],
  ["sekretariat", "Secretariat"],
  ["tim sekretariat", "Secretariat"],
  ["ketua", "Chair"],
  ["wakil ketua", "Vice Chair"],
  ["sekretaris", "Secretary"],
  ["anggota", "Member"],
  ["saksi", "Witness"],
  ["menteri", "Minister"],
]);

/** Duties that stand before the name of a body. */
const DUTIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ketua|chair of the)\s+(?<body>.+)$/iu, "Chair of the"],
  [/^wakil ketua\s+(?<body>.+)$/iu, "Vice Chair of the"],
  [/^sekretaris\s+(?<body>.+)$/iu, "Secretary of the"],
  [/^anggota\s+(?<body>.+)$/iu, "Member of the"],
];

/**
 * A body or duty that a season names in Indonesian, as an English document calls it. A label that is not known, a ministry's
 * for one, stays as it was written.
 */
export function paperLabel(label: string, language: Language): string {
  if (language === "id") return label;
  const known = ENGLISH.get(label.trim().toLowerCase());
  if (known !== undefined) return known;
  for (const [pattern, duty] of DUTIES) {
    const body = pattern.exec(label.trim())?.groups?.["body"];
    const name = body === undefined ? undefined : ENGLISH.get(body.toLowerCase());
    if (name !== undefined) return `${duty} ${name}`;
  }
  return label;
}

/** A season whose labels are those of the document's language. */
export function withPaperLabels<Season extends Named>(season: Season, language: Language): Season {
  const { panel, judge } = season.labels;
  return {
    ...season,
    labels: { panel: paperLabel(panel, language), judge: paperLabel(judge, language) },
  };
}
