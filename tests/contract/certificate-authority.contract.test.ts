import { X509Certificate } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPkcs12 } from "#electron/certificates/pkcs12.ts";
import { RevocationReason } from "#shared/certificates/certificates.ts";
import type { DocumentSigning } from "#shared/host/vault-ports.ts";
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

  it.each(RevocationReason.options)(
    "certifies a key whose certificate was revoked for %s again only if superseded",
    async (reason) => {
      const machine = await begin(createMachine());
      must(await machine.authority.create({ ...WISH, years: 5 }));
      const { authority } = await certify(machine, machine);
      const [issued] = must(await machine.authority.revoke(authority.issued[0]?.serial ?? "", reason)).issued;
      const publicKey = await machine.authority.publicKeyOf(Buffer.from(issued?.certificate ?? "", "base64"));
      const again = await machine.authority.issue({
        publicKey: publicKey ?? new Uint8Array(),
        name: "Dr. Ratna Contoh",
        memberId: null,
        years: 1,
      });
      expect(errorOf(again)).toEqual(
        reason === "superseded" ? null : { type: "certificate-refused", problem: "revoked" },
      );
    },
  );

  it("reads whom its own list names and why, and nobody from another's", async () => {
    const [machine, stranger] = [await begin(createMachine()), await begin(createMachine())];
    must(await machine.authority.create({ ...WISH, years: 5 }));
    const foreign = must(await stranger.authority.create({ ...WISH, years: 5 }));
    const serials: string[] = [];
    for (const reason of ["superseded", "cessation"] as const) {
      const { authority } = await certify(machine, machine);
      const serial = authority.issued.at(-1)?.serial ?? "";
      serials.push(serial);
      must(await machine.authority.revoke(serial, reason));
    }
    const state = must(await machine.authority.state());
    const list = Buffer.from(state?.revocationList ?? "", "base64");
    const read = (root = "") => machine.authority.readRevocations(Buffer.from(root, "base64"), list);
    expect(read(state?.root)).toEqual([
      { serial: serials[0], isSuperseded: true },
      { serial: serials[1], isSuperseded: false },
    ]);
    expect(read(foreign.root)).toEqual([]);
    expect(machine.authority.readRevocations(new Uint8Array(), new Uint8Array(9))).toEqual([]);
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
    writeFileSync(join(directory, "authority.json"), "{");
    const again = folderMachine(directory)();
    must(await again.vault.unlock(PASSPHRASE));
    const damaged = { type: "vault-damaged" };
    expect(errorOf(await again.authority.state())).toEqual(damaged);
    expect(errorOf(await again.authority.create({ ...WISH, years: 5 }))).toEqual(damaged);
  });

  it("keeps nobody from signing by one damaged certificate, which can be removed", async () => {
    const directory = join(temporaryFolder(), "identity");
    const machine = await begin(folderMachine(directory));
    const kept = must(await machine.vault.importPkcs12(readPkcs12("aes-ec"), "kata"));
    const damaged = must(await machine.vault.importPkcs12(readPkcs12("rc2"), "kata"));
    const file = join(directory, `credential-${damaged.id}.age`);
    // Whole, but another's: a name is no proof of what is inside.
    const contents = ["garbage", "", readFileSync(join(directory, `credential-${kept.id}.age`))];
    for (const content of contents) {
      writeFileSync(file, content);
      const { vault } = folderMachine(directory)();
      must(await vault.unlock(PASSPHRASE));
      expect(must(await vault.credentials()).map(({ origin }) => origin)).toEqual(["self", "file"]);
      const sign = async (credentialId: string | null) =>
        errorOf(await vault.signDocument(new Uint8Array(), { ...SIGNING, credentialId }));
      expect(await sign(null)).toBeNull();
      expect(await sign(kept.id)).toBeNull();
      expect(await sign(damaged.id)).toEqual({ type: "vault-damaged" });
      must(await vault.removeCredential(damaged.id));
      expect(await sign(damaged.id)).toEqual({ type: "certificate-refused", problem: "unknown" });
    }
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

const SIGNING: DocumentSigning = {
  role: "Ketua",
  reason: "",
  location: "",
  signedAt: "2026-12-01T00:00:00.000Z",
  credentialId: null,
  fieldName: null,
  certification: null,
  timestampServer: null,
  appearance: null,
};
