import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAIRED_METHODS } from "#shared/reconciliation/methods/paired-methods.ts";
import { type Contest, fitPairs, type PairedFit } from "#shared/reconciliation/paired/bradley-terry.ts";
import { compareWith, worthShares } from "#shared/reconciliation/paired/worth.ts";
import { computeMethod } from "../compute-method.ts";

const count = fc.integer({ min: 1, max: 12 });

/** Every pair has met and each has won at least once: connected whatever the counts. */
const tournament = fc.integer({ min: 2, max: 6 }).chain((items) =>
  fc
    .array(fc.tuple(count, count, fc.integer({ min: 0, max: 5 })), {
      minLength: (items * (items - 1)) / 2,
      maxLength: (items * (items - 1)) / 2,
    })
    .map((results) => ({ items, contests: meetAll(items, results) })),
);

function meetAll(items: number, results: readonly (readonly [number, number, number])[]): Contest[] {
  const contests: Contest[] = [];
  for (let first = 0; first < items; first += 1)
    for (let second = first + 1; second < items; second += 1) {
      const [firstWins, secondWins, ties] = results[contests.length] ?? [0, 0, 0];
      contests.push({ first, second, firstWins, secondWins, ties, advantage: 0 });
    }
  return contests;
}

function fitOf(items: number, contests: readonly Contest[]): PairedFit {
  const outcome = fitPairs(items, contests);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.fit;
}

function withoutTies(contests: readonly Contest[]): readonly Contest[] {
  return contests.map((contest) => ({ ...contest, ties: 0 }));
}

function compute(method: string, input: object): object {
  return computeMethod(PAIRED_METHODS, method, input);
}

function near(values: readonly number[]): unknown {
  return values.map((value) => expect.closeTo(value, 6));
}

describe("fitPairs", () => {
  it("gives two items the log odds of their wins, with the standard error of log odds", () => {
    const fit = fitOf(2, [{ first: 0, second: 1, firstWins: 30, secondWins: 10, ties: 0, advantage: 0 }]);
    const { difference, se } = compareWith(fit, 1);
    expect(difference[0]).toBeCloseTo(Math.log(3), 9);
    expect(se[0]).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 10), 9);
    expect(fit.deviance).toBeCloseTo(0, 9);
  });

  it("reproduces a general linear model of seven teams (glm, binomial, logit)", () => {
    const wins = [
      [0, 7, 9, 7, 7, 9, 11],
      [6, 0, 7, 5, 11, 9, 9],
      [4, 6, 0, 7, 7, 8, 12],
      [6, 8, 6, 0, 6, 7, 10],
      [6, 2, 6, 7, 0, 7, 12],
      [4, 4, 5, 6, 6, 0, 6],
      [2, 4, 1, 3, 1, 7, 0],
    ];
    const items = ["Mil", "Det", "Tor", "NY", "Bos", "Cle", "Bal"];
    const got = compute("bradley_terry", { items, wins, reference: "Bal" });
    expect(got).toMatchObject({
      log_ability: near([1.5813559, 1.4364084, 1.2944851, 1.2476178, 1.1076977, 0.6838528, 0]),
      se: near([0.3432559, 0.3395684, 0.3366694, 0.3358608, 0.3338781, 0.3318766, 0]),
      deviance: expect.closeTo(15.7365, 4),
    });
  });

  it("expects of every item as many wins as it has", () => {
    fc.assert(
      fc.property(tournament, ({ items, contests }) => {
        const held = withoutTies(contests);
        const shares = worthShares(fitOf(items, held));
        for (let item = 0; item < items; item += 1) {
          let [won, expected] = [0, 0];
          for (const { first, second, firstWins, secondWins } of held) {
            if (first !== item && second !== item) continue;
            const other = first === item ? second : first;
            won += first === item ? firstWins : secondWins;
            const own = shares[item] ?? 0;
            expected += ((firstWins + secondWins) * own) / (own + (shares[other] ?? 0));
          }
          expect(expected).toBeCloseTo(won, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("follows a change of order, and turning all results round turns all abilities round", () => {
    fc.assert(
      fc.property(tournament, ({ items, contests }) => {
        const fit = fitOf(items, contests);
        const mirrored = fitOf(
          items,
          contests.map((contest) => ({
            ...contest,
            first: items - 1 - contest.first,
            second: items - 1 - contest.second,
          })),
        );
        const lost = fitOf(
          items,
          contests.map((contest) => ({
            ...contest,
            firstWins: contest.secondWins,
            secondWins: contest.firstWins,
          })),
        );
        fit.logAbility.forEach((ability, item) => {
          expect(mirrored.logAbility[items - 1 - item]).toBeCloseTo(ability, 7);
          expect(lost.logAbility[item]).toBeCloseTo(-ability, 7);
        });
        expect(fit.logAbility.reduce((sum, ability) => sum + ability, 0)).toBeCloseTo(0, 9);
      }),
      { numRuns: 40 },
    );
  });

  it("expects as many ties as there are (Davidson)", () => {
    fc.assert(
      fc.property(tournament, ({ items, contests }) => {
        const ties = contests.reduce((sum, contest) => sum + contest.ties, 0);
        fc.pre(ties > 0);
        const fit = fitOf(items, contests);
        const nu = Math.exp(fit.logTie?.value ?? 0);
        const expected = contests.reduce((sum, { first, second, firstWins, secondWins, ties: tied }) => {
          const [a, b] = [Math.exp(fit.logAbility[first] ?? 0), Math.exp(fit.logAbility[second] ?? 0)];
          const tie = nu * Math.sqrt(a * b);
          return sum + ((firstWins + secondWins + tied) * tie) / (a + b + tie);
        }, 0);
        expect(expected).toBeCloseTo(ties, 6);
      }),
      { numRuns: 40 },
    );
  });

  it("finds an advantage at home apart from ability", () => {
    const contests = [
      { first: 0, second: 1, firstWins: 40, secondWins: 10, ties: 0, advantage: 1 },
      { first: 1, second: 0, firstWins: 20, secondWins: 20, ties: 0, advantage: 1 },
    ] as const;
    const fit = fitOf(2, contests);
    // Odds 4 = worth x advantage for the first at home, 1 = advantage / worth for the second.
    expect(fit.advantage?.value).toBeCloseTo(Math.log(4) / 2, 9);
    expect(compareWith(fit, 1).difference[0]).toBeCloseTo(Math.log(4) / 2, 9);
  });

  it("says who stands outside where no maximum exists, and offers a flagged estimate", () => {
    const items = ["A", "B", "C"];
    const wins = [
      [null, 5, 5],
      [0, null, 3],
      [0, 2, null],
    ];
    expect(compute("bradley_terry", { items, wins })).toMatchObject({
      status: "mle_does_not_exist",
      reason: "not_strongly_connected",
      offending: ["A"],
      log_ability: null,
      penalised: { ranking: ["A", "B", "C"] },
    });
  });

  it("finds no maximum where ties alone keep a loser in touch", () => {
    const contests = [{ first: 0, second: 1, firstWins: 3, secondWins: 0, ties: 2, advantage: 0 }] as const;
    expect(fitPairs(2, contests)).toMatchObject({ ok: false, reason: "not_strongly_connected" });
  });

  it.each([
    ["nothing", {}, "invalid_input"],
    ["no items", { items: [], wins: [] }, "mle_does_not_exist"],
    ["one item", { items: ["A"], wins: [[0]] }, "mle_does_not_exist"],
    ["a matrix that is not square", { items: ["A", "B"], wins: [[0, 1]] }, "invalid_input"],
    ["an unknown item", { items: ["A"], i: ["A"], j: ["B"], w_ij: [1], w_ji: [1] }, "invalid_input"],
    [
      "ties only",
      {
        wins: [
          [0, 0],
          [0, 0],
        ],
        ties: [
          [0, 4],
          [4, 0],
        ],
      },
      "mle_does_not_exist",
    ],
  ])("answers %s with a status and no figure", (_, input, status) => {
    const got = compute("bradley_terry_davidson", input);
    expect(got).toMatchObject({ status, log_ability: null });
    expect(JSON.stringify(got)).not.toMatch(/NaN|Infinity/u);
  });

  it("reads matrices and lists of pairs alike, ties written once or twice", () => {
    const wins = [
      [0, 9],
      [4, 0],
    ];
    const once = compute("bradley_terry_davidson", {
      wins,
      ties: [
        [0, 3],
        [0, 0],
      ],
    });
    const twice = compute("bradley_terry_davidson", {
      wins,
      ties: [
        [0, 3],
        [3, 0],
      ],
    });
    const pairs = [{ i: 1, j: 2, w_ij: 9, w_ji: 4, t_ij: 3 }];
    expect(once).toEqual(twice);
    expect(compute("bradley_terry_davidson", { items: [1, 2], pairs })).toEqual(once);
    expect(once).toMatchObject({ nu: expect.closeTo(3 / Math.sqrt(36), 9) });
  });
});
