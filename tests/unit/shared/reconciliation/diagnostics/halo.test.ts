import { describe, expect, it } from "vitest";
import { haloSigns } from "#shared/reconciliation/diagnostics/halo.ts";

const forms = (
  rows: readonly (readonly (number | null)[])[],
  judge: readonly number[] = rows.map(() => 0),
) => ({
  judges: Math.max(...judge) + 1,
  criteria: rows[0]?.length ?? 0,
  judge: Int32Array.from(judge),
  marks: Float64Array.from(rows.flat().map((mark) => mark ?? Number.NaN)),
});

describe("haloSigns", () => {
  it("takes each pair of criteria over the forms that have both", () => {
    const { pooled, pooledMatrix } = haloSigns(
      forms([
        [1, 2, null],
        [2, 1, 3],
        [3, 4, 5],
        [4, 3, 1],
        [5, 5, 2],
      ]),
    );
    expect(pooledMatrix[0]?.[1]).toBeCloseTo(0.8, 12);
    expect(pooledMatrix[1]?.[0]).toBeCloseTo(0.8, 12);
    // (2,3), (3,5), (4,1), (5,2): deviations -1.5 -.5 .5 1.5 and .25 2.25 -1.75 -.75.
    expect(pooledMatrix[0]?.[2]).toBeCloseTo(-3.5 / Math.sqrt(5 * 8.75), 12);
    expect(pooled.forms).toBe(5);
  });

  it("does not take different levels of judges for halo", () => {
    const low = [
      [1, 2],
      [2, 1],
      [1, 1],
      [2, 2],
      [1, 2],
      [2, 1],
    ];
    const high = low.map((marks) => marks.map((mark) => mark + 50));
    const { pooled, perJudge } = haloSigns(
      forms([...low, ...high], [...low.map(() => 0), ...low.map(() => 1)]),
    );
    expect(pooled.meanCorrelation).toBeCloseTo(-1 / 3, 12);
    expect(perJudge[1]?.meanCorrelation).toBeCloseTo(perJudge[0]?.meanCorrelation ?? 0, 12);
  });

  it("counts forms with one mark throughout, and gives no correlation under five forms", () => {
    const { perJudge } = haloSigns(
      forms([
        [3, 3],
        [4, 4],
        [1, 2],
        [5, null],
      ]),
    );
    expect(perJudge[0]).toMatchObject({ forms: 4, meanCorrelation: null, se: null, straightLined: 2 });
    expect(perJudge[0]?.meanWithinSd).toBeCloseTo(Math.SQRT1_2 / 3, 12);
  });

  it("has nothing to say where marks do not vary or are not there", () => {
    const flat = haloSigns(forms(Array.from({ length: 6 }, () => [3, 3]))).perJudge[0];
    expect(flat).toMatchObject({ meanCorrelation: null, se: null, meanWithinSd: 0, straightLined: 6 });
    const empty = haloSigns(forms(Array.from({ length: 6 }, () => [null, 3]))).perJudge[0];
    expect(empty).toMatchObject({ meanCorrelation: null, meanWithinSd: null, straightLined: 0 });
  });

  it("has a standard error of about (1 - r^2) / sqrt(n) for one pair", () => {
    const rows = Array.from({ length: 400 }, (_, row) => {
      const [a, b] = [Math.sin(row * 12.9898) * 43758.5453, Math.sin(row * 78.233) * 12543.123];
      const [x, y] = [a - Math.floor(a), b - Math.floor(b)];
      return [x, x + y];
    });
    const [judge] = haloSigns(forms(rows)).perJudge;
    expect(judge?.meanCorrelation).toBeCloseTo(Math.SQRT1_2, 1);
    expect(judge?.se).toBeGreaterThan(0.01);
    expect(judge?.se).toBeLessThan(0.04);
  });
});
