import type { Decision } from "../../plenary/decision.ts";
import type { PlainValue } from "../document-definition.ts";
import { indexRecord } from "../record-index.ts";
import type { TemplateContext } from "../template-context.ts";
import { sectionTitle } from "./record-table.ts";

/** Readings named one by one in a decision; further ones are counted. */
const MOST_NAMED = 12;

/** Decisions in the order in which they were made, each with who, when and why. */
function decisionList(
  { record, text }: TemplateContext,
  decisions: readonly Decision[],
): readonly PlainValue[] {
  if (decisions.length === 0) return [];
  const index = indexRecord(record);
  const readingsOf = (decision: Decision): string => {
    if (!("readings" in decision)) return "";
    const named = decision.readings.map(
      ({ dossierId, memberId }) =>
        `${index.dossier(dossierId)?.number ?? dossierId} (${index.memberName(memberId)})`,
    );
    const shown = named.slice(0, MOST_NAMED).join(", ");
    const rest = named.length - MOST_NAMED;
    return rest > 0 ? text.t("printedRecords.decisions.andMore", { shown, number: rest }) : shown;
  };
  return [
    {
      ol: decisions.map((decision) => {
        const { kind, at, by, reason } = decision;
        const readings = readingsOf(decision);
        return {
          margin: [0, 0, 0, 3],
          text: [
            text.t("printedRecords.decisions.made", {
              at: text.moment(at),
              what: text.t(`printedRecords.decisions.kind.${kind}`),
              by,
            }),
            ...(readings === "" ? [] : [` ${readings}.`]),
            ` ${text.t("printedRecords.decisions.reason", { reason })}`,
          ],
        };
      }),
    },
  ];
}

/** Decisions below a heading; nothing where nothing was decided. */
export function titledDecisions(
  context: TemplateContext,
  title: string,
  decisions: readonly Decision[],
): readonly PlainValue[] {
  return decisions.length === 0 ? [] : [sectionTitle(title), ...decisionList(context, decisions)];
}
