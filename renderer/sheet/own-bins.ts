import { type Bin, countByRange } from "#shared/scoring/own-marks.ts";

interface OwnBin extends Bin {
  /** Where the value in hand lies. */
  readonly isOwn: boolean;
}

const PARTS_OF_SCALE = 20;
/** Bars on both sides of the used ones, so that two values do not look like a wall. */
const MARGIN = 2;

/** Values in points by twentieths of the scale, without the empty ends. */
export function ownBins(
  values: readonly number[],
  scale: { readonly min: number; readonly max: number },
  own: number | null,
): readonly OwnBin[] {
  const ofOwn = countByRange(own === null ? [] : [own], scale, PARTS_OF_SCALE);
  const bins = countByRange(values, scale, PARTS_OF_SCALE).map((bin, part) => ({
    ...bin,
    isOwn: ofOwn[part]?.count === 1,
  }));
  const isUsed = ({ count, isOwn }: OwnBin): boolean => count > 0 || isOwn;
  return bins.slice(Math.max(0, bins.findIndex(isUsed) - MARGIN), bins.findLastIndex(isUsed) + 1 + MARGIN);
}
