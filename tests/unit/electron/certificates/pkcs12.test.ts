import { createPrivateKey, createPublicKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPkcs12 } from "#electron/certificates/pkcs12.ts";
import { projectRoot } from "#tests/support/contract-folders.ts";

const UTF8 = "kätä-サンド€";

function read(name: string): Uint8Array {
  return readFileSync(join(projectRoot, "tests/fixtures/pkcs12", `${name}.p12`));
}

describe("opening a PKCS#12 file", () => {
  it.each([
    ["aes-ec", "kata"],
    ["aes-rsa", "kata"],
    ["rc2", "kata"],
    ["des3", "kata"],
    ["ec-des3", "kata"],
    ["ec384", "kata"],
    ["plain", "kata"],
    ["iter", "kata"],
    ["utf8", UTF8],
    ["empty", ""],
    ["empty-legacy", ""],
  ])("takes key and chain out of %s", async (name, passphrase) => {
    const opened = await openPkcs12(read(name), passphrase);
    if (!opened.ok) throw new Error(opened.error);
    const { privateKeyPkcs8, chain } = opened.value;
    const key = createPrivateKey({ key: Buffer.from(privateKeyPkcs8), format: "der", type: "pkcs8" });
    const [leaf, root, ...others] = chain.map((der) => new X509Certificate(der));
    expect(leaf?.publicKey.equals(createPublicKey(key))).toBe(true);
    expect(root && leaf?.verify(root.publicKey)).toBe(true);
    expect(others).toEqual([]);
    expect(await openPkcs12(read(name), "salah")).toEqual({ ok: false, error: "wrong-passphrase" });
  });

  it.each([
    ["java-ec", "P-256"],
    ["java-ec384", "P-384"],
  ])("takes the key out of Java's %s, which leaves out its public half", async (name, curve) => {
    const opened = await openPkcs12(read(name), "katasandi");
    if (!opened.ok) throw new Error(opened.error);
    const { privateKeyPkcs8, chain } = opened.value;
    const key = createPrivateKey({ key: Buffer.from(privateKeyPkcs8), format: "der", type: "pkcs8" });
    const [own, ...others] = chain.map((der) => new X509Certificate(der));
    expect(key.export({ format: "jwk" })).toMatchObject({ crv: curve });
    expect(own?.publicKey.equals(createPublicKey(key))).toBe(true);
    expect(others).toEqual([]);
    expect(await openPkcs12(read(name), "salah")).toEqual({ ok: false, error: "wrong-passphrase" });
  });

  it("does not say of a PFX it cannot read that it is something else", async () => {
    const altered = Buffer.from(read("java-ec"));
    // The last one is that of the integrity check: SHA-256 becomes an unknown digest.
    const at = altered.lastIndexOf(Buffer.from("608648016503040201", "hex"));
    altered[at + 8] = 0x63;
    expect(await openPkcs12(altered, "katasandi")).toEqual({ ok: false, error: "unsupported" });
  });

  it.each([
    ["nomac", "no-integrity"],
    ["nokey", "no-key"],
    ["nocert", "no-certificate"],
    ["ed", "unsupported"],
  ])("refuses %s: %s", async (name, problem) => {
    expect(await openPkcs12(read(name), "kata")).toEqual({ ok: false, error: problem });
  });

  it("tells what is no such file from what is too large", async () => {
    for (const text of ["", "sertifikat", "-----BEGIN CERTIFICATE-----"])
      expect(await openPkcs12(new TextEncoder().encode(text), "")).toEqual({
        ok: false,
        error: "not-pkcs12",
      });
    expect(await openPkcs12(read("aes-ec").subarray(0, 900), "kata")).toMatchObject({ error: "not-pkcs12" });
    expect(await openPkcs12(new Uint8Array(1024 * 1024 + 1), "")).toMatchObject({ error: "too-large" });
  });

  it("refuses any file with a changed byte, and never fails otherwise", async () => {
    const whole = read("aes-ec");
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 200 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const altered = Uint8Array.from(whole);
          altered[at] = (altered[at] ?? 0) ^ change;
          expect((await openPkcs12(altered, "kata")).ok).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
});
