import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { DocumentSigning } from "#shared/host/vault-ports.ts";
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
import { createTickingClock } from "#tests/support/memory-ports.ts";
import { errorOf, must } from "#tests/support/people.ts";

describe.each([
  ["memory", memoryMachine],
  ["age files", () => folderMachine()],
])("certificates on %s", (_name, createMachine) => {
  it("begins with the one made with the identity, whose key the card names", async () => {
    const { vault } = await begin(createMachine());
    const [own, ...others] = must(await vault.credentials());
    const { card } = await vault.state();
    expect(others).toEqual([]);
    expect(own).toMatchObject({ origin: "self", subject: "Dr. Ratna Contoh", algorithm: "ECDSA P-256" });
    const key = Buffer.from(card?.documentKey ?? "", "base64");
    expect(own?.keyDigest).toBe(createHash("sha256").update(key).digest("hex"));
    expect(own?.chain.at(-1)).toBe(card?.documentRoot);
    expect(errorOf(await vault.removeCredential(own?.id ?? ""))).toMatchObject({ problem: "unknown" });
  });

  it("takes in what an authority issued, signs with it by default, and keeps it over a restart", async () => {
    const [open, panel] = [createMachine(), await begin(folderMachine(), "Sekretariat")];
    const judge = await begin(open);
    must(await panel.authority.create({ ...WISH, years: 5 }));
    const { chain } = await certify(panel, judge);
    const installed = must(await judge.vault.installCertificate(chain));
    expect(installed).toMatchObject({
      origin: "issued",
      issuer: "Panel Contoh",
      subject: "Dr. Ratna Contoh",
    });
    expect(must(await judge.vault.installCertificate(chain))).toEqual(installed);
    const again = open();
    must(await again.vault.unlock(PASSPHRASE));
    expect(must(await again.vault.credentials()).map(({ origin }) => origin)).toEqual(["self", "issued"]);
    const details = { ...SIGNING, credentialId: null, signedAt: "2027-01-01T00:00:00.000Z" };
    const signed = must(await again.vault.signDocument(MEMORY_PDF, details));
    expect(signedWith(signed)).toContain(installed.chain[0]);
    must(await again.vault.removeCredential(installed.id));
    expect(must(await again.vault.credentials()).map(({ origin }) => origin)).toEqual(["self"]);
    // The key of the identity is still there.
    must(await again.vault.installCertificate(chain));
  });

  it("makes a new key for a request, RSA where it is asked for, and finds it when the certificate comes", async () => {
    const [open, panel] = [createMachine(), await begin(folderMachine(), "Sekretariat")];
    const judge = await begin(open);
    must(await panel.authority.create({ ...WISH, years: 5 }));
    const { chain } = await certify(panel, judge, 2, { algorithm: "rsa-3072", isNewKey: true });
    const again = open();
    must(await again.vault.unlock(PASSPHRASE));
    const installed = must(await again.vault.installCertificate(chain));
    expect(installed.algorithm).toBe("RSA 3072");
    must(await again.vault.removeCredential(installed.id));
    // Key and certificate are forgotten together.
    expect(errorOf(await again.vault.installCertificate(chain))).toMatchObject({ problem: "key-mismatch" });
  });

  it("refuses a certificate over a stranger's key, a broken chain, a root, an expired one and garbage", async () => {
    const panel = await begin(folderMachine(), "Sekretariat");
    const other = await begin(folderMachine(), "Sekretariat Lain");
    const [judge, stranger] = [await begin(createMachine()), await begin(createMachine())];
    must(await panel.authority.create({ ...WISH, years: 5 }));
    must(await other.authority.create({ ...WISH, years: 5 }));
    const [own, foreign] = [await certify(panel, judge, 1), await certify(panel, stranger)];
    const elsewhere = await certify(other, judge);
    const refuse = async (chain: readonly Uint8Array[], machine = judge) =>
      errorOf(await machine.vault.installCertificate(chain));
    expect(await refuse(foreign.chain)).toEqual({ type: "certificate-refused", problem: "key-mismatch" });
    const [leaf = new Uint8Array()] = own.chain;
    const [, falseRoot = new Uint8Array()] = elsewhere.chain;
    expect(await refuse([leaf, falseRoot])).toMatchObject({ problem: "unsuitable" });
    expect(await refuse(own.chain.slice(1))).toMatchObject({ problem: "unsuitable" });
    expect(await refuse([new Uint8Array(50)])).toMatchObject({ problem: "unreadable" });
    expect(await refuse([])).toMatchObject({ problem: "unreadable" });
    expect(must(await judge.vault.credentials())).toHaveLength(1);
  });

  it("never signs with an expired or unknown certificate, and prefers one that is valid", async () => {
    const open = createMachine();
    const [judge, panel] = [await begin(open), await begin(folderMachine(), "Sekretariat")];
    must(await panel.authority.create({ ...WISH, years: 5 }));
    const { chain } = await certify(panel, judge, 1);
    const installed = must(await judge.vault.installCertificate(chain));
    const later = open(createTickingClock("2028-01-01T00:00:00.000Z"));
    must(await later.vault.unlock(PASSPHRASE));
    expect(must(await later.vault.credentials()).map(({ origin }) => origin)).toEqual(["self", "issued"]);
    const sign = async (credentialId: string | null, signedAt: string) =>
      errorOf(await later.vault.signDocument(MEMORY_PDF, { ...SIGNING, credentialId, signedAt }));
    expect(await sign(installed.id, "2028-01-01T00:00:00.000Z")).toMatchObject({ problem: "expired" });
    expect(await sign(installed.id, "2020-01-01T00:00:00.000Z")).toMatchObject({ problem: "not-yet-valid" });
    expect(await sign("0".repeat(64), "2028-01-01T00:00:00.000Z")).toMatchObject({ problem: "unknown" });
    expect(await sign(null, "2028-01-01T00:00:00.000Z")).toBeNull();
    expect(await sign(installed.id, "2027-01-01T00:00:00.000Z")).toBeNull();
  });

  it("takes a key out of a PKCS#12 file, and says why not", async () => {
    const open = createMachine();
    const { vault } = await begin(open);
    const imported = must(await vault.importPkcs12(readPkcs12("rc2"), "kata"));
    expect(imported).toMatchObject({ origin: "file", algorithm: "RSA 2048", issuer: "Akar Contoh" });
    expect(must(await vault.importPkcs12(readPkcs12("rc2"), "kata"))).toEqual(imported);
    const again = open();
    must(await again.vault.unlock(PASSPHRASE));
    expect(must(await again.vault.credentials()).map(({ id }) => id)).toContain(imported.id);
    expect(errorOf(await vault.importPkcs12(readPkcs12("rc2"), "salah"))).toEqual({
      type: "pkcs12-refused",
      problem: "wrong-passphrase",
    });
    expect(errorOf(await vault.importPkcs12(readPkcs12("rsa1024"), "kata"))).toEqual({
      type: "certificate-refused",
      problem: "unsuitable",
    });
  });

  it("forgets everything when it is locked", async () => {
    const { vault, authority } = await begin(createMachine());
    must(await authority.create({ ...WISH, years: 5 }));
    must(await vault.importPkcs12(readPkcs12("aes-ec"), "kata"));
    must(await vault.credentials());
    await vault.lock();
    const locked = { type: "vault-locked" };
    expect(errorOf(await vault.credentials())).toEqual(locked);
    expect(errorOf(await vault.importPkcs12(readPkcs12("aes-ec"), "kata"))).toEqual(locked);
    expect(errorOf(await vault.requestCertificate(SAME_KEY))).toEqual(locked);
    expect(errorOf(await vault.installCertificate([]))).toEqual(locked);
    const issue = { publicKey: new Uint8Array(), name: "X", memberId: null, years: 1 };
    expect(errorOf(await authority.issue(issue))).toEqual(locked);
    expect(must(await authority.state())?.name).toBe("Panel Contoh");
  });

  it("moves to another machine with every certificate and the authority", async () => {
    const { vault, authority } = await begin(createMachine());
    const made = must(await authority.create({ ...WISH, years: 5 }));
    must(await vault.importPkcs12(readPkcs12("aes-ec"), "kata"));
    const files = must(await vault.export());
    if (!files) throw new Error("nothing to export");
    const other = createMachine()();
    must(await other.vault.import(files));
    expect(must(await other.authority.state())).toEqual(made);
    must(await other.vault.unlock(PASSPHRASE));
    expect(must(await other.vault.credentials())).toEqual(must(await vault.credentials()));
    const issued = await certify(other, other);
    expect(issued.authority.issued).toHaveLength(1);
  });
});

/** The machine with files answers the certificate alone, the one in memory a document that names the chain. */
function signedWith(pdf: Uint8Array): readonly string[] {
  const bytes = Buffer.from(pdf);
  if (bytes[0] === 0x30) return [bytes.toString("base64")];
  const { signatures } = JSON.parse(bytes.toString("utf8"));
  return signatures.flatMap(({ chain }: { readonly chain: readonly string[] }) => chain);
}

const MEMORY_PDF = Buffer.from(
  JSON.stringify({
    magic: "memory-pdf",
    title: "",
    paper: "A4",
    definition: {},
    attachments: [],
    signatures: [],
  }),
);

const SIGNING: DocumentSigning = {
  role: "Ketua",
  reason: "",
  location: "",
  signedAt: "",
  credentialId: null,
  fieldName: null,
  certification: null,
  timestampServer: null,
  appearance: null,
};
