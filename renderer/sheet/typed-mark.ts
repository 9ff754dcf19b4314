import type { Hundredths } from "#shared/scoring/hundredths.ts";

/** What a person has typed into a mark's field. */
export interface TypedMark {
  readonly text: string;
  readonly epoch: number;
  /** The mark it was read as, `null` for an emptied field; `undefined` while it is not yet a number. */
  readonly sent: Hundredths | null | undefined;
}

/**
 * Whether the field still shows what was typed in it: not once something else filled it (another `epoch`), nor once
 * its mark was changed elsewhere, as in another window. Text that is not yet a mark always stays.
 */
export function isStillTyped(
  typed: TypedMark | null,
  mark: Hundredths | undefined,
  epoch: number,
): typed is TypedMark {
  if (typed?.epoch !== epoch) return false;
  return typed.sent === undefined || typed.sent === (mark ?? null);
}
