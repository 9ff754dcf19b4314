import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { DossierId, MemberId, SeasonId } from "#shared/identifiers.ts";
import { checkPaperCode, paperSheetCode } from "#shared/scoring/paper-sheet-code.ts";

const { sha256 } = nodeCrypto;

const sheet = {
  seasonId: SeasonId.parse("kipp-2026-uji"),
  dossierId: DossierId.parse("d-1"),
  memberId: MemberId.parse("judge-1"),
};
const sheets = fc.nat(100_000).map((number) => ({ ...sheet, dossierId: DossierId.parse(`d-${number}`) }));

describe("the code of a paper sheet", () => {
  it("never changes, for sheets are printed today and typed back next week", () => {
    expect(paperSheetCode(sheet, sha256)).toBe("K5K1VBYMV7");
  });

  it("is ten characters that nobody mistakes for one another", () => {
    fc.assert(
      fc.property(sheets, (one) => {
        expect(paperSheetCode(one, sha256)).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/u);
        expect(checkPaperCode(paperSheetCode(one, sha256), one, sha256)).toBe("matches");
      }),
    );
  });

  it("may be typed in lower case, in groups, with O and I for digits", () => {
    fc.assert(
      fc.property(sheets, (one) => {
        const code = paperSheetCode(one, sha256).toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
        expect(checkPaperCode(` ${code.slice(0, 5)}-${code.slice(5)}`, one, sha256)).toBe("matches");
      }),
    );
  });

  it("tells another sheet from a slip of the hand: one wrong digit, or two swapped", () => {
    fc.assert(
      fc.property(sheets, fc.nat(9), fc.nat(31), fc.nat(8), (one, place, digit, swapped) => {
        const code = paperSheetCode(one, sha256);
        const other = { ...one, memberId: MemberId.parse("judge-2") };
        expect(checkPaperCode(code, other, sha256)).toBe("other-sheet");
        const wrong = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[digit] ?? "";
        const slip = code.slice(0, place) + wrong + code.slice(place + 1);
        if (slip !== code) expect(checkPaperCode(slip, one, sha256)).toBe("mistyped");
        const [a = "", b = ""] = code.slice(swapped);
        const swap = code.slice(0, swapped) + b + a + code.slice(swapped + 2);
        if (swap !== code) expect(checkPaperCode(swap, one, sha256)).toBe("mistyped");
      }),
    );
  });

  it.each(["", "-", "ABCDEFGHJ", "ABCDEFGHJKM", "*~$=UUUUUU", "💥"])("takes %j for no code", (typed) =>
    expect(checkPaperCode(typed, sheet, sha256)).toBe("mistyped"),
  );
});
