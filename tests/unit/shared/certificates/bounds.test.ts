import { expect, it } from "vitest";
import { PanelAuthority, SigningCredential } from "#shared/certificates/certificates.ts";
import { MAX_SIGNATORIES } from "#shared/documents/document-details.ts";
import { DocumentStatement } from "#shared/documents/document-statement.ts";
import { PageRectangle } from "#shared/documents/signature-slots.ts";

const INSTANT = "2026-11-23T00:00:00.000Z";

it("a page's rectangle is finite and no larger than any page", () => {
  const rectangle = { left: 0, bottom: 0, width: 100, height: 50 };
  expect(PageRectangle.safeParse(rectangle).success).toBe(true);
  for (const left of [Infinity, Number.NaN, 20_001, -20_001, 1e300])
    expect(PageRectangle.safeParse({ ...rectangle, left }).success, String(left)).toBe(false);
});

it("a statement asks for no more signers than a page has places", () => {
  const signer = { name: "Ketua", role: "Ketua", keys: [], slot: null };
  const statement = (count: number) => ({
    format: "pleno-document",
    version: 1,
    kind: "minutes",
    number: "",
    title: "Berita acara",
    language: "id",
    madeAt: INSTANT,
    season: null,
    resultDigest: null,
    requiredSigners: Array.from({ length: count }, () => signer),
  });
  expect(DocumentStatement.safeParse(statement(MAX_SIGNATORIES)).success).toBe(true);
  expect(DocumentStatement.safeParse(statement(MAX_SIGNATORIES + 1)).success).toBe(false);
});

it("certificates and authorities have texts of a sensible length", () => {
  const credential = {
    id: "a".repeat(64),
    origin: "file",
    subject: "X",
    issuer: "X",
    serial: "01",
    algorithm: "RSA 2048",
    notBefore: INSTANT,
    notAfter: INSTANT,
    keyDigest: "a".repeat(64),
    chain: ["AAAA"],
  };
  expect(SigningCredential.safeParse(credential).success).toBe(true);
  for (const wrong of [
    { subject: "X".repeat(1001) },
    { serial: "0".repeat(129) },
    { chain: ["AAAA".repeat(20_000)] },
  ])
    expect(SigningCredential.safeParse({ ...credential, ...wrong }).success).toBe(false);
  const authority = {
    name: "X",
    organization: "X",
    root: "AAAA",
    fingerprint: "AB:CD",
    notAfter: INSTANT,
    revocationList: "AAAA",
    issued: [],
  };
  expect(PanelAuthority.safeParse(authority).success).toBe(true);
  for (const wrong of [{ name: "X".repeat(101) }, { root: "AAAA".repeat(3000) }])
    expect(PanelAuthority.safeParse({ ...authority, ...wrong }).success).toBe(false);
});
