import type { DossierCard } from "../dossier/dossier.ts";
import type { Language } from "../i18n/localised-text.ts";
import { createTranslate } from "../i18n/translate.ts";
import type { PairReport } from "./pair-report.ts";
import { reasonMessage } from "./reason-message.ts";
import { type PairDecision, pairKey } from "./verdict.ts";

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly widths: readonly number[];
}

interface Known {
  readonly dossiers: readonly DossierCard[];
  readonly verdicts: Readonly<Record<string, PairDecision>>;
}

interface Side {
  readonly code: string;
  readonly title: string;
  readonly agency: string;
  readonly year: number | null;
}

const COLUMNS = [
  "kind",
  "score",
  "code",
  "title",
  "agency",
  "year",
  "reasons",
  "words",
  "verdict",
  "reason",
] as const;
const WIDTHS = [20, 8, 18, 50, 30, 8, 18, 50, 30, 8, 60, 10, 16, 50];

/** Every pair of a search as a row, the likeliest first. */
export function pairSheet(report: PairReport, { dossiers, verdicts }: Known, language: Language): Sheet {
  const t = createTranslate(language);
  const sides = new Map<string, Side>([
    ...dossiers.map(
      ({ id, number, title, agency, year }) =>
        [id, { code: number, title, agency: agency.name, year }] satisfies [string, Side],
    ),
    ...report.entries.map(
      ({ id, code, title, agency, year }) => [id, { code, title, agency, year }] satisfies [string, Side],
    ),
  ]);
  const cellsOf = (id: string): (string | number | null)[] => {
    const side = sides.get(id);
    return side ? [side.code, side.title, side.agency, side.year] : [id, "", "", null];
  };
  const heads = COLUMNS.flatMap((column) => {
    const heading = t(`duplicates.table.${column}`);
    return column === "code" || column === "title" || column === "agency" || column === "year"
      ? [`${heading} A`]
      : [heading];
  });
  const ofB = (["code", "title", "agency", "year"] as const).map(
    (column) => `${t(`duplicates.table.${column}`)} B`,
  );
  return {
    name: t("duplicates.table.name"),
    widths: WIDTHS,
    rows: [
      [...heads.slice(0, 6), ...ofB, ...heads.slice(6)],
      ...report.pairs.map(({ a, b, kind, score, reasons, passages }) => {
        const decision = verdicts[pairKey(a, b)];
        return [
          t(`duplicates.kind.${kind}`),
          Math.round(score * 100) / 100,
          ...cellsOf(a),
          ...cellsOf(b),
          reasons
            .map((reason) => reasonMessage(reason))
            .map(({ key, values }) => t(key, values))
            .join("; "),
          passages.reduce((sum, { length }) => sum + length, 0),
          decision ? t(`duplicates.verdict.${decision.verdict}`) : "",
          decision?.reason ?? "",
        ];
      }),
    ],
  };
}
