import { Decrypter } from "age-encryption";
import type { IdentityVault } from "#electron/adapters/age-key-vault.ts";
import { createCredentialStore } from "#electron/adapters/credential-store.ts";
import { fillInFurther } from "#electron/adapters/further-files.ts";
import type { IdentityFiles } from "#electron/adapters/identity-files.ts";
import { createSealedFiles } from "#electron/adapters/sealed-files.ts";
import {
  createSecrets,
  documentKeyOf,
  signText,
  type VaultSecrets,
} from "#electron/adapters/vault-secrets.ts";
import { openPkcs12 } from "#electron/certificates/pkcs12.ts";
import type { VaultError } from "#shared/host/host-errors.ts";
import type { Clock } from "#shared/host/ports.ts";
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
  /** Files beside them, sealed as on a disk. */
  others?: Map<string, Uint8Array>;
}

/** Real Ed25519 and age keys, without a file. */
export function createMemoryVault(clock: Clock, keys: MemoryKeys = { identity: null }): IdentityVault {
  let isOpen = false;
  let creating: Promise<unknown> = Promise.resolve();
  keys.others ??= new Map();
  const files = createMemoryIdentityFiles(keys.others);

  const unlocked = (): Result<NonNullable<MemoryKeys["identity"]>, VaultError> => {
    if (!keys.identity) return err({ type: "no-identity" });
    return isOpen ? ok(keys.identity) : err({ type: "vault-locked" });
  };
  const whenUnlocked = async <T>(take: (identity: NonNullable<MemoryKeys["identity"]>) => T) => {
    const open = unlocked();
    return open.ok ? ok(take(open.value)) : open;
  };
  const sealed = createSealedFiles(files, () => whenUnlocked(({ secrets }) => secrets.ageIdentity));
  const { pick, ...credentials } = createCredentialStore(sealed, {
    name: () => whenUnlocked(({ card }) => card.name),
    own: () => whenUnlocked(({ secrets }) => documentKeyOf(secrets)),
    now: clock.now,
    openPkcs12,
  });

  async function create(name: string, passphrase: string): Promise<Result<IdentityCard, VaultError>> {
    if (keys.identity) return err({ type: "identity-exists" });
    if (passphrase.length < MINIMUM_PASSPHRASE)
      return err({ type: "passphrase-too-short", minimum: MINIMUM_PASSPHRASE });
    keys.identity = { ...(await createSecrets(name, clock.now())), passphrase };
    isOpen = true;
    return ok(keys.identity.card);
  }

  return {
    ...credentials,
    files,
    sealed,
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
      const { card, ...rest } = keys.identity;
      return ok({
        card: Buffer.from(JSON.stringify(card)),
        keys: Buffer.from(JSON.stringify(rest)),
        others: new Map(keys.others),
      });
    },
    import: async (identity) => {
      const card: IdentityCard = JSON.parse(Buffer.from(identity.card).toString());
      if (keys.identity) {
        if (keys.identity.card.signingKey !== card.signingKey) return err({ type: "identity-exists" });
        const filled = await fillInFurther(files, identity.others ?? new Map());
        return filled.ok ? ok(keys.identity.card) : filled;
      }
      keys.identity = { card, ...JSON.parse(Buffer.from(identity.keys).toString()) };
      for (const [name, bytes] of identity.others ?? []) await files.write(name, bytes);
      return ok(card);
    },
    lock: async () => {
      isOpen = false;
      sealed.forget();
    },
    sign: async (text) => {
      const open = unlocked();
      return open.ok ? ok(signText(open.value.secrets, text)) : open;
    },
    decrypt: async (packet) => {
      const open = unlocked();
      if (!open.ok) return open;
      const { readable, text } = peek(packet);
      if (!readable) return err({ type: "not-a-packet" });
      const decrypter = new Decrypter();
      decrypter.addIdentity(open.value.secrets.ageIdentity);
      try {
        return ok(await decrypter.decrypt(packet));
      } catch (cause) {
        // The header ends with its MAC; a file whose header is whole and opens for nobody here is for others.
        const isWhole = /\n--- \S{43}\n/u.test(text) && String(cause).includes("no identity matched");
        return err(isWhole ? { type: "not-for-you" } : { type: "packet-damaged", where: "age" });
      }
    },
    signDocument: async (pdf, details) => {
      const open = unlocked();
      if (!open.ok) return open;
      const document = readMemoryPdf(pdf);
      if (!document) return err({ type: "pdf-refused", problem: "not-a-pdf" });
      const key = await pick(details.credentialId, details.signedAt);
      if (!key.ok) return key;
      const { name } = open.value.card;
      return ok(
        signMemoryPdf(
          document,
          { ...details, name },
          {
            privateKey: Buffer.from(key.value.privateKeyPkcs8).toString("base64"),
            chain: key.value.certificateChainDer.map((der) => Buffer.from(der).toString("base64")),
          },
        ),
      );
    },
  };
}

function createMemoryIdentityFiles(held: Map<string, Uint8Array>): IdentityFiles {
  return {
    names: async () => ok([...held.keys()].toSorted()),
    read: async (name) => ok(held.get(name) ?? null),
    write: async (name, bytes) => {
      held.set(name, Uint8Array.from(bytes));
      return ok(undefined);
    },
    remove: async (name) => {
      held.delete(name);
      return ok(undefined);
    },
  };
}

function peek(sealed: Uint8Array): { readable: boolean; text: string } {
  const text = Buffer.from(sealed.subarray(0, 4096)).toString("latin1");
  return { readable: text.startsWith("age-encryption.org/v1"), text };
}
