import { describe, expect, it } from "vitest";
import { createTranslate } from "#shared/i18n/translate.ts";
import { diagnose } from "#shared/reconciliation/diagnostics/diagnose.ts";
import { type Diagnosis, diagnosisSentence } from "#shared/reconciliation/diagnostics/diagnosis-sentence.ts";
import { WithheldReason, withheld } from "#shared/reconciliation/withheld.ts";
import { simulatePanel, withScores } from "./simulate-panel.ts";

function say(diagnosis: Diagnosis, language: "id" | "en" = "en"): string {
  const { key, values } = diagnosisSentence(diagnosis);
  return createTranslate(language)(key, values);
}

const known = {
  state: "known",
  readings: 40,
  slope: -0.1234,
  se: 0.03,
  perTen: -1.234,
  low: -1.8,
  high: -0.61,
  p: 0.001,
  adjustedP: 0.01,
  isNotable: true,
} as const;

describe("diagnosisSentence", () => {
  it("says direction, numbers and interval without blame", () => {
    expect(say({ about: "drift", figure: known })).toBe(
      "Over 40 readings, marks for comparable proposals fell by 1.23 points per ten proposals (95% interval: 0.61 to 1.80). This is no fault; tiredness or a shifting measure may explain it.",
    );
    expect(say({ about: "drift", figure: { ...known, isNotable: false } })).toContain("−1.23 points per ten");
  });

  it("writes Indonesian with a decimal comma", () =>
    expect(say({ about: "drift", figure: known }, "id")).toContain("turun 1,23 poin per sepuluh proposal"));

  it.each(["id", "en"] as const)("leaves no gap open in any sentence (%s)", (language) => {
    const panel = simulatePanel({ seed: 21 }, { drift: -0.3, halo: true, home: 5, slope: 0.2 });
    const plain = simulatePanel({ seed: 22 }, { drift: 0.3, home: -5, slope: 2.5 });
    const input = withScores(plain, (score, row) => (row === 5 ? score + 40 : score));
    const sentences = [diagnose(panel), diagnose(input)].flatMap(({ judges, dossiers, surprises }) => [
      ...judges.flatMap(({ drift, halo, rangeUse, homeBias, blindRepeats }) => [
        say({ about: "drift", figure: drift }, language),
        say({ about: "halo", figure: halo }, language),
        say({ about: "range-use", figure: rangeUse }, language),
        say({ about: "home-bias", figure: homeBias }, language),
        say({ about: "repeats", figure: blindRepeats }, language),
      ]),
      ...dossiers.map((figure) => say({ about: "dossier", figure }, language)),
      ...dossiers.map((figure) => say({ about: "dossier", figure: { ...figure, isWide: false } }, language)),
      ...surprises.map((figure) => say({ about: "mark", figure }, language)),
    ]);
    for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}\d][^{}]+\.$/u);
    expect(new Set(sentences).size).toBeGreaterThan(40);
  });

  it("says why a figure is withheld, whatever the reason", () => {
    for (const reason of WithheldReason.options)
      for (const about of ["drift", "halo", "range-use", "home-bias", "repeats"] as const)
        expect(say({ about, figure: withheld(reason, 4, 10) })).toMatch(/^[A-Z0-9][^{}]+\.$/u);
  });

  it("falls back to the spread where no colleague read the same", () =>
    expect(
      say({
        about: "range-use",
        figure: {
          state: "known",
          readings: 12,
          mean: 60,
          sd: 4,
          expectedSd: 8,
          sdRatio: 0.5,
          slope: withheld("not-estimable"),
          middleShare: null,
          panelMiddleShare: null,
        },
      }),
    ).toContain("spread 0.50 times as far"));

  it("gives repeats with the spread of a single mark", () =>
    expect(
      say({
        about: "repeats",
        figure: {
          state: "known",
          pairs: 5,
          meanDifference: 0,
          meanAbsoluteDifference: 3.2,
          markSd: 2.68,
          low: 1.44,
          high: 4.99,
          icc: 0.88,
        },
      }),
    ).toContain("they differ by 3.2 points on average"));
});
