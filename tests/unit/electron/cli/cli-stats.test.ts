import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { computeStatistics } from "#electron/cli/commands/stats.ts";
import type { CommandContext } from "#electron/cli/outcome.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { describeDeviation, findDeviation } from "#tests/oracles/compare.js";
import { makeFolder, resourcesDirectory } from "#tests/support/contract-folders.ts";

const translate = createTranslate("en");
const context: CommandContext = {
  translate,
  say: ({ key, values }) => translate(key, values),
  progress: () => {},
  environment: {},
  resourcesDirectory,
};

const TIE = {
  method: "cutoff",
  input: { k: 1, totals: ["80", "80"], ids: ["A", "B"], tiebreaks: [] },
  extra: "passed over",
};

describe("pleno stats", () => {
  let folder: string;
  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };

  beforeAll(() => void (folder = makeFolder()));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("prints the values of one file alone, and a row for each of several", async () => {
    const path = file("tie.json", TIE);
    const alone = await computeStatistics(context, [path]);
    expect(alone).toMatchObject({ exitCode: 0, json: { tied_at_cut: ["A", "B"], places_left: 1 } });
    const broken = file("broken.json", "{");
    expect(await computeStatistics(context, [path, broken])).toMatchObject({
      exitCode: 2,
      json: [
        { file: path, ok: true, values: alone.json },
        { file: broken, ok: false, error: { type: "statistics-not-json", name: "broken.json" } },
      ],
    });
  });

  it.each([
    ["{", "statistics-not-json"],
    ["\u0000", "statistics-not-json"],
    ["[]", "statistics-shape"],
    ["{}", "statistics-shape"],
    [{ method: "icc" }, "statistics-shape"],
    [{ method: 3, input: {} }, "statistics-shape"],
    [{ method: "__proto__", input: {} }, "statistics-method-unknown"],
    [{ method: "mode", input: {} }, "statistics-method-unknown"],
    [{ method: "icc", input: { matrix: "text" } }, "statistics-input-invalid"],
    [{ method: "crossed_reml", input: [] }, "statistics-input-invalid"],
  ])("refuses %j in a sentence", async (content, type) => {
    const outcome = await computeStatistics(context, [file("case.json", content)]);
    expect(outcome).toMatchObject({ exitCode: 2, json: { ok: false, error: { type } } });
    expect(outcome.lines).toHaveLength(1);
    expect(outcome.lines[0]).toMatch(/^[A-Z“].*[.]$/u);
  });

  it("names a file that is not there", async () => {
    const missing = await computeStatistics(context, [join(folder, "none.json")]);
    expect(missing).toMatchObject({
      exitCode: 2,
      json: { error: { type: "unreadable", name: "none.json" } },
    });
  });
});

describe("comparing with a case", () => {
  const tolerance = { default: { abs: 0.1, rel: 0 }, wide: { abs: 0, rel: 0.5 } };

  it("allows what the tolerance of a field allows", () => {
    const expected = { x: 1, wide: [10, { deep: 2 }], none: null, word: "a", list: ["a"] };
    const got = { x: 1.09, wide: [14, { deep: 1.1, more: 1 }], none: null, word: "a", list: ["a"], more: 1 };
    expect(findDeviation(got, expected, tolerance)).toBeNull();
  });

  it.each([
    [{ x: 1.2 }, { x: 1 }, "x: 1.2 instead of 1, off by 0.200"],
    [{}, { x: 1 }, "x: nothing instead of 1"],
    [{ x: null }, { x: 0 }, "x: null instead of 0"],
    [{ x: 0 }, { x: null }, "x: 0 instead of null"],
    [{}, { x: null }, "x: nothing instead of null"],
    [{ x: [1] }, { x: [1, 2] }, "x.length: 1 instead of 2, off by 1.00"],
    [{ x: { y: ["b"] } }, { x: { y: ["a"] } }, 'x.y[0]: "b" instead of "a"'],
    [{ x: { spread: 7 } }, { x: { spread_at_most: 6 } }, "x.spread_at_most: 7 instead of 6, off by 1.00"],
  ])("%j is not %j", (got, expected, sentence) => {
    const deviation = findDeviation(got, expected, tolerance);
    expect(deviation && describeDeviation(deviation)).toBe(sentence);
  });
});
