import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const css = readFileSync(require.resolve("@fontsource-variable/plus-jakarta-sans/wght.css"), "utf8");
const sample = (name: string): string =>
  readFileSync(new URL(`../../../../resources/sample/${name}`, import.meta.url), "utf8");

const ranges = [...css.matchAll(/unicode-range:([^;]+);/gu)]
  .flatMap(([, list = ""]) => list.split(","))
  .map((range) => {
    const [from = "", to = from] = range.trim().slice(2).split("-");
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  });

function uncovered(text: string): readonly string[] {
  const letters = new Set(text.replaceAll(/\s/gu, ""));
  return [...letters].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return !ranges.some(({ from, to }) => from <= code && code <= to);
  });
}

// Letters of regional names and of the languages of the regions: Acehnese, Balinese, Buginese, Javanese, Sasak,
// Sundanese and the names of Papua and Maluku in the Latin script, then the signs of reports.
const REGIONAL = "é è ê ë É È Ê Ë ö ô ò ó Ö ï í ì á à â ä ã å ñ Ñ ü ú ù û Ü ç ā ē ī ō ū ḍ ṭ ś ṅ ŋ ʼ ‘ ’ “ ”";
const SIGNS = "– — … · • − × ÷ ± ≤ ≥ ° % ‰ ½ ² ³ € £ § © ® ™ → ← ↑ ↓";
// The font has no arrows to the side, comparisons, or per mille; those fall to a font of the system.
const FROM_THE_SYSTEM = new Set(["≤", "≥", "→", "←"]);

test("the bundled font covers every title, agency and text of the sample season", () => {
  expect(uncovered(sample("titles.tsv") + sample("texts.json") + sample("season.json"))).toEqual([]);
});

test("the bundled font covers the letters of regional names and the signs of reports", () => {
  expect(uncovered(REGIONAL)).toEqual([]);
  expect(uncovered(SIGNS).filter((sign) => !FROM_THE_SYSTEM.has(sign))).toEqual([]);
});
