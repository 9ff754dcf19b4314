import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCertificateAuthority } from "#electron/adapters/certificate-authority.ts";
import type { KeyAlgorithm } from "#shared/certificates/certificates.ts";
import { toPem } from "#shared/certificates/pem.ts";
import { hasTool, makeFolder, temporaryFolder } from "#tests/support/contract-folders.ts";
import { createTickingClock } from "#tests/support/memory-ports.ts";
import { createMemoryVault } from "#tests/support/memory-vault.ts";
import { must } from "#tests/support/people.ts";

const run = promisify(execFile);
const AT = String(Date.UTC(2026, 10, 23) / 1000);

const base64 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("base64");

/** Root, two certificates and a list on which the second stands, as files for OpenSSL. */
async function publish(algorithm: KeyAlgorithm, folder: string): Promise<void> {
  const clock = createTickingClock();
  const vault = createMemoryVault(clock);
  must(await vault.create("Dr. Ni Luh Ayu Ṣaraswatī", "kata sandi panjang"));
  const authority = createCertificateAuthority(vault, clock);
  must(await authority.create({ name: "Panel Contoh", organization: "Sekretariat", algorithm, years: 5 }));
  const der = must(await vault.requestCertificate({ algorithm, isNewKey: true }));
  const request = await authority.readRequest(der);
  if (!request) throw new Error("the request does not hold");
  const wish = { ...request, memberId: null, years: 2 };
  const { chain: kept } = must(await authority.issue(wish));
  const revoked = must(await authority.issue(wish));
  const serial = revoked.authority.issued[1]?.serial ?? "";
  const last = must(await authority.revoke(serial, "affiliation-changed"));
  const path = (name: string): string => join(folder, name);
  writeFileSync(path("root.pem"), toPem("CERTIFICATE", last.root));
  writeFileSync(path("list.pem"), toPem("X509 CRL", last.revocationList));
  writeFileSync(path("kept.pem"), toPem("CERTIFICATE", base64(kept[0])));
  writeFileSync(path("revoked.pem"), toPem("CERTIFICATE", base64(revoked.chain[0])));
  writeFileSync(path("request.pem"), toPem("CERTIFICATE REQUEST", base64(der)));
}

describe.skipIf(!hasTool("openssl", "version")).each(["ecdsa-p256", "rsa-3072"] as const)(
  "openssl on a panel's %s certificates (skipped when it is not installed)",
  (algorithm) => {
    const folder = makeFolder();
    const path = (name: string): string => join(folder, name);
    beforeAll(() => publish(algorithm, folder));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const verify = (name: string) =>
      run("openssl", [
        "verify",
        "-x509_strict",
        "-attime",
        AT,
        "-CAfile",
        path("root.pem"),
        "-crl_check",
        "-CRLfile",
        path("list.pem"),
        path(name),
      ]);

    it("accepts a certificate strictly, with the revocation list", async () => {
      expect((await verify("kept.pem")).stdout).toContain("OK");
    });

    it("refuses the revoked one, and reads number and reason of the list", async () => {
      await expect(verify("revoked.pem")).rejects.toThrow("certificate revoked");
      const { stdout, stderr } = await run("openssl", [
        "crl",
        "-in",
        path("list.pem"),
        "-noout",
        "-text",
        "-CAfile",
        path("root.pem"),
      ]);
      expect(stderr).toContain("verify OK");
      expect(stdout.replaceAll(/\s+/gu, " ")).toMatch(/X509v3 CRL Number: 2 .*Affiliation Changed/u);
    });

    it("finds the name, the usages and no authority in it", async () => {
      const { stdout } = await run("openssl", [
        "x509",
        "-in",
        path("kept.pem"),
        "-noout",
        "-text",
        "-nameopt",
        "utf8,sep_comma_plus",
      ]);
      expect(stdout).toContain("CN=Dr. Ni Luh Ayu Ṣaraswatī");
      expect(stdout).toMatch(/Basic Constraints: critical\s+CA:FALSE/u);
      expect(stdout).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation/u);
    });

    it("accepts the request's own signature", async () => {
      const { stdout, stderr } = await run("openssl", [
        "req",
        "-in",
        path("request.pem"),
        "-verify",
        "-noout",
      ]);
      expect(stdout + stderr).toContain("verify OK");
    });
  },
);

describe.skipIf(!hasTool("openssl", "version"))("a request made with openssl", () => {
  it.each([
    ["P-256", ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]],
    ["RSA-2048", ["-newkey", "rsa:2048"]],
  ])("is read: %s", async (_kind, options) => {
    const folder = temporaryFolder();
    const file = join(folder, "request.pem");
    const subject = ["-subj", "/CN=Ir. Tamu/O=Dinas", "-nodes", "-keyout", join(folder, "key.pem")];
    await run("openssl", ["req", "-new", ...options, ...subject, "-out", file]);
    const clock = createTickingClock();
    const authority = createCertificateAuthority(createMemoryVault(clock), clock);
    expect((await authority.readRequest(readFileSync(file)))?.name).toBe("Ir. Tamu");
  });
});
