/** CSS pixels from the top of the scrolled content. */
interface BarRoom {
  /** The passage. */
  readonly top: number;
  readonly bottom: number;
  readonly barHeight: number;
  /** The part of the content that is in view. */
  readonly viewTop: number;
  readonly viewBottom: number;
}

const GAP = 6;

/** Under the passage, else over it, so that it stays readable; at the foot of the view when it fills all of it. */
export function placeBar({ top, bottom, barHeight, viewTop, viewBottom }: BarRoom): number {
  const under = bottom + GAP;
  if (under + barHeight <= viewBottom) return Math.max(under, viewTop + GAP);
  const over = top - barHeight - GAP;
  return over >= viewTop && over + barHeight <= viewBottom ? over : viewBottom - barHeight - GAP;
}
