import { Decrypter } from "age-encryption";
import { createSecrets, signText, type VaultSecrets } from "#electron/adapters/vault-secrets.ts";
import type { VaultError } from "#shared/host/host-errors.ts";
import type { Clock, KeyVault } from "#shared/host/ports.ts";
import type { IdentityCard } from "#shared/panel/identity-card.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { readMemoryPdf, signMemoryPdf } from "./memory-documents.ts";

const MINIMUM_PASSPHRASE = 8;

/** Keys of one person as they rest: open here, for nothing is written anywhere. */
export interface MemoryKeys {
  identity: {
    readonly secrets: VaultSecrets;
    readonly card: IdentityCard;
    readonly passphrase: string;
  } | null;
}

/** Real Ed25519 and age keys, without a file. */
export function createMemoryVault(clock: Clock, keys: MemoryKeys = { identity: null }): KeyVault {
  let isOpen = false;
  let creating: Promise<unknown> = Promise.resolve();

  const unlocked = (): Result<NonNullable<MemoryKeys["identity"]>, VaultError> => {
    if (!keys.identity) return err({ type: "no-identity" });
    return isOpen ? ok(keys.identity) : err({ type: "vault-locked" });
  };

  async function create(name: string, passphrase: string): Promise<Result<IdentityCard, VaultError>> {
    if (keys.identity) return err({ type: "identity-exists" });
    if (passphrase.length < MINIMUM_PASSPHRASE)
      return err({ type: "passphrase-too-short", minimum: MINIMUM_PASSPHRASE });
    keys.identity = { ...(await createSecrets(name, clock.now())), passphrase };
    isOpen = true;
    return ok(keys.identity.card);
  }

  return {
    state: async () => {
      const card = keys.identity?.card ?? null;
      return { state: card ? (isOpen ? "unlocked" : "locked") : "none", card };
    },
    protection: async () => "passphrase",
    create: (name, passphrase) => {
      const created = creating.then(() => create(name, passphrase));
      creating = created.catch(() => undefined);
      return created;
    },
    unlock: async (passphrase) => {
      if (!keys.identity) return err({ type: "no-identity" });
      if (passphrase !== keys.identity.passphrase) return err({ type: "wrong-passphrase" });
      isOpen = true;
      return ok(keys.identity.card);
    },
    export: async () => {
      if (!keys.identity) return ok(null);
      const { card, ...sealed } = keys.identity;
      return ok({ card: Buffer.from(JSON.stringify(card)), keys: Buffer.from(JSON.stringify(sealed)) });
    },
    import: async (files) => {
      if (keys.identity) return err({ type: "identity-exists" });
      const card: IdentityCard = JSON.parse(Buffer.from(files.card).toString());
      keys.identity = { card, ...JSON.parse(Buffer.from(files.keys).toString()) };
      return ok(card);
    },
    lock: async () => {
      isOpen = false;
    },
    sign: async (text) => {
      const open = unlocked();
      return open.ok ? ok(signText(open.value.secrets, text)) : open;
    },
    decrypt: async (sealed) => {
      const open = unlocked();
      if (!open.ok) return open;
      const { readable, text } = peek(sealed);
      if (!readable) return err({ type: "not-a-packet" });
      const decrypter = new Decrypter();
      decrypter.addIdentity(open.value.secrets.ageIdentity);
      try {
        return ok(await decrypter.decrypt(sealed));
      } catch (cause) {
        // The header ends with its MAC; a file whose header is whole and opens for nobody here is for others.
        const isWhole = /\n--- \S{43}\n/u.test(text) && String(cause).includes("no identity matched");
        return err(isWhole ? { type: "not-for-you" } : { type: "packet-damaged", where: "age" });
      }
    },
    signDocument: async (pdf, details) => {
      const open = unlocked();
      if (!open.ok) return open;
      const { secrets, card } = open.value;
      const document = readMemoryPdf(pdf);
      if (!document) return err({ type: "signing-failed", code: "not-a-pdf" });
      return ok(signMemoryPdf(document, { ...details, name: card.name }, secrets.document));
    },
  };
}

function peek(sealed: Uint8Array): { readable: boolean; text: string } {
  const text = Buffer.from(sealed.subarray(0, 4096)).toString("latin1");
  return { readable: text.startsWith("age-encryption.org/v1"), text };
}
