import { describe, expect, it } from "vitest";
import { MAX_ATTACHMENT_BYTES } from "#shared/dossier/dossier.ts";
import { DossierId } from "#shared/identifiers.ts";
import { attachmentName, isSafePath, matchAttachments } from "#shared/intake/attachment-match.ts";

const DOSSIERS = [
  { id: DossierId.parse("k-1"), number: "KIPP-2026/0001", title: "JEMPUT SENJA (Jemput Antar Lansia)" },
  { id: DossierId.parse("k-2"), number: "KIPP-2026/0002", title: "Kelas Perahu" },
  { id: DossierId.parse("k-7"), number: "7", title: "Tujuh" },
];

function match(...paths: string[]) {
  return matchAttachments(
    paths.map((path) => ({ path, size: 10 })),
    DOSSIERS,
  );
}

describe("matchAttachments", () => {
  it.each([
    ["KIPP-2026_0001/surat.pdf", "k-1"],
    ["lampiran/kipp 2026 0002 surat.pdf", "k-2"],
    ["Kelas Perahu/foto.jpg", "k-2"],
    ["semua/Jemput Senja (jemput antar lansia) - SK.pdf", "k-1"],
    ["7/surat.pdf", "k-7"],
    ["KIPP-2026-0001/lampiran 7.pdf", "k-1"],
  ])("joins %s to %s", (path, id) => {
    expect(match(path).matched).toMatchObject([{ dossierId: id, path }]);
  });

  it("leaves what fits none or several to a person", () => {
    expect(match("umum/lampiran 7.pdf")).toMatchObject({ matched: [], unmatched: ["umum/lampiran 7.pdf"] });
    expect(match("KIPP-2026-0001 dan KIPP-2026-0002.pdf").ambiguous).toEqual([
      { path: "KIPP-2026-0001 dan KIPP-2026-0002.pdf", dossierIds: ["k-1", "k-2"] },
    ]);
  });

  it("gives files of one name in two folders names of their own", () => {
    const { matched } = match("7/a/surat.pdf", "7/b/surat.pdf");
    expect(matched.map(({ name }) => name)).toEqual(["surat.pdf", "surat (2).pdf"]);
  });

  it.each([
    ["7/CON", "_CON"],
    ["7/aux.pdf", "_aux.pdf"],
    ["7/LPT1.tar.gz", "_LPT1.tar.gz"],
    ["7/x.pdf::$DATA", "x.pdf"],
    ["7/x.pdf:jahat:$DATA", "x.pdf"],
    ["7/surat.pdf. .", "surat.pdf"],
    ["7/...", "_"],
    ["7/Surat: lampiran?.pdf", "Surat_ lampiran_.pdf"],
    ["7/konsep.pdf", "konsep.pdf"],
  ])("makes the name of %s harmless", (path, name) => {
    expect(attachmentName(path)).toBe(name);
  });

  it("passes over what systems leave behind and refuses what is too much", () => {
    const left = match("__MACOSX/7/a.pdf", "7/.DS_Store", "7/Thumbs.db");
    expect(left).toEqual({ matched: [], ambiguous: [], unmatched: [], refused: [] });
    const many = match(...Array.from({ length: 42 }, (_, at) => `7/${at}.pdf`));
    expect(many.matched).toHaveLength(40);
    expect(many.refused.map(({ problem }) => problem)).toEqual(["too-many", "too-many"]);
    const large = matchAttachments([{ path: "7/a.pdf", size: MAX_ATTACHMENT_BYTES + 1 }], DOSSIERS);
    expect(large.refused).toEqual([{ path: "7/a.pdf", problem: "too-large" }]);
  });

  it.each(["../a", "a/../b", "/a", "C:\\a", "c:/a", "a\\b", "a//b", "./a", "", "a\nb", "a\u202Eb"])(
    "refuses the path %j",
    (path) => {
      expect(isSafePath(path)).toBe(false);
    },
  );
});
