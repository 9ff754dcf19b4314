import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import { readCertificate } from "#electron/x509/certificate-reader.ts";
import { toPem } from "#shared/certificates/pem.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import type { Verification } from "#shared/host/document-ports.ts";
import { type CertificateWish, chainOf, type Holder, issue } from "./forged-certificates.ts";
import { forgeToken } from "./forged-cms.ts";
import { type Draft, draftDocument, type SigningWish, signDraft } from "./handmade-pdf.ts";

const at = "2026-11-24T00:00:00.000Z";
const folder = fileURLToPath(new URL("../../../fixtures/documents/honest", import.meta.url));

let root: Holder;
let chair: Holder;
let authority: Holder;
let plain: Draft;

beforeAll(async () => {
  root = await issue({ name: "Akar Panel", isAuthority: true });
  chair = await issue({ name: "Ketua", issuer: root });
  authority = await issue({ name: "Stempel", issuer: root, purpose: objectIdentifiers.timeStamping });
  plain = draftDocument();
});

function verify(bytes: Uint8Array, given: Partial<Verification> = {}): Promise<VerificationReport> {
  const trust = { trustedRootsDer: [root.der], revocationListsDer: [], requireSigners: false, at };
  return verifyPdf(bytes, { ...trust, ...given });
}

function pem({ der }: Holder): string {
  return toPem("CERTIFICATE", Buffer.from(der).toString("base64"));
}

describe("a file signed by other programs", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".pdf"));

  it.each(files)("verifies: %s", async (name) => {
    const file = readFileSync(join(folder, "root.pem"));
    const trustedRootsDer = [new Uint8Array(new X509Certificate(file).raw)];
    const report = await verify(new Uint8Array(readFileSync(join(folder, name))), { trustedRootsDer });
    expect(report).toMatchObject({ valid: true, intact: true, codes: [] });
    expect(report.changes.every(({ allowed }) => allowed)).toBe(true);
    expect(report.signatures.every(({ chain }) => chain.length === 2)).toBe(true);
  });
});

describe("a signature as others may write it", () => {
  const signers: [string, Omit<CertificateWish, "name">, SigningWish][] = [
    ["P-384 with SHA-384", { curve: "P-384", hash: "SHA-384" }, { hash: "sha384" }],
    ["P-521 with SHA-512", { curve: "P-521", hash: "SHA-512" }, { hash: "sha512" }],
    ["RSA-3072", { rsaBits: 3072 }, {}],
    ["by the key's identifier", {}, { isByKeyIdentifier: true }],
    ["attributes out of order", {}, { isUnordered: true }],
    ["in capital letters", {}, { isUpperCase: true }],
    ["spaces in the byte range", {}, { byteRange: (range) => `[ ${range.join("  ")} ]` }],
    ["a time in the CMS alone", {}, { date: null, signingTime: "261122091530Z" }],
    ["an offset in the time", {}, { date: "D:20261122171530+08'00'" }],
    ["no certificate named, as before PAdES", {}, { subFilter: "adbe.pkcs7.detached", stated: null }],
    ["for commitment alone", { usages: 2 }, {}],
  ];
  it.each(signers)("verifies: %s", async (_what, wish, signing) => {
    const signer = await issue({ name: "Penanda", issuer: root, ...wish });
    const report = await verify(signDraft(plain, signer, signing).bytes);
    expect(report).toMatchObject({ valid: true, codes: [] });
    expect(report.signatures[0]).toMatchObject({
      name: "Penanda",
      codes: [],
      signedAt: "2026-11-22T09:15:30.000Z",
    });
  });

  it("verifies without the root inside, with certificates in any order and beside strangers", async () => {
    const stranger = await issue({ name: "Orang lain" });
    for (const certificates of [[chair.der], [root.der, stranger.der, chair.der]])
      expect((await verify(signDraft(plain, chair, { certificates }).bytes)).valid).toBe(true);
  });

  it("verifies when made with openssl", async () => {
    const directory = mkdtempSync(join(tmpdir(), "pleno-openssl-"));
    writeFileSync(join(directory, "chair.pem"), pem(chair));
    writeFileSync(join(directory, "root.pem"), pem(root));
    writeFileSync(join(directory, "key.pem"), chair.key.export({ format: "pem", type: "pkcs8" }));
    const contents = (content: Buffer): Uint8Array => {
      writeFileSync(join(directory, "data"), content);
      const files = ["-signer", "chair.pem", "-inkey", "key.pem", "-certfile", "root.pem", "-in", "data"];
      const form = ["-binary", "-outform", "DER", "-md", "sha256", "-cades", "-out", "cms"];
      execFileSync("openssl", ["cms", "-sign", ...files, ...form], { cwd: directory });
      return readFileSync(join(directory, "cms"));
    };
    const report = await verify(signDraft(plain, chair, { contents }).bytes);
    rmSync(directory, { recursive: true });
    expect(report).toMatchObject({ valid: true });
    expect(report.signatures[0]?.notes).toContain("SIGNING_TIME_ATTRIBUTE");
  });
});

function stamp(by: Holder): SigningWish {
  return { token: (value) => forgeToken(by, value, "20261122091530Z") };
}

describe("a time stamp", () => {
  it("proves the time, so that a certificate may expire afterwards", async () => {
    const short = await issue({ name: "Ketua", issuer: root, until: "2026-11-23T00:00:00Z" });
    expect((await verify(signDraft(plain, short).bytes)).signatures[0]?.codes).toEqual([
      "CERTIFICATE_EXPIRED",
    ]);
    const report = await verify(signDraft(plain, short, stamp(authority)).bytes);
    expect(report.valid).toBe(true);
    expect(report.signatures[0]).toMatchObject({
      notes: ["REVOCATION_UNKNOWN"],
      timestamp: { at: "2026-11-22T09:15:30.000Z", authority: "Stempel", valid: true, trusted: true },
    });
  });

  it("by somebody unknown proves nothing, and does no harm", async () => {
    const unknown = await issue({ name: "Stempel lain", purpose: objectIdentifiers.timeStamping });
    const [report] = (await verify(signDraft(plain, chair, stamp(unknown)).bytes)).signatures;
    expect([report?.valid, report?.timestamp?.trusted]).toEqual([true, false]);
    expect(report?.notes).toEqual(expect.arrayContaining(["CLAIMED_TIME", "TIMESTAMP_UNTRUSTED"]));
  });

  it("over the document is no signature, and may come last", async () => {
    const draft = signDraft(plain, chair, { name: "Ketua" });
    const stamped = signDraft(draft, authority, {
      subFilter: "ETSI.RFC3161",
      date: null,
      contents: (content) => forgeToken(authority, content, "20261123000000Z"),
    });
    const report = await verify(stamped.bytes);
    expect(report).toMatchObject({ valid: true, codes: [] });
    expect(report.signatures.map(({ kind }) => kind)).toEqual(["signature", "timestamp"]);
    expect(report.changes.map(({ kind }) => kind)).toEqual(["timestamp-added"]);
  });
});

function keyOf({ der }: Holder): string {
  return readCertificate(der)?.keyDigest ?? "";
}

function state(signers: readonly { name: string; keys: readonly string[] }[]): string {
  return JSON.stringify({
    format: "pleno-document",
    version: 1,
    kind: "minutes",
    number: "1",
    title: "Berita Acara",
    language: "id",
    madeAt: at,
    season: null,
    resultDigest: null,
    requiredSigners: signers.map((signer) => ({ ...signer, role: "Anggota", slot: null })),
  });
}

describe("the signers a document asks for", () => {
  it("are told while one is missing, also where later signatures were cut off", async () => {
    const second = await issue({ name: "Sekretaris", issuer: root });
    const statement = state([
      { name: "Ketua", keys: [keyOf(chair)] },
      { name: "Sekretaris", keys: [] },
    ]);
    const first = signDraft(draftDocument(statement), chair, { name: "Satu" });
    const complete = signDraft(first, second, { name: "Dua" });
    const whole = await verify(complete.bytes, { requireSigners: true });
    expect(whole).toMatchObject({ valid: true, codes: [] });
    expect(whole.required.map(({ fieldName }) => fieldName)).toEqual(["Satu", "Dua"]);
    const cut = await verify(complete.bytes.subarray(0, first.bytes.length));
    expect(cut).toMatchObject({ valid: false, intact: true, codes: ["SIGNERS_MISSING"] });
    expect(cut.required.map(({ fieldName }) => fieldName)).toEqual(["Satu", null]);
  });

  it("are each met by a signature of their own", async () => {
    const keys = [keyOf(root)];
    const draft = draftDocument(
      state([
        { name: "Ketua", keys },
        { name: "Ketua", keys },
        { name: "X", keys: [keyOf(chair)] },
      ]),
    );
    const report = await verify(signDraft(draft, chair).bytes);
    expect(report.required.filter(({ fieldName }) => fieldName !== null)).toHaveLength(1);
    const stranger = await issue({ name: "Ketua" });
    const named = draftDocument(state([{ name: "Ketua", keys: [keyOf(chair)] }]));
    expect(
      (await verify(signDraft(named, stranger, { certificates: chainOf(stranger) }).bytes)).codes,
    ).toEqual(["SIGNERS_MISSING"]);
  });

  it("are demanded where the caller demands them, and a spoilt statement is told", async () => {
    const signed = signDraft(plain, chair);
    expect((await verify(signed.bytes, { requireSigners: true })).codes).toEqual(["SIGNERS_NOT_STATED"]);
    expect((await verify(signDraft(draftDocument("{}"), chair).bytes)).codes).toEqual(["STATEMENT_INVALID"]);
  });
});
