import { expect, it } from "vitest";
import { PAIRED_METHODS } from "#shared/reconciliation/methods/paired-methods.ts";
import { computeMethod } from "../compute-method.ts";

const columns = { i: ["b", "b", "a"], j: ["a", "c", "c"], w_ij: [3, 2, 4], w_ji: [2, 5, 1], t_ij: [1, 0, 2] };
const rows = columns.i.map((i, at) => ({
  i,
  j: columns.j[at],
  wins_i: columns.w_ij[at],
  wins_j: columns.w_ji[at],
  ties: columns.t_ij[at],
}));
const davidson = (input: object) => computeMethod(PAIRED_METHODS, "bradley_terry_davidson", input);

it("reads the same contests as columns, as rows and as columns held together, under other names too", () => {
  const expected = davidson(columns);
  expect(expected).toMatchObject({ status: "ok", items: ["a", "b", "c"], reference: "a" });
  expect(davidson({ pairs: rows })).toEqual(expected);
  expect(davidson({ pairs: columns })).toEqual(expected);
  expect(davidson({ games: rows, items: ["a", "b", "c"] })).toEqual(expected);
});

it("reads names with dots as those with underscores", () => {
  const venue = { home: columns.i, away: columns.j };
  const told = computeMethod(PAIRED_METHODS, "bradley_terry", {
    "home.team": venue.home,
    "away.team": venue.away,
    "home.wins": columns.w_ij,
    "away.wins": columns.w_ji,
  });
  expect(told).toEqual(
    computeMethod(PAIRED_METHODS, "bradley_terry", {
      ...venue,
      home_wins: columns.w_ij,
      away_wins: columns.w_ji,
    }),
  );
});
