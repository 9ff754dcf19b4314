import type { Level } from "#shared/rubric/rubric-pack.ts";
import { type Hundredths, hundredths, type Scale } from "#shared/scoring/hundredths.ts";

/** The mark in the middle of a level's band, on the scale's steps; what picking a level in words stands for. */
export function middleOfLevel(level: Level, levels: readonly Level[], { min, max, step }: Scale): Hundredths {
  const above = levels.filter(({ from }) => from > level.from).map(({ from }) => from - step);
  const bottom = Math.max(level.from, min);
  const top = Math.max(bottom, Math.min(max, ...above));
  const steps = Math.round((bottom + top) / 2 / step - min / step);
  return hundredths(Math.min(Math.max(min + steps * step, bottom), max));
}
