import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { colorsOf, contrast, type Theme } from "./token-colors.ts";

const THEMES: readonly Theme[] = ["light", "dark", "contrast"];
const SURFACES = ["ground", "paper", "hover", "accent-soft"];
const TONES = ["good", "warn", "bad"];

/** What is written on what. */
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...["ink", "ink-soft", "accent", ...TONES].flatMap((ink) => SURFACES.map((on) => [ink, on] as const)),
  ...TONES.map((tone) => [tone, `${tone}-soft`] as const),
  ...TONES.map((tone) => ["ink", `${tone}-soft`] as const),
  ...TONES.map((tone) => ["accent", `${tone}-soft`] as const),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["bar-ink", "bar"],
  ["bar-soft", "bar"],
  ["paper", "ink"],
];

/** Edges, bars and focus rings that have to be seen. */
const SHAPE_PAIRS: readonly (readonly [string, string])[] = [
  ...["rule-strong", "accent"].flatMap((shape) =>
    ["ground", "paper", "hover"].map((on) => [shape, on] as const),
  ),
  ["bar-mark", "bar"],
];

describe.each(THEMES)("the %s theme", (theme) => {
  const colors = colorsOf(theme);
  const text = theme === "contrast" ? 7 : 4.5;

  test.each(TEXT_PAIRS)("%s can be read on %s", (ink, on) => {
    expect(contrast(colors[ink] ?? "", colors[on] ?? "")).toBeGreaterThanOrEqual(text);
  });

  test.each(SHAPE_PAIRS)("%s can be told from %s", (shape, on) => {
    expect(contrast(colors[shape] ?? "", colors[on] ?? "")).toBeGreaterThanOrEqual(3);
  });
});

describe("tokens", () => {
  const folder = new URL("../../../../renderer/", import.meta.url);
  const sheets = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .map((path) => ({ path, css: readFileSync(new URL(path, folder), "utf8") }));
  const known = new Set(
    [...readFileSync(new URL("ui/tokens.css", folder), "utf8").matchAll(/(--[\w-]+):/gu)].map(
      ([, name]) => name,
    ),
  );

  test("every property that the parts use is one of them", () => {
    // React Aria measures the width of what a popover belongs to.
    const others = new Set(["--trigger-width"]);
    const unknown = sheets
      .filter(({ path }) => path.startsWith("ui"))
      .flatMap(({ path, css }) =>
        [...css.matchAll(/var\((--[\w-]+)/gu)].map(([, name = ""]) => ({ path, name })),
      )
      .filter(({ name }) => !known.has(name) && !others.has(name));
    expect(unknown).toEqual([]);
  });

  test("no other sheet of the parts has a colour of its own", () => {
    const colored = sheets
      .filter(({ path }) => path.startsWith("ui") && !path.endsWith("tokens.css"))
      .flatMap(({ path, css }) =>
        [...css.matchAll(/#[\da-f]{3,8}\b(?!\s*\{)/giu)].map(([color]) => ({ path, color })),
      );
    expect(colored).toEqual([]);
  });
});
