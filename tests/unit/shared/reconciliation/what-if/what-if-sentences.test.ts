import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTranslate } from "#shared/i18n/translate.ts";
import type { Normalisation } from "#shared/reconciliation/totals/normalisation.ts";
import type { NormalisationHarm } from "#shared/reconciliation/totals/normalisation-harm.ts";
import { whatIf, whatIfAll } from "#shared/reconciliation/what-if/what-if.ts";
import { whatIfDetails, whatIfSentence } from "#shared/reconciliation/what-if/what-if-sentences.ts";
import { buildTable, LAW_WEIGHTS, someRows } from "../build-table.ts";
import { baseOf, computed, plain } from "./ask-what-if.ts";

const NAMES = {
  dossier: (id: string) => id,
  judge: (id: string) => id,
  criterion: (id: string) => id,
};

function harmsOf(normalisation: Normalisation): readonly NormalisationHarm[] {
  return computed(plain, { type: "normalised", normalisation }).harms;
}

describe("a normalisation", () => {
  it("comes with its harm, and names judges that have no such scale", () => {
    const pools = { type: "assumes-equal-pools" };
    const constant = { type: "constant-judge", judgeIds: ["j4"] };
    expect(harmsOf("z")).toEqual([pools, constant]);
    expect(harmsOf("min-max")).toEqual([pools, { type: "hangs-on-two-scores" }, constant]);
    expect(harmsOf("percentile")).toEqual([pools, { type: "discards-distances" }]);
    expect(harmsOf("centred")).toEqual([pools]);
    expect(computed(plain, { type: "raw" }).harms).toEqual([]);
  });

  it("says its harm in words", () => {
    const outcome = computed(plain, { type: "normalised", normalisation: "min-max" });
    const sentences = whatIfDetails(outcome, NAMES).map(({ key, values }) =>
      createTranslate("en")(key, values),
    );
    expect(sentences.at(-1)).toBe(
      "1 judge gave every proposal the same mark, so there is no scale for that judge: j4.",
    );
  });
});

describe("the sentences of what-if", () => {
  it("say the finding in both languages", () => {
    const outcome = computed(plain, { type: "drop-criterion", criterionId: "c2" }, { k: 2 });
    const { key, values } = whatIfSentence(outcome, NAMES);
    expect(createTranslate("id")(key, values)).toBe("Tanpa kriteria c2, 1 dari 2 teratas berganti.");
    expect(createTranslate("en")(key, values)).toBe("Without the criterion c2, 1 of the top 2 changes.");
  });

  it("tell both lengths where the list grows or shrinks, and never more changes than it holds", () => {
    const shorter = computed(plain, { type: "drop-judge", judgeId: "j4" }, { k: 4 });
    const { key, values } = whatIfSentence(shorter, NAMES);
    expect(createTranslate("id")(key, values)).toBe(
      "Tanpa penilai j4, daftar memuat 3 proposal, bukan 4: 0 masuk dan 1 keluar.",
    );
    const tied = {
      ...shorter,
      listedCount: 2,
      entering: [...shorter.leaving, ...shorter.leaving],
      leaving: [],
    };
    const longer = whatIfSentence(tied, NAMES);
    expect(createTranslate("en")(longer.key, longer.values)).toBe(
      "Without judge j4, the list has 4 proposals instead of 2: 2 in, 0 out.",
    );
  });

  it("leave no gap open, whatever the outcome", () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom("id", "en"), (rows, language) => {
        const table = buildTable(LAW_WEIGHTS, rows);
        const translate = createTranslate(language);
        const outcomes = [
          ...whatIfAll(table, baseOf(table)),
          ...(["z", "min-max", "percentile", "centred"] as const).map((normalisation) =>
            whatIf(table, baseOf(table), { type: "normalised", normalisation }),
          ),
          whatIf(table, baseOf(table), { type: "change-weight", criterionId: "c1", percentagePoints: 0 }),
          whatIf(table, baseOf(table), { type: "drop-judge", judgeId: "nobody" }),
          whatIf(table, baseOf(table), { type: "raw" }),
        ];
        for (const outcome of outcomes) {
          const details = outcome.state === "computed" ? whatIfDetails(outcome, NAMES) : [];
          for (const { key, values } of [whatIfSentence(outcome, NAMES), ...details])
            expect(translate(key, values)).not.toMatch(/\{\{|whatif\.|NaN/u);
        }
      }),
      { numRuns: 40 },
    );
  });
});
