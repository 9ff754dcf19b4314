import { X509Certificate } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { PanelCertificate } from "#electron/certificates/panel-certificate.ts";
import { checkChain } from "#electron/x509/certificate-chain.ts";
import { type CertificateInfo, readCertificate } from "#electron/x509/certificate-reader.ts";
import { buildPanelCertificate, signedAt } from "./signing-fixtures.ts";

let panel: PanelCertificate;
let other: PanelCertificate;

beforeAll(async () => {
  panel = await buildPanelCertificate();
  other = await buildPanelCertificate();
});

function read(der: Uint8Array): CertificateInfo {
  const certificate = readCertificate(der);
  if (certificate === undefined) throw new Error("not a certificate");
  return certificate;
}

function check(changes: Partial<Parameters<typeof checkChain>[0]>): string[] {
  return checkChain({
    signer: read(panel.leafDer),
    others: [read(panel.rootDer)],
    trustedRootsDer: [panel.rootDer],
    moments: [new Date(signedAt)],
    ...changes,
  });
}

describe("createPanelCertificate", () => {
  it("makes a root that signs the leaf and a key that belongs to the leaf", () => {
    const root = new X509Certificate(panel.rootDer);
    const leaf = new X509Certificate(panel.leafDer);
    expect(root.ca).toBe(true);
    expect(leaf.ca).toBe(false);
    expect(leaf.checkIssued(root) && leaf.verify(root.publicKey)).toBe(true);
    expect(leaf.subject).toContain("CN=Panel Penilai LKTI 2026");
    expect(read(panel.rootDer).pathLength).toBe(0);
    expect(check({})).toEqual([]);
  });

  it.each([
    ["another root of the same name", () => ({ trustedRootsDer: [other.rootDer] }), ["ROOT_UNTRUSTED"]],
    ["no root given", () => ({ trustedRootsDer: undefined }), ["ROOT_NOT_PINNED"]],
    ["a chain without its root", () => ({ others: [] }), ["ROOT_UNTRUSTED"]],
    [
      "a chain without its root and no root given",
      () => ({ others: [], trustedRootsDer: undefined }),
      ["ROOT_NOT_PINNED"],
    ],
    ["a forged issuer of the same name", () => ({ others: [read(other.rootDer)] }), ["CHAIN_INVALID"]],
    ["a time before", () => ({ moments: [new Date("2026-05-31T23:59:59Z")] }), ["CERTIFICATE_NOT_YET_VALID"]],
    ["a time after", () => ({ moments: [new Date("2027-06-01T00:00:01Z")] }), ["CERTIFICATE_EXPIRED"]],
    ["a certificate that may not sign documents", () => ({ signer: read(panel.rootDer) }), ["KEY_USAGE"]],
  ])("is refused with %s", (_what, changes, codes) => {
    expect(check(changes())).toEqual(codes);
  });

  it("is refused at a time that is no time", () => {
    expect(check({ moments: [new Date("kemarin")] })).toContain("CERTIFICATE_EXPIRED");
  });
});
