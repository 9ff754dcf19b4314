/** Marks are held as whole numbers of this part of a point until all decimals of a file are known. */
export const UNITS_PER_POINT = 1_000_000;

const MOST_DECIMALS = 6;

/** Beyond every scale; larger marks could not be added up exactly. */
const MOST_POINTS = 100_000;

/** A file has few different marks, so most are looked up; more than these are read each time. */
const REMEMBERED = 20_000;

const NUMBER = /^([+-]?)(\d{1,6})(?:[.,](\d{1,30}))?$/u;

export interface MarkReader {
  /** Millionths of a point; `null` where the text is no mark. The text is trimmed and not empty. */
  readonly read: (text: string) => number | null;
  /** Most decimals met, at most 6. */
  readonly decimals: () => number;
  /** Marks with more decimals than are kept, rounded half up. */
  readonly rounded: () => number;
}

export function createMarkReader(): MarkReader {
  const known = new Map<string, number | null>();
  let decimals = 0;
  let rounded = 0;
  const parse = (text: string): number | null => {
    const match = NUMBER.exec(text);
    const whole = Number(match?.[2]);
    if (!match || whole > MOST_POINTS) return null;
    const fraction = (match[3] ?? "").replace(/0+$/u, "");
    const kept = Math.round(Number(`0.${fraction || "0"}`) * UNITS_PER_POINT);
    if (fraction.length > MOST_DECIMALS) rounded += 1;
    decimals = Math.max(decimals, Math.min(MOST_DECIMALS, fraction.length));
    const units = whole * UNITS_PER_POINT + kept;
    return match[1] === "-" && units !== 0 ? -units : units;
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
  };
}
