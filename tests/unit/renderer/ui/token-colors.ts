import { readFileSync } from "node:fs";

export type Theme = "light" | "dark" | "contrast";
export type Colors = Readonly<Record<string, string>>;

const source = readFileSync(new URL("../../../../renderer/ui/tokens.css", import.meta.url), "utf8");

/** The colours of a theme as `tokens.css` gives them, by the name of the property without its dashes. */
export function colorsOf(theme: Theme): Colors {
  const colors: Record<string, string> = {};
  for (const [, name = "", light = "", dark = ""] of block(":root {").matchAll(
    /--([\w-]+):\s*light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gu,
  ))
    colors[name] = theme === "dark" ? dark : light;
  if (theme === "contrast")
    for (const [, name = "", color = ""] of block(':root[data-theme="contrast"] {').matchAll(
      /--([\w-]+):\s*(#[\da-f]{6});/gu,
    ))
      colors[name] = color;
  return colors;
}

/** WCAG 2.2, contrast ratio of two colours. */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function block(head: string): string {
  const start = source.indexOf(head);
  return start < 0 ? "" : source.slice(start, source.indexOf("\n}", start));
}
