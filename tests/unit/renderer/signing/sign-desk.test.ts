import { expect, test } from "vitest";
import { signedName } from "#renderer/features/signing/desk-paper.ts";
import {
  EMPTY_DRAFT,
  isServerAddress,
  toWish,
  toWishAmongMany,
} from "#renderer/features/signing/signing-draft.ts";
import { distinctNames } from "#renderer/features/signing/zip-files.ts";

const PROPOSAL = { credentialId: "id-1", keys: [], role: "Ketua", reason: "Menyetujui", isVisible: true };

test("what was not typed is as the desk proposes, and an emptied field stays empty", () => {
  expect(toWish(EMPTY_DRAFT, PROPOSAL)).toEqual({
    credentialId: "id-1",
    role: "Ketua",
    reason: "Menyetujui",
    place: "",
    isVisible: true,
    certification: null,
    timestampServer: null,
    fieldName: null,
  });
  expect(
    toWish({ ...EMPTY_DRAFT, reason: "", isVisible: false, certification: "2" }, PROPOSAL),
  ).toMatchObject({
    reason: "",
    isVisible: false,
    certification: 2,
  });
});

test("among many documents each gives its own role, and none is certified or has its field chosen", () => {
  const draft = {
    ...EMPTY_DRAFT,
    certification: "1",
    fieldName: "BSrE",
    timestampServer: " http://a.test ",
  } as const;
  const wish = toWishAmongMany(draft, PROPOSAL, "Anggota");
  expect(wish).toMatchObject({
    role: "Anggota",
    certification: null,
    fieldName: null,
    timestampServer: "http://a.test",
  });
  expect(toWishAmongMany(draft, PROPOSAL, null).role).toBe("Ketua");
});

test("an address of a time-stamp server is one of the web, or none", () => {
  for (const address of ["", "  ", "http://tsa.test", "https://tsa.test/x?y=1"])
    expect(isServerAddress(address), address).toBe(true);
  for (const address of ["tsa.test", "ftp://tsa.test", "http://", "http://a b", "javascript:1"])
    expect(isServerAddress(address), address).toBe(false);
});

test("files of one name do not take each other's place in the archive", () => {
  expect(distinctNames(["a.pdf", "A.pdf", "a.pdf", "b"])).toEqual(["a.pdf", "A (2).pdf", "a (3).pdf", "b"]);
});

test("a signed file has a name of its own, which the next signer keeps", () => {
  expect(signedName("berita-acara.pdf")).toBe("berita-acara-ttd.pdf");
  expect(signedName("berita-acara-ttd.pdf")).toBe("berita-acara-ttd.pdf");
  expect(signedName("BERITA.PDF")).toBe("BERITA-ttd.PDF");
  expect(signedName("tanpa-akhiran")).toBe("tanpa-akhiran-ttd");
});
