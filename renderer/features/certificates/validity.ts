export type Validity = "valid" | "ending" | "expired" | "not-yet" | "revoked";

/** Long enough to get another one before the next meeting. */
const WARNING_DAYS = 60;
const DAY_MS = 86_400_000;

interface Term {
  readonly notBefore: string;
  readonly notAfter: string;
  readonly revoked?: unknown;
}

/** Whether a certificate can be signed with today, and whether that ends soon. */
export function validityOf({ notBefore, notAfter, revoked }: Term, now: number): Validity {
  if (revoked) return "revoked";
  if (now < Date.parse(notBefore)) return "not-yet";
  const left = Date.parse(notAfter) - now;
  if (left < 0) return "expired";
  return left < WARNING_DAYS * DAY_MS ? "ending" : "valid";
}

/** Whole days until the end, for a sentence. */
export function daysLeft(notAfter: string, now: number): number {
  return Math.max(0, Math.floor((Date.parse(notAfter) - now) / DAY_MS));
}

const SHOWN_DIGITS = 16;

/** The first digits of a digest or serial number in groups of four; enough to tell two apart on a screen. */
export function shortDigits(hex: string): string {
  const shown = hex.replaceAll(":", "").slice(0, SHOWN_DIGITS).toLowerCase();
  return (shown.match(/.{1,4}/gu) ?? []).join(" ");
}
