import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAgeKeyVault } from "#electron/adapters/age-key-vault.ts";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { VaultSecrets } from "#electron/adapters/vault-secrets.ts";
import { openPkcs12 } from "#electron/certificates/pkcs12.ts";
import type { KeyVault, OsKeystore } from "#shared/host/vault-ports.ts";
import { type IdentityCard, identityCardPayload } from "#shared/panel/identity-card.ts";
import { canMount, mountSmallDisk, readTree, temporaryFolder } from "#tests/support/contract-folders.ts";
import { createTickingClock } from "#tests/support/memory-ports.ts";
import { createMemoryVault, type MemoryKeys } from "#tests/support/memory-vault.ts";

const PASSPHRASE = "kata sandi panjang";
const LOCKED = { ok: false, error: { type: "vault-locked" } };
const NO_IDENTITY = { ok: false, error: { type: "no-identity" } };
const DAMAGED = { ok: false, error: { type: "vault-damaged" } };

interface Machine {
  /** The vault as after a start of the program. */
  readonly open: () => KeyVault;
}

function memoryMachine(): Machine {
  const keys: MemoryKeys = { identity: null };
  return { open: () => createMemoryVault(createTickingClock(), keys) };
}

function openFolder(directory: string, keystore?: OsKeystore): KeyVault {
  return createAgeKeyVault({
    directory,
    clock: createTickingClock(),
    signPdf: async (pdf) => ({ ok: true, value: pdf }),
    openPkcs12,
    keystore,
    scryptWorkFactor: 5,
  });
}

function folderMachine(): Machine {
  const directory = join(temporaryFolder(), "identity");
  return { open: () => openFolder(directory) };
}

async function mustCreate(vault: KeyVault, name = "Dr. Ratna Contoh"): Promise<IdentityCard> {
  const created = await vault.create(name, PASSPHRASE);
  if (!created.ok) throw new Error(created.error.type);
  return created.value;
}

async function sealFor(recipients: readonly string[], content = "isi"): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}

describe.each([
  ["memory", memoryMachine],
  ["age files", folderMachine],
])("KeyVault on %s", (_name, createMachine) => {
  it("is empty at first and does nothing without an identity", async () => {
    const vault = createMachine().open();
    expect(await vault.state()).toEqual({ state: "none", card: null });
    expect(await vault.protection()).toBe("passphrase");
    expect(await vault.sign("x")).toEqual(NO_IDENTITY);
    expect(await vault.decrypt(await sealFor([await freshRecipient()]))).toEqual(NO_IDENTITY);
    expect(await vault.unlock(PASSPHRASE)).toEqual(NO_IDENTITY);
  });

  it("makes an identity whose card is signed by its own key", async () => {
    const vault = createMachine().open();
    const card = await mustCreate(vault);
    expect(card.name).toBe("Dr. Ratna Contoh");
    expect(nodeCrypto.verify(card.signingKey, identityCardPayload(card), card.signature)).toBe(true);
    expect(await vault.state()).toEqual({ state: "unlocked", card });
  });

  it("refuses a short passphrase and makes nothing", async () => {
    const vault = createMachine().open();
    expect(await vault.create("A", "1234567")).toEqual({
      ok: false,
      error: { type: "passphrase-too-short", minimum: 8 },
    });
    expect(await vault.state()).toEqual({ state: "none", card: null });
  });

  it("never replaces an identity", async () => {
    const vault = createMachine().open();
    const card = await mustCreate(vault);
    expect(await vault.create("Another", PASSPHRASE)).toEqual({
      ok: false,
      error: { type: "identity-exists" },
    });
    expect((await vault.state()).card).toEqual(card);
  });

  it("makes one identity when it is asked twice at once", async () => {
    const machine = createMachine();
    const vault = machine.open();
    const answers = await Promise.all([vault.create("A", PASSPHRASE), vault.create("B", PASSPHRASE)]);
    const cards = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    expect(cards).toHaveLength(1);
    const reopened = machine.open();
    expect(await reopened.unlock(PASSPHRASE)).toEqual({ ok: true, value: cards[0] });
  });

  it("is locked after a restart and opens with its passphrase only", async () => {
    const machine = createMachine();
    const card = await mustCreate(machine.open());
    const vault = machine.open();
    expect(await vault.state()).toEqual({ state: "locked", card });
    expect(await vault.sign("x")).toEqual(LOCKED);
    expect(await vault.decrypt(await sealFor([card.recipient]))).toEqual(LOCKED);
    expect(await vault.unlock("kata sandi salah")).toEqual({
      ok: false,
      error: { type: "wrong-passphrase" },
    });
    expect((await vault.state()).state).toBe("locked");
    expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: true, value: card });
    await vault.lock();
    expect(await vault.sign("x")).toEqual(LOCKED);
  });

  it("signs any text so that the card's key verifies it, and that text only", async () => {
    const vault = createMachine().open();
    const { signingKey } = await mustCreate(vault);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.string(), async (text, other) => {
        const signed = await vault.sign(text);
        const signature = signed.ok ? signed.value : "";
        expect(nodeCrypto.verify(signingKey, text, signature)).toBe(true);
        expect(nodeCrypto.verify(signingKey, other, signature)).toBe(other === text);
      }),
      { numRuns: 30 },
    );
  });

  it("opens what was sealed for it, alone or among others", async () => {
    const vault = createMachine().open();
    const { recipient } = await mustCreate(vault);
    for (const recipients of [[recipient], [await freshRecipient(), recipient]])
      expect(await vault.decrypt(await sealFor(recipients))).toEqual({
        ok: true,
        value: new TextEncoder().encode("isi"),
      });
  });

  it("tells a packet for somebody else from a damaged one and from no packet at all", async () => {
    const vault = createMachine().open();
    const { recipient } = await mustCreate(vault);
    const forOthers = await sealFor([await freshRecipient()]);
    expect(await vault.decrypt(forOthers)).toEqual({ ok: false, error: { type: "not-for-you" } });
    for (const nothing of ["", "PK\u0003\u0004", "age-encryption.org", "<html>"])
      expect(await vault.decrypt(new TextEncoder().encode(nothing))).toEqual({
        ok: false,
        error: { type: "not-a-packet" },
      });
    const sealed = await sealFor([recipient], "x".repeat(70_000));
    for (const length of [30, 100, 180, 250, 1000, 65_800, sealed.length - 1])
      expect(await vault.decrypt(sealed.subarray(0, length)), `cut at ${length}`).toEqual({
        ok: false,
        error: { type: "packet-damaged", where: "age" },
      });
    for (const at of [60_000, sealed.length - 1]) {
      const altered = new Uint8Array(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await vault.decrypt(altered)).toMatchObject({ error: { type: "packet-damaged" } });
    }
  });
});

describe("the folder of age files", () => {
  it("holds no private part in clear", async () => {
    const directory = join(temporaryFolder(), "identity");
    const vault = openFolder(directory);
    await mustCreate(vault);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSPHRASE);
    const keys = await decrypter.decrypt(readFileSync(join(directory, "keys.age")), "text");
    const { signingKey, ageIdentity, document } = VaultSecrets.parse(JSON.parse(keys));
    const tree = readTree(directory);
    expect([...tree.keys()]).toEqual(["card.json", "keys.age"]);
    for (const secret of [signingKey, document.privateKey]) {
      const forms = [
        secret,
        Buffer.from(secret, "base64").toString("latin1"),
        Buffer.from(secret, "base64").toString("hex"),
      ];
      // The last 32 bytes of an Ed25519 PKCS#8 are the bare seed.
      forms.push(Buffer.from(secret, "base64").subarray(-32).toString("latin1"));
      for (const [name, content] of tree)
        for (const form of forms) expect(content.includes(form), name).toBe(false);
    }
    for (const [name, content] of tree)
      for (const word of [ageIdentity, "AGE-SECRET-KEY", PASSPHRASE])
        expect(content.includes(word), name).toBe(false);
  });

  it.each([
    ["cut to half", (path: string) => truncateSync(path, 300)],
    ["cut to nothing", (path: string) => truncateSync(path, 0)],
    ["garbage", (path: string) => writeFileSync(path, "garbage\n".repeat(50))],
    ["gone", (path: string) => rmSync(path)],
    ["altered in its last byte", alterLastByte],
  ])("says that the vault is damaged when the keys are %s", async (_how, damage) => {
    const directory = join(temporaryFolder(), "identity");
    const card = await mustCreate(openFolder(directory));
    damage(join(directory, "keys.age"));
    const vault = openFolder(directory);
    expect(await vault.unlock(PASSPHRASE)).toEqual(DAMAGED);
    expect(await vault.state()).toEqual({ state: "locked", card });
    expect(await vault.create("Another", PASSPHRASE)).toMatchObject({ error: { type: "identity-exists" } });
  });

  it("never puts new keys in the place of old ones whose card is damaged", async () => {
    const directory = join(temporaryFolder(), "identity");
    await mustCreate(openFolder(directory));
    const keys = readFileSync(join(directory, "keys.age"));
    writeFileSync(join(directory, "card.json"), "{");
    const vault = openFolder(directory);
    expect(await vault.create("Another", PASSPHRASE)).toEqual(DAMAGED);
    expect(await vault.unlock(PASSPHRASE)).toEqual(DAMAGED);
    expect(await vault.state()).toEqual({ state: "locked", card: null });
    expect(await vault.sign("x")).toEqual(DAMAGED);
    expect(readFileSync(join(directory, "keys.age"))).toEqual(keys);
  });

  it("never takes a card that cannot be read for no card", async () => {
    const directory = join(temporaryFolder(), "identity");
    await mustCreate(openFolder(directory));
    const keys = readFileSync(join(directory, "keys.age"));
    makeUnreadable(join(directory, "card.json"));
    const vault = openFolder(directory);
    const unreadable = { ok: false, error: { type: "storage-failed", detail: "EISDIR" } };
    expect(await vault.create("Another", PASSPHRASE)).toEqual(unreadable);
    expect(await vault.unlock(PASSPHRASE)).toEqual(unreadable);
    expect(await vault.sign("x")).toEqual(unreadable);
    expect(await vault.state()).toEqual({ state: "locked", card: null });
    expect(readFileSync(join(directory, "keys.age"))).toEqual(keys);
  });

  it("tells keys that cannot be read from damaged ones", async () => {
    const directory = join(temporaryFolder(), "identity");
    await mustCreate(openFolder(directory));
    makeUnreadable(join(directory, "keys.age"));
    expect(await openFolder(directory).unlock(PASSPHRASE)).toEqual({
      ok: false,
      error: { type: "storage-failed", detail: "EISDIR" },
    });
  });

  it("does not take another person's card beside its keys", async () => {
    const [mine, other] = [join(temporaryFolder(), "a"), join(temporaryFolder(), "b")];
    await mustCreate(openFolder(mine), "Mine");
    await mustCreate(openFolder(other), "Other");
    writeFileSync(join(mine, "card.json"), readFileSync(join(other, "card.json")));
    expect(await openFolder(mine).unlock(PASSPHRASE)).toEqual(DAMAGED);
  });

  it("starts over where a crash left keys and no card, and keeps those keys", async () => {
    const directory = join(temporaryFolder(), "identity");
    await mustCreate(openFolder(directory));
    const orphan = readFileSync(join(directory, "keys.age"));
    rmSync(join(directory, "card.json"));
    const vault = openFolder(directory);
    expect((await vault.state()).state).toBe("none");
    const card = await mustCreate(vault, "Again");
    expect(await openFolder(directory).unlock(PASSPHRASE)).toEqual({ ok: true, value: card });
    const [aside = ""] = readdirSync(directory).filter((name) => name.startsWith("keys-"));
    expect(readFileSync(join(directory, aside))).toEqual(orphan);
  });

  it("is wrapped by the system's keystore where there is one, and still opens without the wrap", async () => {
    const directory = join(temporaryFolder(), "identity");
    const keystore = flippingKeystore();
    const card = await mustCreate(openFolder(directory, keystore));
    expect(await openFolder(directory, keystore).protection()).toBe("os+passphrase");
    expect(readFileSync(join(directory, "keys.age"), "latin1")).not.toContain("age-encryption.org");
    expect(await openFolder(directory, keystore).unlock(PASSPHRASE)).toEqual({ ok: true, value: card });
    expect(await openFolder(directory, keystore).unlock("kata sandi salah")).toMatchObject({
      error: { type: "wrong-passphrase" },
    });
    expect(await openFolder(directory).unlock(PASSPHRASE)).toEqual(DAMAGED);
    const plain = join(temporaryFolder(), "identity");
    const unwrapped = await mustCreate(openFolder(plain));
    expect(await openFolder(plain, keystore).unlock(PASSPHRASE)).toEqual({ ok: true, value: unwrapped });
  });

  it.runIf(canMount)("makes nothing on a full disk (skipped where tmpfs cannot be mounted)", async () => {
    const disk = mountSmallDisk();
    expect(() => writeFileSync(join(disk, "ballast"), new Uint8Array(1 << 20))).toThrow("ENOSPC");
    const vault = openFolder(join(disk, "identity"));
    expect(await vault.create("A", PASSPHRASE)).toEqual({ ok: false, error: { type: "disk-full" } });
    expect(await vault.state()).toEqual({ state: "none", card: null });
  });
});

async function freshRecipient(): Promise<string> {
  return identityToRecipient(await generateX25519Identity());
}

/** A folder in the file's place: the one fault of reading that even root meets. */
function makeUnreadable(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

function alterLastByte(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** Stands for DPAPI or the keychain: reversible, and useless without itself. */
function flippingKeystore(): OsKeystore {
  return {
    available: async () => ({ backend: "keychain", real: true }),
    protect: async (text) => flip(text),
    unprotect: async (text) => flip(text),
  };
}

function flip(text: string): string {
  const bytes = Buffer.from(text, "base64").map((byte) => byte ^ 0x5a);
  return Buffer.from(bytes).toString("base64");
}
