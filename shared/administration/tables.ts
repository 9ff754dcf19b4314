import type { Language } from "../i18n/localised-text.ts";
import { createTranslate } from "../i18n/translate.ts";
import { type Finding, findingMessage, ruleKindMessage } from "./finding.ts";
import type { ResultRow } from "./result-rows.ts";

interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly widths: readonly number[];
}

/** The list for the announcement's letter, one row for a proposal. */
export function resultSheet(rows: readonly ResultRow[], language: Language): TableSheet {
  const t = createTranslate(language);
  const head = ["no", "number", "title", "unit", "agency", "group", "outcome", "reason"] as const;
  return {
    name: t("administration.table.results"),
    widths: [6, 18, 60, 32, 36, 12, 18, 60],
    rows: [
      head.map((column) => t(`administration.table.${column}`)),
      ...rows.map(({ card, outcome, reason }, index) => [
        index + 1,
        card.number,
        card.title,
        card.unit,
        card.agency.name,
        card.group,
        t(`administration.outcome.${outcome}`),
        reason,
      ]),
    ],
  };
}

/** Every finding with its sentence. */
export function findingSheet(
  findings: readonly Finding[],
  titleOf: (dossierId: string) => string,
  language: Language,
): TableSheet {
  const t = createTranslate(language);
  const head = ["number", "row", "title", "rule", "severity", "detail", "evidence"] as const;
  return {
    name: t("administration.table.findings"),
    widths: [18, 8, 50, 24, 16, 70, 50],
    rows: [
      head.map((column) => t(`administration.table.${column}`)),
      ...findings.map((finding) => {
        const kind = ruleKindMessage(finding.kind);
        const sentence = findingMessage(finding, language);
        return [
          finding.number,
          finding.row,
          titleOf(finding.dossierId),
          t(kind.key, kind.values),
          t(`administration.severity.${finding.severity}`),
          t(sentence.key, sentence.values),
          finding.evidence,
        ];
      }),
    ],
  };
}
