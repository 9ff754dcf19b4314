import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import {
  collectOwnSheets,
  compareThirds,
  countByRange,
  findRepeats,
  measureHalo,
  shareNearMean,
  summariseValues,
} from "#shared/scoring/own-marks.ts";
import type { Reading } from "#shared/scoring/reading.ts";
import type { SignedSheet } from "#shared/scoring/score-sheet.ts";
import { buildConflict, buildDossier, buildRubric, buildSheet } from "../../../support/builders.ts";

const rubric = buildRubric();
const mark = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
const marksOfSheets = fc.array(fc.record({ marks: fc.tuple(mark, mark, mark, mark) }), {
  minLength: 10,
  maxLength: 60,
});

function readingOf(dossier: string, sheets: readonly SignedSheet[], change: Partial<Reading> = {}): Reading {
  return {
    dossierId: DossierId.parse(dossier),
    memberId: MemberId.parse("judge-1"),
    draft: null,
    sheets: [...sheets],
    conflict: null,
    exclusion: null,
    ...change,
  };
}

function collect(readings: readonly Reading[], dossiers: readonly DossierCard[]) {
  return collectOwnSheets(readings, dossiers, rubric);
}

function at(minute: number): string {
  return new Date(Date.UTC(2026, 5, 18, 0, minute)).toISOString();
}

function spreadOf(values: readonly number[]) {
  const spread = summariseValues(values);
  if (spread === null || spread.deviation === null) throw new Error("too few values");
  return { ...spread, deviation: spread.deviation };
}

const dossiers = [1, 2, 3].map((index) => buildDossier(index));

describe("own released sheets", () => {
  test("hold the newest revision in points, in the order of release", () => {
    const sheets = collect(
      [
        readingOf("d-1", [
          buildSheet({ points: [10, 10, 10, 10] }),
          buildSheet({ points: [80, 60, 70, 50], revision: 2, releasedAt: "2026-06-20T00:00:00.000Z" }),
        ]),
        readingOf("d-2", [buildSheet({ dossier: "d-2", points: [60, 60, 60, 60] })]),
      ],
      dossiers,
    );
    expect(sheets.map(({ dossierId, total, marks }) => ({ dossierId, total, marks }))).toEqual([
      { dossierId: "d-2", total: 60, marks: [60, 60, 60, 60] },
      { dossierId: "d-1", total: 68, marks: [80, 60, 70, 50] },
    ]);
  });

  test("leave out drafts, forks and dossiers in conflict", () => {
    const sheets = collect(
      [
        readingOf("d-1", []),
        readingOf("d-2", [
          buildSheet({ dossier: "d-2" }),
          buildSheet({ dossier: "d-2", points: [1, 1, 1, 1] }),
        ]),
        readingOf("d-3", [buildSheet({ dossier: "d-3" })], { conflict: buildConflict({ dossier: "d-3" }) }),
        readingOf("d-9", [buildSheet({ dossier: "d-9" })]),
      ],
      dossiers,
    );
    expect(sheets).toEqual([]);
  });
});

describe("mean and spread", () => {
  test("are those of the sample", () => {
    expect(summariseValues([70, 80, 90])).toEqual({
      count: 3,
      mean: 80,
      deviation: 10,
      lowest: 70,
      highest: 90,
    });
    expect(summariseValues([70])?.deviation).toBeNull();
    expect(summariseValues([])).toBeNull();
  });

  test("a shift of all totals shifts mean and ends, and leaves the spread alone", () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 2 }), fc.integer({ min: -50, max: 50 }), (totals, shift) => {
        const before = spreadOf(totals);
        const after = spreadOf(totals.map((total) => total + shift));
        expect(after.mean).toBeCloseTo(before.mean + shift, 6);
        expect(after.deviation).toBeCloseTo(before.deviation, 6);
        expect(after.highest - after.lowest).toBeCloseTo(before.highest - before.lowest, 6);
      }),
    );
  });

  test("counts how many lie near the mean", () => {
    expect(shareNearMean([70, 75, 80, 95], 5)).toBe(0.5);
    expect(shareNearMean([], 5)).toBe(0);
  });
});

describe("the distribution", () => {
  test("puts a border into the part above and the end into the last", () => {
    const bins = countByRange([0, 9.9, 10, 99, 100], { min: 0, max: 100 }, 10);
    expect(bins.map(({ count }) => count)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(bins[1]).toEqual({ from: 10, to: 20, count: 1 });
  });

  test("counts every value once", () => {
    fc.assert(
      fc.property(fc.array(mark), fc.integer({ min: 1, max: 20 }), (values, parts) => {
        const bins = countByRange(values, { min: 0, max: 100 }, parts);
        return bins.reduce((sum, { count }) => sum + count, 0) === values.length;
      }),
    );
  });
});

describe("halo", () => {
  test("is 1 when criteria move together and -1 when two move against each other", () => {
    const rising = Array.from({ length: 10 }, (_, index) => index * 5);
    expect(measureHalo(rising.map((value) => ({ marks: [value, value + 20] })))).toBeCloseTo(1, 10);
    expect(measureHalo(rising.map((value) => ({ marks: [value, 90 - value] })))).toBeCloseTo(-1, 10);
  });

  test("is withheld below ten sheets and when nothing varies", () => {
    const flat = Array.from({ length: 12 }, () => ({ marks: [60, 60, 60] }));
    expect(measureHalo(flat)).toBeNull();
    expect(measureHalo(flat.slice(0, 9))).toBeNull();
    expect(measureHalo([])).toBeNull();
  });

  test("lies between -1 and 1 and does not change when every mark is raised alike", () => {
    fc.assert(
      fc.property(marksOfSheets, fc.integer({ min: 0, max: 40 }), (sheets, shift) => {
        const halo = measureHalo(sheets);
        const shifted = measureHalo(
          sheets.map(({ marks }) => ({ marks: marks.map((value) => value + shift) })),
        );
        if (halo === null) return expect(shifted).toBeNull();
        expect(halo).toBeGreaterThanOrEqual(-1);
        expect(halo).toBeLessThanOrEqual(1);
        expect(shifted).toBeCloseTo(halo, 6);
      }),
    );
  });
});

describe("blind repeats", () => {
  test("pair dossiers with the same text by first and last release", () => {
    const twin = buildDossier(2, { textHash: dossiers[0]?.textHash ?? "" });
    const sheets = collect(
      [
        readingOf("d-1", [buildSheet({ points: [70, 70, 70, 70] })]),
        readingOf("d-2", [
          buildSheet({ dossier: "d-2", points: [76, 76, 76, 76], releasedAt: "2026-06-25T00:00:00.000Z" }),
        ]),
        readingOf("d-3", [buildSheet({ dossier: "d-3" })]),
      ],
      [buildDossier(1), twin, buildDossier(3)],
    );
    expect(
      findRepeats(sheets).map(({ first, second, difference }) => [
        first.dossierId,
        second.dossierId,
        difference,
      ]),
    ).toEqual([["d-1", "d-2", 6]]);
  });
});

describe("the order of release", () => {
  test("compares the first with the last third", () => {
    const sheets = Array.from({ length: 17 }, (_, index) => ({
      total: index < 6 ? 60 : 70,
      releasedAt: at(index),
    }));
    expect(compareThirds(sheets)).toEqual({ state: "known", size: 5, first: 60, last: 70 });
  });

  test("is withheld for few sheets and for sheets released together", () => {
    const together = Array.from({ length: 20 }, (_, index) => ({ total: index, releasedAt: at(0) }));
    expect(compareThirds(together)).toEqual({ state: "together" });
    expect(compareThirds(together.slice(0, 14))).toEqual({ state: "too-few" });
  });

  test("a turned order turns the figures", () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 15, maxLength: 80 }), (totals) => {
        const forward = compareThirds(totals.map((total, index) => ({ total, releasedAt: at(index) })));
        const backward = compareThirds(
          totals.map((total, index) => ({ total, releasedAt: at(totals.length - index) })),
        );
        if (forward.state !== "known" || backward.state !== "known") throw new Error("withheld");
        expect(backward.first).toBeCloseTo(forward.last, 9);
        expect(backward.last).toBeCloseTo(forward.first, 9);
      }),
    );
  });
});
