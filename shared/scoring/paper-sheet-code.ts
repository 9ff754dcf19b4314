import type { DossierId, MemberId, SeasonId, Sha256 } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";

/** Whose printed sheet it is, and for which dossier. */
export interface PaperSheet {
  readonly seasonId: SeasonId;
  readonly dossierId: DossierId;
  readonly memberId: MemberId;
}

/** Digits that cannot be mistaken for one another in print (Crockford, base 32). */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PAYLOAD_LENGTH = 9;
/** Digits of a code: the payload and a check digit. */
export const CODE_LENGTH = PAYLOAD_LENGTH + 1;
const IS_CODE = new RegExp(`^[${DIGITS}]{${CODE_LENGTH}}$`, "u");
const HEX_OF_PAYLOAD = 12;
/** Crockford's check: the number modulo a prime above 32 shows every single wrong digit and every swap of two. */
const CHECK_MODULUS = 37n;

/** The code printed on a sheet: nine digits that follow from season, dossier and judge, and a check digit. */
export function paperSheetCode({ seasonId, dossierId, memberId }: PaperSheet, sha256: Sha256): string {
  for (let attempt = 0; ; attempt += 1) {
    const text = canonicalJson({ type: "pleno-paper-sheet", seasonId, dossierId, memberId, attempt });
    const payload = toDigits(BigInt(`0x${sha256(text).slice(0, HEX_OF_PAYLOAD)}`));
    const check = DIGITS[checkOf(payload)];
    // Five of the 37 remainders have no digit of their own; the next attempt is as good.
    if (check !== undefined) return payload + check;
  }
}

/**
 * Compares a code as typed, in any case, with or without dashes and spaces, letters O, I and L taken for
 * digits: `mistyped` is no code at all, `other-sheet` one of another dossier, judge or season.
 */
export function checkPaperCode(
  typed: string,
  sheet: PaperSheet,
  sha256: Sha256,
): "matches" | "mistyped" | "other-sheet" {
  const code = typed.toUpperCase().replace(/[\s-]/gu, "").replaceAll("O", "0").replace(/[IL]/gu, "1");
  if (code === paperSheetCode(sheet, sha256)) return "matches";
  if (!IS_CODE.test(code)) return "mistyped";
  return DIGITS[checkOf(code.slice(0, PAYLOAD_LENGTH))] === code.at(-1) ? "other-sheet" : "mistyped";
}

function toDigits(number: bigint): string {
  let rest = number;
  let digits = "";
  for (let place = 0; place < PAYLOAD_LENGTH; place += 1) {
    digits = (DIGITS[Number(rest % 32n)] ?? "") + digits;
    rest /= 32n;
  }
  return digits;
}

function checkOf(payload: string): number {
  let number = 0n;
  for (const digit of payload) number = number * 32n + BigInt(DIGITS.indexOf(digit));
  return Number(number % CHECK_MODULUS);
}
