import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeDesign } from "#shared/assignment/describe-design.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { findWeakestContrast } from "#shared/reconciliation/severity/connection-strength.ts";
import { findConnections } from "#shared/reconciliation/severity/connections.ts";
import { gatherCells } from "#shared/reconciliation/severity/reading-cells.ts";
import { ratingsOf } from "#tests/support/simulated-readings.ts";

type Pair = readonly [dossier: string, judge: string];

function read(pairs: readonly Pair[]): Ratings {
  return ratingsOf(pairs.map(([dossier, judge]) => ({ dossier, judge, score: 50 })));
}

function connect(pairs: readonly Pair[]) {
  return findConnections(read(pairs));
}

function weakest(pairs: readonly Pair[]) {
  const ratings = read(pairs);
  return findWeakestContrast(gatherCells(ratings), findConnections(ratings));
}

const TWO_PANELS: readonly Pair[] = [
  ["1", "A"],
  ["1", "B"],
  ["2", "A"],
  ["2", "B"],
  ["3", "C"],
  ["3", "D"],
  ["4", "C"],
  ["4", "D"],
];

describe("findConnections", () => {
  it("names the judges and dossiers of parts that share nothing", () => {
    const found = connect([...TWO_PANELS, ["5", "D"]]);
    expect(found.parts).toEqual([
      { judgeIds: ["A", "B"], dossierIds: ["1", "2"] },
      { judgeIds: ["C", "D"], dossierIds: ["3", "4", "5"] },
    ]);
    expect(found.components).toBe(2);
    expect([...found.componentOfJudge]).toEqual([1, 1, 2, 2]);
    expect([...found.componentOfDossier]).toEqual([1, 1, 2, 2, 2]);
    expect(found.readOnce).toBe(1);
    expect(found.bridgeIds).toEqual([]);
  });

  it("calls a dossier a bridge while it is the only link, and no longer when there are two", () => {
    const bridged: readonly Pair[] = [...TWO_PANELS, ["5", "B"], ["5", "C"]];
    expect(connect(bridged)).toMatchObject({ components: 1, bridgeIds: ["5"] });
    expect(connect([...bridged, ["6", "A"], ["6", "D"]]).bridgeIds).toEqual([]);
  });

  it("finds by cutting what it finds in one go, whatever the panel", () => {
    const pair = fc.tuple(
      fc.integer({ min: 1, max: 7 }).map(String),
      fc.integer({ min: 1, max: 5 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 16 }), (pairs) => {
        const found = connect(pairs);
        const judges = [...new Set(pairs.map(([, judge]) => judge))];
        const partsWithout = (dossier: string | null): number =>
          describeDesign(
            pairs.flatMap(([id, judge]) => (id === dossier ? [] : [{ dossierId: id, memberId: judge }])),
            judges,
          ).components;
        expect(found.components).toBe(partsWithout(null));
        const cut = [...new Set(pairs.map(([dossier]) => dossier))].filter(
          (dossier) => partsWithout(dossier) > found.components,
        );
        expect(found.bridgeIds.toSorted()).toEqual(cut.toSorted());
      }),
    );
  });

  it("follows a chain as long as a season", () => {
    const chain = Array.from({ length: 20_000 }, (_, at): readonly Pair[] => [
      [`d${at}`, `j${at}`],
      [`d${at}`, `j${at + 1}`],
    ]).flat();
    expect(connect(chain)).toMatchObject({ components: 1 });
  });
});

describe("findWeakestContrast", () => {
  it("gives the variance of a balanced design", () => {
    const fano = ["124", "235", "346", "457", "156", "267", "137"];
    const pairs = fano.flatMap((judges, at) => judges.split("").map((judge): Pair => [String(at), judge]));
    const found = weakest(pairs);
    expect(found).toMatchObject({ judges: [0, 1], sharedDossiers: 1 });
    expect(found?.variance).toBeCloseTo(6 / 7, 10);
  });

  it("names two judges at both ends of a single bridge, never of two parts", () => {
    const pair = weakest([...TWO_PANELS, ["5", "B"], ["5", "C"]]);
    expect(pair).toMatchObject({ judges: [0, 3], sharedDossiers: 0 });
    expect(weakest(TWO_PANELS)?.judges).toEqual([0, 1]);
    expect(weakest([["1", "A"]])).toBeNull();
  });
});
