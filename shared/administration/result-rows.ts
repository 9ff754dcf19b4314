import { AgencyType, type DossierCard } from "../dossier/dossier.ts";
import { codeOrder, naturalOrder } from "../text/natural-order.ts";
import type { Admission, AdmissionDecision } from "./admission.ts";
import { groupKey } from "./rule-set.ts";

/** One proposal in the list of results; `undecided` until the Secretariat has decided. */
export interface ResultRow {
  readonly card: DossierCard;
  readonly outcome: Admission | "undecided";
  readonly reason: string;
}

export const OUTCOMES = ["admitted", "rejected", "incomplete", "undecided"] as const;

const CLUSTERS = AgencyType.options;

/** Every proposal as the published list has them: by group, then cluster, agency and number. */
export function resultRows(
  dossiers: readonly DossierCard[],
  admissions: Readonly<Record<string, AdmissionDecision>>,
): readonly ResultRow[] {
  return dossiers.toSorted(inListOrder).map((card) => {
    const decision = admissions[card.id];
    return { card, outcome: decision?.admission ?? "undecided", reason: decision?.reason ?? "" };
  });
}

function inListOrder(left: DossierCard, right: DossierCard): number {
  return (
    groupRank(left) - groupRank(right) ||
    naturalOrder(left.group, right.group) ||
    CLUSTERS.indexOf(left.agency.type) - CLUSTERS.indexOf(right.agency.type) ||
    naturalOrder(left.agency.name, right.agency.name) ||
    naturalOrder(left.number, right.number) ||
    codeOrder(left.id, right.id)
  );
}

/** The general group is printed first, as the announcements have it. */
function groupRank({ group }: DossierCard): number {
  return groupKey(group) === "umum" ? 0 : 1;
}
