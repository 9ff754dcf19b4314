import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createAgeKeyVault } from "#electron/adapters/age-key-vault.ts";
import { openPkcs12 } from "#electron/certificates/pkcs12.ts";
import type { KeyVault, OsKeystore } from "#shared/host/vault-ports.ts";
import type { IdentityCard } from "#shared/panel/identity-card.ts";
import { temporaryFolder } from "#tests/support/contract-folders.ts";
import { createTickingClock } from "#tests/support/memory-ports.ts";
import { must } from "#tests/support/people.ts";

const PASSPHRASE = "kata sandi panjang";
const DAMAGED = { ok: false, error: { type: "vault-damaged" } };

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

function open(directory = join(temporaryFolder(), "identity")): KeyVault {
  return openFolder(directory);
}

async function mustCreate(vault: KeyVault): Promise<IdentityCard> {
  return must(await vault.create("Dr. Ratna Contoh", PASSPHRASE));
}

async function flip(text: string): Promise<string> {
  return Buffer.from(Buffer.from(text, "base64").map((byte) => byte ^ 0x5a)).toString("base64");
}

/** Wraps so that another keystore, or none, cannot take the wrap off. */
function flippingKeystore(): OsKeystore {
  return { available: async () => ({ backend: "keychain", real: true }), protect: flip, unprotect: flip };
}

describe("an identity that moves", () => {
  it("goes to another machine as it rests, and nowhere that has one", async () => {
    const vault = open();
    expect(await vault.export()).toEqual({ ok: true, value: null });
    const card = await mustCreate(vault);
    const files = await vault.export();
    if (!files.ok || !files.value) throw new Error("nothing to export");
    const directory = join(temporaryFolder(), "identity");
    const other = (): KeyVault => open(directory);
    expect(await other().import(files.value)).toEqual({ ok: true, value: card });
    expect(await other().state()).toEqual({ state: "locked", card });
    const opened = other();
    expect((await opened.unlock("kata sandi salah")).ok).toBe(false);
    expect(await opened.unlock(PASSPHRASE)).toEqual({ ok: true, value: card });
    expect((await opened.sign("x")).ok).toBe(true);
    // The same identity gets no more than what it lacks; another one is left alone.
    expect(await opened.import(files.value)).toEqual({ ok: true, value: card });
    const stranger = open(join(temporaryFolder(), "identity"));
    await mustCreate(stranger);
    expect(await stranger.import(files.value)).toEqual({ ok: false, error: { type: "identity-exists" } });
  });

  it("leaves the system's wrap behind when it goes to another machine", async () => {
    const directory = join(temporaryFolder(), "identity");
    const vault = openFolder(directory, flippingKeystore());
    const card = await mustCreate(vault);
    const files = await vault.export();
    if (!files.ok || !files.value) throw new Error("nothing to export");
    const { keys } = files.value;
    expect(Buffer.from(keys).toString("latin1")).toMatch(/^age-encryption/u);
    expect(readFileSync(join(directory, "keys.age"))).not.toEqual(Buffer.from(keys));
    const plain = openFolder(join(temporaryFolder(), "identity"));
    expect(await plain.import(files.value)).toEqual({ ok: true, value: card });
    expect(await plain.unlock(PASSPHRASE)).toEqual({ ok: true, value: card });
    const broken = { ...flippingKeystore(), unprotect: () => Promise.reject(new Error("other user")) };
    expect(await openFolder(directory, broken).export()).toEqual(DAMAGED);
    const nowhere = openFolder(join(temporaryFolder(), "identity"));
    expect(await nowhere.import({ ...files.value, keys: new Uint8Array(40) })).toEqual(DAMAGED);
    expect(await nowhere.state()).toEqual({ state: "none", card: null });
  });
});
