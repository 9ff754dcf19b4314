import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { loadSheetCodes } from "#renderer/features/paper/sheet-codes.ts";
import { DossierId, MemberId, SeasonId } from "#shared/identifiers.ts";
import { paperSheetCode } from "#shared/scoring/paper-sheet-code.ts";

const seasonId = SeasonId.parse("kipp-2026-uji");
const memberId = MemberId.parse("judge-1");
const sheets = Array.from({ length: 420 }, (_, index) => ({
  seasonId,
  memberId,
  dossierId: DossierId.parse(`d-${index + 1}`),
}));

describe("sheet codes in the page", () => {
  it("are the host's, for every sheet of the largest load", async () => {
    const find = await loadSheetCodes(sheets);
    for (const sheet of sheets) {
      const code = paperSheetCode(sheet, nodeCrypto.sha256);
      expect(find(code)).toEqual({ verdict: "matches", dossierId: sheet.dossierId });
    }
  });

  it("are found however they are typed, and told apart from mistakes", async () => {
    const find = await loadSheetCodes(sheets);
    const [sheet] = sheets;
    if (!sheet) throw new Error("no sheet");
    const code = paperSheetCode(sheet, nodeCrypto.sha256);
    const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4, 8)}-${code.slice(8)}`;
    expect(find(typed)).toEqual({ verdict: "matches", dossierId: sheet.dossierId });
    const wrong = (code.startsWith("7") ? "8" : "7") + code.slice(1);
    expect(find(wrong)).toEqual({ verdict: "mistyped" });
    const stranger = paperSheetCode({ ...sheet, memberId: MemberId.parse("judge-2") }, nodeCrypto.sha256);
    expect(find(stranger)).toEqual({ verdict: "other-sheet" });
  });

  it("find nothing where there are no sheets", async () => {
    const find = await loadSheetCodes([]);
    expect(find("7KX4-2MPQ-9T")).toEqual({ verdict: "mistyped" });
  });
});
