import { describe, expect, it } from "vitest";
import { answerWhatIf, type WhatIfQuestion } from "#shared/reconciliation/report/answer-what-if.ts";
import { reconcilePanel } from "#shared/reconciliation/report/reconcile-panel.ts";
import { WhatIfOutcome } from "#shared/reconciliation/what-if/what-if-outcome.ts";
import type { SheetRow } from "../build-table.ts";
import { basisOf, simulatedRows } from "./simulated-basis.ts";

const rows = simulatedRows({ dossiers: 40, judges: 6, readers: 2, seed: 4 });

function answersOf(question: Partial<WhatIfQuestion> = {}): readonly WhatIfOutcome[] {
  const outcomes = answerWhatIf({ basis: basisOf(rows), scenarios: null, ...question }, () => {});
  for (const outcome of outcomes) expect(WhatIfOutcome.parse(outcome)).toEqual(outcome);
  return outcomes;
}

/** Two panels of three judges each, held together by what j3 read. */
const bridged: readonly SheetRow[] = Array.from({ length: 36 }, (_, at): readonly SheetRow[] => {
  const [panel, pair] = [at % 2, Math.floor(at / 2) % 3];
  const judges = panel === 0 ? ["j1", "j2", "j3"] : ["j3", "j4", "j5"];
  const level = 50 + ((at * 17) % 31);
  return [0, 1].map(
    (seat): SheetRow => [
      `d${at}`,
      judges[(pair + seat) % 3] ?? "",
      level + ((at * 7 + seat * 5) % 9),
      level + ((at * 11 + seat * 3) % 7),
    ],
  );
}).flat();

describe("answerWhatIf", () => {
  it.each([true, false])(
    "moves dossiers by the very ranks of the report, dealt at random: %s",
    (isDealtAtRandom) => {
      const basis = basisOf(rows, { isDealtAtRandom });
      const report = reconcilePanel({ basis, seed: 1, draws: 20 }, () => {});
      const [outcome] = answersOf({ basis, scenarios: [{ type: "adjusted" }] });
      if (outcome?.state !== "computed") throw new Error(outcome?.reason);
      const adjusted = new Map(report.ranking.map((row) => [row.dossierId, row.adjusted]));
      const moves = [...outcome.entering, ...outcome.leaving];
      expect(moves.length).toBeGreaterThan(0);
      for (const { dossierId, rankAfter, meanAfter } of moves) {
        expect(adjusted.get(dossierId)).toMatchObject({ rank: rankAfter });
        expect(adjusted.get(dossierId)).toHaveProperty("mean", expect.closeTo(meanAfter ?? 0, 9));
      }
    },
  );

  it("fits anew where a judge goes, and by adjusted means too", () => {
    const outcomes = answersOf({ rankBy: "adjusted" });
    const dropped = outcomes.filter(({ scenario }) => scenario.type === "drop-judge");
    expect(dropped).toHaveLength(6);
    for (const outcome of dropped) expect(outcome.state).toBe("computed");
    expect(dropped.some((outcome) => outcome.state === "computed" && outcome.moved > 0)).toBe(true);
  });

  it.each([true, false])(
    "has no adjusted ranking once the judge goes who held two panels together, dealt at random: %s",
    (isDealtAtRandom) => {
      const [without, raw] = [
        answersOf({
          basis: basisOf(bridged, { isDealtAtRandom }),
          rankBy: "adjusted",
          scenarios: [{ type: "drop-judge", judgeId: "j3" }],
        }),
        answersOf({
          basis: basisOf(bridged, { isDealtAtRandom }),
          scenarios: [{ type: "drop-judge", judgeId: "j3" }],
        }),
      ];
      expect(without).toMatchObject([{ state: "impossible", reason: "not-adjusted" }]);
      expect(raw).toMatchObject([{ state: "computed" }]);
    },
  );

  it("answers by raw means alone where parts of the panel share no dossier", () => {
    const apart = bridged.filter(([, judge]) => judge !== "j3");
    const outcomes = answersOf({ basis: basisOf(apart), scenarios: [{ type: "adjusted" }] });
    expect(outcomes).toMatchObject([{ state: "impossible", reason: "not-adjusted" }]);
  });
});
