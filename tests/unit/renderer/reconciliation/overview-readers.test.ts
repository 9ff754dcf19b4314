import { expect, test } from "vitest";
import { compareStandings, readersOf } from "#renderer/features/reconciliation/overview-readers.ts";
import { reconciledPanel } from "./panel-fixture.ts";

const { season, readings, report } = reconciledPanel(30, 8);
const basis = {
  readings,
  members: season.members,
  rubric: season.rubric,
  judges: report.severity.judges,
};

test("the readers' lines add up to the official mean and to the adjusted mean", () => {
  expect(report.severity.estimator).not.toBe("raw-mean");
  for (const { dossierId, mean, readings: number, adjusted } of report.ranking) {
    const readers = readersOf(dossierId, basis);
    expect(readers.lines).toHaveLength(number);
    expect(readers.mean).toBeCloseTo(mean, 9);
    if (adjusted.state === "withheld") throw new Error("nothing is adjusted");
    expect(readers.mean - (readers.meanEffect ?? Number.NaN)).toBeCloseTo(adjusted.mean, 9);
  }
});

test("a judge whose severity is withheld has a mark, a reason, and no sum", () => {
  const [first, ...others] = report.severity.judges;
  if (!first) throw new Error("no judges");
  const few = { state: "withheld", reason: "too-few-dossiers", found: 3, needed: 10 } as const;
  const judges = [{ ...first, severity: few }, ...others];
  const read = readings.find(({ memberId }) => memberId === first.judgeId);
  const readers = readersOf(read?.dossierId ?? "", { ...basis, judges });
  expect(readers.lines.find(({ judgeId }) => judgeId === first.judgeId)?.severity).toEqual(few);
  expect(readers.meanEffect).toBeNull();
});

test("a difference adds up in the decimals that are shown", () => {
  const { official, judges, rest } = compareStandings(
    { mean: 80.004, adjusted: 74.006, sd: 3 },
    { mean: 78.499, adjusted: 76.004, sd: 4 },
  );
  expect(official).toBeCloseTo(1.5, 9);
  expect(rest).toBeCloseTo(-1.99, 9);
  expect(judges).toBeCloseTo(3.49, 9);
});

test("a difference of means is what judges make and what is left", () => {
  const difference = compareStandings({ mean: 80, adjusted: 74, sd: 3 }, { mean: 78.5, adjusted: 76, sd: 4 });
  expect(difference).toEqual({
    official: 1.5,
    judges: 3.5,
    rest: -2,
    sd: 5,
    isClear: false,
    isReversed: true,
  });
});
