/** Marks are held as whole numbers of this part of a point until all decimals of a file are known. */
export const UNITS_PER_POINT = 1_000_000;

const MOST_DECIMALS = 6;

/** Beyond every scale; larger marks could not be added up exactly. */
const MOST_POINTS = 100_000;

/** A file has few different marks, so most are looked up; more than these are read each time. */
const REMEMBERED = 20_000;

/** `80`, `80,5`, `.5`, `5.` and `1e-7`, also with the minus sign of typesetters; never separators of thousands. */
const NUMBER = /^([+\-\u2212]?)(?=[.,]?\d)(\d{0,6})(?:([.,])(\d*))?(?:[eE]([+-]?\d{1,3}))?$/u;

export interface MarkReader {
  /** Millionths of a point; `null` where the text is no mark. The text is trimmed and not empty. */
  readonly read: (text: string) => number | null;
  /** Most decimals met, at most 6. */
  readonly decimals: () => number;
  /** Marks with more decimals than are kept, rounded half up. */
  readonly rounded: () => number;
  /** The first mark met with each sign before its decimals; `null` where none has it. */
  readonly signs: () => { readonly comma: string | null; readonly point: string | null };
}

export function createMarkReader(): MarkReader {
  const known = new Map<string, number | null>();
  let decimals = 0;
  let rounded = 0;
  let comma: string | null = null;
  let point: string | null = null;
  const takeDecimals = (digits: string): number => {
    const fraction = digits.replace(/0+$/u, "");
    if (fraction.length > MOST_DECIMALS) rounded += 1;
    decimals = Math.max(decimals, Math.min(MOST_DECIMALS, fraction.length));
    return Math.round(Number(`0.${fraction || "0"}`) * UNITS_PER_POINT);
  };
  const parse = (text: string): number | null => {
    const match = NUMBER.exec(text);
    if (!match) return null;
    const [, sign, before = "", separator, after = "", power] = match;
    const [wholeDigits, decimalDigits] = shift(before, after, Number(power ?? 0));
    const whole = Number(wholeDigits);
    if (whole > MOST_POINTS) return null;
    if (separator === ",") comma ??= text;
    if (separator === ".") point ??= text;
    const units = whole * UNITS_PER_POINT + takeDecimals(decimalDigits);
    return isNegative(sign) && units !== 0 ? -units : units;
  };
  return {
    read: (text) => {
      const found = known.get(text);
      if (found !== undefined) return found;
      const units = parse(text);
      const decimalsLong = text.length > MOST_DECIMALS;
      // Rounded ones are counted each time, so they are not remembered.
      if (!decimalsLong && known.size < REMEMBERED) known.set(text, units);
      return units;
    },
    decimals: () => decimals,
    rounded: () => rounded,
    signs: () => ({ comma, point }),
  };
}

/** A hyphen, or the minus sign of typesetters. */
function isNegative(sign: string | undefined): boolean {
  return sign === "-" || sign === "\u2212";
}

/** The digits before and after the decimal sign, moved by a power of ten. */
function shift(whole: string, fraction: string, places: number): readonly [string, string] {
  if (places === 0) return [whole, fraction];
  if (places < 0) {
    const digits = whole.padStart(-places, "0");
    return [digits.slice(0, digits.length + places), digits.slice(digits.length + places) + fraction];
  }
  const digits = fraction.padEnd(places, "0");
  return [whole + digits.slice(0, places), digits.slice(places)];
}
