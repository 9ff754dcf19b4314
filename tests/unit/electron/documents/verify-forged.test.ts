import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import type { Verification } from "#shared/host/document-ports.ts";
import { type CertificateWish, chainOf, type Holder, issue } from "./forged-certificates.ts";
import { forgeCms, forgeToken } from "./forged-cms.ts";
import {
  CATALOG,
  type Draft,
  draftDocument,
  FIRST_CONTENT,
  FORM,
  revise,
  type SigningWish,
  signDraft,
  stream,
} from "./handmade-pdf.ts";

const at = "2026-11-23T00:00:00.000Z";

let root: Holder;
let chair: Holder;
let other: Holder;
let authority: Holder;
let plain: Draft;

beforeAll(async () => {
  root = await issue({ name: "Akar Panel", isAuthority: true });
  chair = await issue({ name: "Ketua", issuer: root });
  other = await issue({ name: "Sekretaris", issuer: root });
  authority = await issue({ name: "Stempel", issuer: root, purpose: objectIdentifiers.timeStamping });
  plain = draftDocument();
});

function verify(bytes: Uint8Array, given: Partial<Verification> = {}): Promise<VerificationReport> {
  const trust = { trustedRootsDer: [root.der], revocationListsDer: [], requireSigners: false, at };
  return verifyPdf(bytes, { ...trust, ...given });
}

function allCodes({ codes, signatures }: VerificationReport): string[] {
  return [...codes, ...signatures.flatMap((signature) => signature.codes)];
}

async function expectCode(bytes: Uint8Array, code: string, given: Partial<Verification> = {}): Promise<void> {
  const report = await verify(bytes, given);
  expect([report.valid, allCodes(report)]).toEqual([false, expect.arrayContaining([code])]);
}

describe("a forged signature value", () => {
  const wishes: [string, () => SigningWish, string][] = [
    ["another digest", () => ({ digest: createHash("sha256").update("lain").digest() }), "DIGEST_MISMATCH"],
    ["two signers", () => ({ signers: 2 }), "SIGNER_COUNT"],
    ["no signer", () => ({ signers: 0 }), "SIGNER_COUNT"],
    ["no signed attributes", () => ({ hasAttributes: false }), "CMS_UNREADABLE"],
    ["content of its own", () => ({ isAttached: true }), "CMS_UNREADABLE"],
    ["another type of content", () => ({ contentType: "1.2.840.113549.1.7.5" }), "CMS_UNREADABLE"],
    ["SHA-1", () => ({ hash: "sha1" }), "ALGORITHM_WEAK"],
    ["RSA-PSS", () => ({ signatureAlgorithm: objectIdentifiers.rsaPss }), "ALGORITHM_UNSUPPORTED"],
    [
      "an RSA algorithm over an elliptic key",
      () => ({ signatureAlgorithm: objectIdentifiers.sha256WithRsa }),
      "SIGNATURE_INVALID",
    ],
    ["another certificate named in it", () => ({ stated: other.der }), "SIGNING_CERTIFICATE_MISMATCH"],
    ["no certificate named in it", () => ({ stated: null }), "SIGNING_CERTIFICATE_MISMATCH"],
    ["no certificates", () => ({ certificates: [] }), "SIGNER_CERTIFICATE_MISSING"],
    ["another's certificates", () => ({ certificates: chainOf(other) }), "SIGNER_CERTIFICATE_MISSING"],
    ["noise", () => ({ contents: () => Buffer.from("30820010ffff", "hex") }), "CMS_UNREADABLE"],
    [
      "bytes behind it",
      () => ({
        contents: (content) => Buffer.concat([forgeCms({ signer: chair, content }), Buffer.from("x")]),
      }),
      "CMS_UNREADABLE",
    ],
    ["an unknown format", () => ({ subFilter: "adbe.x509.rsa_sha1" }), "SUBFILTER_UNSUPPORTED"],
    ["a time that is none", () => ({ date: "kemarin" }), "DATE_INVALID"],
    ["no time at all", () => ({ date: null }), "DATE_INVALID"],
    [
      "a stamp for another signature",
      () => ({ token: () => forgeToken(authority, Buffer.from("lain"), "20261122091530Z") }),
      "TIMESTAMP_INVALID",
    ],
    [
      "a stamp by a signer's certificate",
      () => ({ token: (value) => forgeToken(other, value, "20261122091530Z") }),
      "TIMESTAMP_INVALID",
    ],
    ["a stamp that is noise", () => ({ token: () => Buffer.from("3000", "hex") }), "TIMESTAMP_INVALID"],
    ["a document stamp that stamps nothing", () => ({ subFilter: "ETSI.RFC3161" }), "TIMESTAMP_INVALID"],
  ];
  it.each(wishes)("is told: %s", async (_what, wish, code) => {
    await expectCode(signDraft(plain, chair, wish()).bytes, code);
  });

  it("is told: the certificate swapped for one of the same name and number", async () => {
    const twin = await issue({ name: "Ketua", issuer: root, serial: "77" });
    const genuine = await issue({ name: "Ketua", issuer: root, serial: "77" });
    const swapped = signDraft(plain, genuine, { certificates: [twin.der, root.der], stated: twin.der });
    await expectCode(swapped.bytes, "SIGNATURE_INVALID");
  });
});

describe("a certificate that does not hold", () => {
  const wishes: [string, CertificateWish, string][] = [
    ["expired", { name: "Ketua", until: "2025-01-01T00:00:00Z" }, "CERTIFICATE_EXPIRED"],
    ["not yet valid", { name: "Ketua", from: "2030-01-01T00:00:00Z" }, "CERTIFICATE_NOT_YET_VALID"],
    ["not for signing", { name: "Ketua", usages: 4 }, "KEY_USAGE"],
    ["for web servers", { name: "Ketua", purpose: "1.3.6.1.5.5.7.3.1" }, "KEY_USAGE"],
    ["for web clients", { name: "Ketua", purpose: "1.3.6.1.5.5.7.3.2" }, "KEY_USAGE"],
    ["for time stamps", { name: "Ketua", purpose: objectIdentifiers.timeStamping }, "KEY_USAGE"],
    ["with a short key", { name: "Ketua", rsaBits: 1024 }, "KEY_TOO_WEAK"],
    ["signed with SHA-1", { name: "Ketua", rsaBits: 2048, hash: "SHA-1" }, "ROOT_UNTRUSTED"],
  ];
  it.each(wishes)("is told: %s", async (_what, wish, code) => {
    const isOwnRoot = code === "ROOT_UNTRUSTED";
    const signer = await issue(isOwnRoot ? wish : { ...wish, issuer: root });
    await expectCode(signDraft(plain, signer).bytes, code);
  });

  it.each([
    ["any purpose", "2.5.29.37.0"],
    ["documents", "1.3.6.1.5.5.7.3.36"],
    ["mail", "1.3.6.1.5.5.7.3.4"],
    ["documents, in Adobe's word", "1.2.840.113583.1.1.5"],
    ["documents, in Microsoft's word", "1.3.6.1.4.1.311.10.3.12"],
  ])("holds: for %s", async (_what, purpose) => {
    const signer = await issue({ name: "Ketua", issuer: root, purpose });
    expect(allCodes(await verify(signDraft(plain, signer).bytes))).toEqual([]);
  });

  it("is told: for time stamps, but not critically", async () => {
    const { timeStamping: purpose } = objectIdentifiers;
    const lax = await issue({ name: "Stempel", issuer: root, purpose, isPurposeCritical: false });
    const token = (value: Uint8Array) => forgeToken(lax, value, "20261122091530Z");
    await expectCode(signDraft(plain, chair, { token }).bytes, "TIMESTAMP_INVALID");
  });

  it("is told: by itself alone, or under an authority of the same name", async () => {
    await expectCode(signDraft(plain, await issue({ name: "Ketua" })).bytes, "ROOT_UNTRUSTED");
    const namesake = await issue({ name: "Akar Panel", isAuthority: true });
    const impostor = await issue({ name: "Ketua", issuer: namesake });
    await expectCode(signDraft(plain, impostor).bytes, "ROOT_UNTRUSTED");
    // With the genuine root beside it, the false signature under its name leads nowhere.
    const mixed = signDraft(plain, impostor, { certificates: [impostor.der, root.der] });
    await expectCode(mixed.bytes, "CHAIN_INVALID");
  });

  it("is told: issued by somebody who may not issue", async () => {
    const leaf = await issue({ name: "Bawahan", issuer: chair });
    await expectCode(signDraft(plain, leaf).bytes, "CHAIN_INVALID");
    const confined = await issue({ name: "Cabang", issuer: root, isAuthority: true, pathLength: 0 });
    const below = await issue({ name: "Ranting", issuer: confined, isAuthority: true });
    const deep = await issue({ name: "Ketua", issuer: below });
    await expectCode(signDraft(plain, deep).bytes, "CHAIN_INVALID");
  });

  it("is told: under an authority confined to names, though not critically", async () => {
    // NameConstraints { permittedSubtrees { directoryName {} } }
    const extension = { identifier: "2.5.29.30", value: Buffer.from("3008a0063004a4023000", "hex") };
    const confined = await issue({ name: "Cabang", issuer: root, isAuthority: true, extension });
    const signer = await issue({ name: "Ketua", issuer: confined });
    await expectCode(signDraft(plain, signer).bytes, "CHAIN_INVALID");
  });

  it("is told: no root known", async () => {
    const { bytes } = signDraft(plain, chair);
    const report = await verifyPdf(bytes, { revocationListsDer: [], requireSigners: false, at });
    expect([report.valid, report.intact, allCodes(report)]).toEqual([false, true, ["ROOT_NOT_PINNED"]]);
  });
});

describe("a forged byte range", () => {
  const ranges: [string, SigningWish["byteRange"]][] = [
    ["missing numbers", () => "[0 10]"],
    ["nothing but zeros", () => "[0 0 0 0]"],
    ["a negative number", ([, start, end, rest]) => `[0 ${start} -${end} ${rest}]`],
    ["a beginning that is left out", ([, start, end, rest]) => `[9 ${start - 9} ${end} ${rest}]`],
    ["a gap wider than the value", ([, start, end, rest]) => `[0 ${start - 30} ${end} ${rest}]`],
    ["a gap that ends later", ([, start, end, rest]) => `[0 ${start} ${end + 30} ${rest - 30}]`],
    ["parts that overlap", ([, start, end, rest]) => `[0 ${end} ${start} ${rest}]`],
    ["an end outside the file", ([, start, end, rest]) => `[0 ${start} ${end} ${rest + 1}]`],
    ["an end inside the revision", ([, start, end, rest]) => `[0 ${start} ${end} ${rest - 9}]`],
    ["numbers beyond all measure", ([, start]) => `[0 ${start} 9999999999 1]`],
    ["numbers that are none", ([, start, end]) => `[0 ${start} ${end} /x]`],
    ["fractions", ([, start, end, rest]) => `[0 ${start}.5 ${end} ${rest}]`],
  ];
  it.each(ranges)("is told: %s", async (_what, byteRange) => {
    const report = await verify(signDraft(plain, chair, byteRange === undefined ? {} : { byteRange }).bytes);
    expect([report.valid, report.intact]).toEqual([false, false]);
  });

  it("is told: the signature moved behind new bytes (wrapping)", async () => {
    const { bytes } = signDraft(plain, chair);
    const extra = Buffer.from(`60 0 obj\n${"x".repeat(80)}\nendobj\n`);
    const at0 = bytes.lastIndexOf("xref\n", bytes.lastIndexOf("startxref") - 1);
    const wrapped = Buffer.concat([bytes.subarray(0, at0), extra, bytes.subarray(at0)]);
    expect((await verify(wrapped)).valid).toBe(false);
  });

  it("is told: a second value of the same key", async () => {
    const twice = signDraft(plain, chair, { entries: "/Contents <00>" });
    await expectCode(twice.bytes, "BYTE_RANGE_INVALID");
    const hidden = signDraft(plain, chair, { entries: "%\n/ByteRange [0 1 2 3]" });
    await expectCode(hidden.bytes, "BYTE_RANGE_INVALID");
  });
});

describe("a file whose signatures are not where they seem", () => {
  it("is told: one signature in two fields, or two fields of one name", async () => {
    const draft = signDraft(plain, chair, { name: "Ketua" });
    const form = (name: string) => ({
      [FORM]: (draft.objects[FORM] ?? "").replace("/Fields [", "/Fields [60 0 R "),
      60: `<< /FT /Sig /T (${name}) /V 101 0 R >>`,
    });
    await expectCode(revise(draft, form("Lain")).bytes, "DUPLICATE_FIELD");
    await expectCode(signDraft(draft, other, { name: "Ketua" }).bytes, "DUPLICATE_FIELD");
  });

  it("is told: a signature that the form no longer leads to", async () => {
    const draft = signDraft(plain, chair);
    const lost = revise(draft, { [FORM]: "<< /Fields [] /SigFlags 3 >>" });
    expect((await verify(lost.bytes)).codes).toEqual(["NO_SIGNATURE", "ORPHAN_SIGNATURE"]);
    const replaced = signDraft(lost, other);
    await expectCode(replaced.bytes, "ORPHAN_SIGNATURE");
  });

  it("is told: bytes behind the end, before the beginning, or a second end", async () => {
    const { bytes } = signDraft(plain, chair);
    await expectCode(Buffer.concat([bytes, Buffer.from("\n")]), "UNSIGNED_TRAILING_REVISION");
    await expectCode(Buffer.concat([Buffer.from("x\n"), bytes]), "NOT_A_PDF");
    const first = /startxref\n\d+\n%%EOF\n/.exec(bytes.toString("latin1"))?.[0] ?? "";
    expect((await verify(Buffer.concat([bytes, Buffer.from(first)]))).valid).toBe(false);
  });

  it("is told: a table that points an old object at new bytes", async () => {
    const draft = signDraft(plain, chair);
    const evil = revise(draft, { [FIRST_CONTENT]: stream("BT /F1 12 Tf 72 700 Td (0) Tj ET") });
    await expectCode(evil.bytes, "CHANGED_AFTER");
    const again = signDraft(evil, other);
    await expectCode(again.bytes, "CHANGED_AFTER");
  });

  it("is told: encrypted later", async () => {
    const locked = revise(
      signDraft(plain, chair),
      { 60: "<< /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>" },
      "/Encrypt 60 0 R /ID [<00> <00>]",
    );
    const report = await verify(locked.bytes);
    expect(report.valid).toBe(false);
  });
});

function certify(level: number): SigningWish {
  return {
    name: "Ketua",
    entries: `/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P ${level} /V /1.2 >> >>]`,
    changes: {
      [CATALOG]: (plain.objects[CATALOG] ?? "").replace("/Type", "/Perms << /DocMDP 101 0 R >> /Type"),
    },
  };
}

describe("a document closed for changes", () => {
  it("takes no further signature at level 1", async () => {
    const certified = signDraft(plain, chair, certify(1));
    expect((await verify(certified.bytes)).signatures[0]?.certification).toBe(1);
    await expectCode(signDraft(certified, other).bytes, "MODIFICATION_FORBIDDEN");
  });

  it("takes a further signature at level 2, but not the loss of its level", async () => {
    const certified = signDraft(plain, chair, certify(2));
    expect((await verify(signDraft(certified, other).bytes)).valid).toBe(true);
    const opened = revise(certified, { [CATALOG]: plain.objects[CATALOG] ?? "" });
    await expectCode(signDraft(opened, other).bytes, "CHANGED_AFTER");
  });

  it("lets nobody fill in a field that a signature locks", async () => {
    const widget =
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Kosong) /F 4 /P 3 0 R /Rect [60 60 200 120] >>";
    const empty = revise(plain, {
      [FORM]: "<< /Fields [60 0 R] /SigFlags 3 >>",
      3: (plain.objects[3] ?? "").replace("/Annots []", "/Annots [60 0 R]"),
      60: widget,
    });
    const free = signDraft(empty, chair);
    expect((await verify(signDraft(free, other, { field: 60 }).bytes)).valid).toBe(true);
    const locked = signDraft(empty, chair, {
      fieldEntries: "/Lock << /Action /Include /Fields [(Kosong)] >>",
    });
    await expectCode(signDraft(locked, other, { field: 60 }).bytes, "CHANGED_AFTER");
  });
});
