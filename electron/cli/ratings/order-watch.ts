import type { RatingsLayout } from "./ratings-layout.ts";

export interface OrderWatch {
  /** Whether a judge has this order for another dossier already. */
  readonly isTaken: (dossier: number, judge: number, order: number) => boolean;
}

/**
 * Watches orders that may be the decimals of a mark: where commas separate columns, `70,5` fills the column of marks and the
 * next one. `null` where that cannot be.
 */
export function createOrderWatch(layout: RatingsLayout, separator: string | null): OrderWatch | null {
  if (separator !== "," || layout.kind === "matrix" || layout.order === null) return null;
  const before = layout.order.place - 1;
  const marks = layout.kind === "long" ? [layout.mark] : layout.marks;
  if (marks.every(({ place }) => place !== before)) return null;
  const dossiers = new Map<number, Map<number, number>>();
  return {
    isTaken: (dossier, judge, order) => {
      if (Number.isNaN(order)) return false;
      const ofJudge = dossiers.get(judge) ?? new Map<number, number>();
      dossiers.set(judge, ofJudge);
      const first = ofJudge.get(order);
      if (first === undefined) ofJudge.set(order, dossier);
      return first !== undefined && first !== dossier;
    },
  };
}
