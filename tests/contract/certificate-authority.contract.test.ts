import { X509Certificate } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPkcs12 } from "#electron/certificates/pkcs12.ts";
import { readTree, temporaryFolder } from "#tests/support/contract-folders.ts";
import {
  begin,
  certify,
  folderMachine,
  memoryMachine,
  PASSPHRASE,
  readPkcs12,
  SAME_KEY,
  WISH,
} from "#tests/support/identity-machines.ts";
import { errorOf, must } from "#tests/support/people.ts";

describe.each([
  ["memory", memoryMachine],
  ["age files", () => folderMachine()],
])("a panel's authority on %s", (_name, createMachine) => {
  it("is made once, in both kinds of keys", async () => {
    for (const algorithm of ["ecdsa-p256", "rsa-3072"] as const) {
      const { authority } = await begin(createMachine());
      expect(must(await authority.state())).toBeNull();
      const made = must(await authority.create({ ...WISH, algorithm, years: 5 }));
      const root = new X509Certificate(Buffer.from(made.root, "base64"));
      expect(root.ca).toBe(true);
      expect(root.verify(root.publicKey)).toBe(true);
      expect(root.fingerprint256).toBe(made.fingerprint);
      expect(errorOf(await authority.create({ ...WISH, years: 5 }))).toEqual({ type: "authority-exists" });
    }
  });

  it("issues at most until its own end, each time with another serial, and knows all of them after a restart", async () => {
    const open = createMachine();
    const machine = await begin(open);
    const { notAfter } = must(await machine.authority.create({ ...WISH, years: 2 }));
    const issued = await Promise.all(Array.from({ length: 5 }, () => certify(machine, machine, 20)));
    const serials = issued.map(
      ({ chain: [leaf = new Uint8Array()] }) => new X509Certificate(leaf).serialNumber,
    );
    expect(new Set(serials).size).toBe(5);
    const state = must(await open().authority.state());
    expect(state?.issued.map(({ serial }) => serial.toUpperCase()).toSorted()).toEqual(serials.toSorted());
    expect(new Set(state?.issued.map((one) => one.notAfter))).toEqual(new Set([notAfter]));
  });

  it("revokes with a reason and a higher number, once, and never certifies a compromised key again", async () => {
    const machine = await begin(createMachine());
    const first = must(await machine.authority.create({ ...WISH, years: 5 }));
    const { authority } = await certify(machine, machine);
    const serial = authority.issued[0]?.serial ?? "";
    const revoked = must(await machine.authority.revoke(serial, "key-compromise"));
    expect(revoked.issued[0]?.revoked?.reason).toBe("key-compromise");
    expect(revoked.revocationList).not.toBe(first.revocationList);
    expect(must(await machine.authority.revoke(serial, "superseded"))).toEqual(revoked);
    expect(errorOf(await machine.authority.revoke("00", "superseded"))).toMatchObject({ problem: "unknown" });
    const publicKey = await machine.authority.publicKeyOf(
      Buffer.from(revoked.issued[0]?.certificate ?? "", "base64"),
    );
    const again = { publicKey: publicKey ?? new Uint8Array(), name: "X", memberId: null, years: 1 };
    expect(errorOf(await machine.authority.issue(again))).toMatchObject({ problem: "revoked" });
  });

  it("reads only requests whose maker holds the key", async () => {
    const machine = await begin(createMachine());
    const request = must(await machine.vault.requestCertificate(SAME_KEY));
    expect((await machine.authority.readRequest(request))?.name).toBe("Dr. Ratna Contoh");
    for (const at of [request.length - 3, 60, 20]) {
      const altered = Uint8Array.from(request);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await machine.authority.readRequest(altered)).toBeNull();
    }
    expect(await machine.authority.readRequest(new Uint8Array())).toBeNull();
    expect(await machine.authority.readRequest(new Uint8Array(100_000))).toBeNull();
  });

  it("certifies no key that cannot sign documents", async () => {
    const machine = await begin(createMachine());
    must(await machine.authority.create({ ...WISH, years: 5 }));
    for (const publicKey of [new Uint8Array(), new Uint8Array(91)]) {
      const wish = { publicKey, name: "X", memberId: null, years: 1 };
      expect(errorOf(await machine.authority.issue(wish))).toMatchObject({ problem: "unsuitable" });
    }
    expect(must(await machine.authority.state())?.issued).toEqual([]);
  });
});

describe("the folder of certificates", () => {
  it("holds no private key in clear, and opens for its own identity only", async () => {
    const directory = join(temporaryFolder(), "identity");
    const machine = await begin(folderMachine(directory));
    must(await machine.authority.create({ ...WISH, years: 5 }));
    must(await machine.vault.importPkcs12(readPkcs12("aes-ec"), "kata"));
    must(await machine.vault.requestCertificate({ algorithm: "ecdsa-p256", isNewKey: true }));
    const opened = await openPkcs12(readPkcs12("aes-ec"), "kata");
    const key = Buffer.from(must(opened).privateKeyPkcs8);
    const tree = [...readTree(directory)];
    expect(tree.map(([name]) => name.replace(/[0-9a-f]{64}/u, "*")).toSorted()).toEqual([
      "authority-key.age",
      "authority.json",
      "card.json",
      "credential-*.age",
      "document-key-*.age",
      "keys.age",
    ]);
    for (const [name, content] of tree) {
      if (name.endsWith(".age")) expect(content.startsWith("age-encryption.org/v1"), name).toBe(true);
      for (const form of ["base64", "latin1", "hex"] as const)
        expect(content.includes(key.toString(form)), name).toBe(false);
      expect(content.includes("privateKey"), name).toBe(false);
    }
  });

  it("says that it is damaged rather than that nothing is there", async () => {
    const directory = join(temporaryFolder(), "identity");
    const machine = await begin(folderMachine(directory));
    must(await machine.authority.create({ ...WISH, years: 5 }));
    const imported = must(await machine.vault.importPkcs12(readPkcs12("aes-ec"), "kata"));
    writeFileSync(join(directory, "authority.json"), "{");
    writeFileSync(join(directory, `credential-${imported.id}.age`), "garbage");
    const again = folderMachine(directory)();
    must(await again.vault.unlock(PASSPHRASE));
    const damaged = { type: "vault-damaged" };
    expect(errorOf(await again.authority.state())).toEqual(damaged);
    expect(errorOf(await again.authority.create({ ...WISH, years: 5 }))).toEqual(damaged);
    expect(errorOf(await again.vault.credentials())).toEqual(damaged);
  });

  it("takes in no open key and no file of another name", async () => {
    const { vault } = await begin(folderMachine());
    const files = must(await vault.export());
    if (!files) throw new Error("nothing to export");
    for (const [name, content] of [
      ["authority-key.age", "{}"],
      ["../card.json", "age-encryption.org/v1"],
      ["keys.age", "age-encryption.org/v1"],
    ] as const) {
      const others = new Map([[name, Buffer.from(content)]]);
      expect(errorOf(await folderMachine()().vault.import({ ...files, others }))).toEqual({
        type: "vault-damaged",
      });
    }
  });
});
