import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { Decrypter, Encrypter } from "age-encryption";
import type { SigningError } from "#shared/certificates/signing-error.ts";
import type { StorageError, VaultError } from "#shared/host/host-errors.ts";
import type { Clock } from "#shared/host/ports.ts";
import type { DocumentSigning, KeyVault, OsKeystore, SealedIdentity } from "#shared/host/vault-ports.ts";
import { IdentityCard, identityCardPayload } from "#shared/panel/identity-card.ts";
import { MINIMUM_PASSPHRASE_LENGTH } from "#shared/panel/passphrase.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { decryptPacket, isNoMatch, isSealed } from "./age-file.ts";
import { createCredentialStore, type OpenPkcs12 } from "./credential-store.ts";
import type { DocumentKey } from "./document-key.ts";
import { syncDirectory, writeDurably } from "./durable-file.ts";
import { areFurther, fillInFurther, readFurther } from "./further-files.ts";
import { createIdentityFiles, type IdentityFiles } from "./identity-files.ts";
import { createSealedFiles, type SealedFiles } from "./sealed-files.ts";
import { isAbsent, toStorageError } from "./storage-error.ts";
import { createSecrets, documentKeyOf, signText, VaultSecrets } from "./vault-secrets.ts";

/** scrypt N = 2^17: about half a second on an office machine, 128 MB while it runs. */
const SCRYPT_WORK_FACTOR = 17;

/** Signs a PDF with a document key; supplied by the documents part so that the vault knows no PDF. */
export type SignPdf = (
  pdf: Uint8Array,
  key: DocumentKey,
  signer: DocumentSigning & { readonly name: string },
) => Promise<Result<Uint8Array, VaultError | SigningError>>;

type FilesProblem = StorageError | { readonly type: "vault-damaged" };

export interface AgeKeyVaultOptions {
  readonly directory: string;
  readonly clock: Clock;
  readonly signPdf: SignPdf;
  readonly openPkcs12: OpenPkcs12;
  readonly keystore?: OsKeystore | undefined;
  readonly scryptWorkFactor?: number | undefined;
}

/** The vault, and the further files of its identity for those who keep something beside it. */
export type IdentityVault = KeyVault & { readonly files: IdentityFiles; readonly sealed: SealedFiles };

/**
 * One identity in two files: `card.json` (public) and `keys.age` (private parts under the passphrase by
 * age's scrypt; where the operating system's keystore is real, wrapped by it once more). Further files beside them are
 * sealed for the identity's own age recipient.
 */
export function createAgeKeyVault(options: AgeKeyVaultOptions): IdentityVault {
  const { directory, clock, signPdf, keystore } = options;
  const cardPath = join(directory, "card.json");
  const keysPath = join(directory, "keys.age");
  let unlocked: { secrets: VaultSecrets; card: IdentityCard } | null = null;
  let creating: Promise<unknown> = Promise.resolve();
  const files = createIdentityFiles(directory);
  const sealed = createSealedFiles(files, () => whenUnlocked(({ secrets }) => secrets.ageIdentity));
  const credentials = createCredentialStore(sealed, {
    name: () => whenUnlocked(({ card }) => card.name),
    own: () => whenUnlocked(({ secrets }) => documentKeyOf(secrets)),
    now: clock.now,
    openPkcs12: options.openPkcs12,
  });

  async function whenUnlocked<T>(
    take: (identity: NonNullable<typeof unlocked>) => T,
  ): Promise<Result<T, VaultError>> {
    return unlocked ? ok(take(unlocked)) : err(await notUnlocked());
  }

  async function isWrapped(): Promise<boolean> {
    return (await keystore?.available())?.real ?? false;
  }

  /** The card, `null` where there is none; one that is there and cannot be read is never taken for absent. */
  async function loadCard(): Promise<Result<IdentityCard | null, FilesProblem>> {
    try {
      const parsed = IdentityCard.safeParse(safeJson(await readFile(cardPath, "utf8")));
      return parsed.success ? ok(parsed.data) : err({ type: "vault-damaged" });
    } catch (cause) {
      return isAbsent(cause) ? ok(null) : err(toStorageError(cause, cardPath));
    }
  }

  async function notUnlocked(): Promise<VaultError> {
    const card = await loadCard();
    if (!card.ok) return card.error;
    return { type: card.value ? "vault-locked" : "no-identity" };
  }

  async function create(name: string, passphrase: string): ReturnType<KeyVault["create"]> {
    const known = await loadCard();
    // Beside an unreadable card lie keys that packets were sealed for; new ones must not take their place.
    if (!known.ok) return known;
    if (known.value) return err({ type: "identity-exists" });
    if (passphrase.length < MINIMUM_PASSPHRASE_LENGTH)
      return err({ type: "passphrase-too-short", minimum: MINIMUM_PASSPHRASE_LENGTH });
    const created = await createSecrets(name, clock.now());
    try {
      await setKeysAside();
      await writeKeys(created.secrets, passphrase);
      await writeDurably(cardPath, [Buffer.from(JSON.stringify(created.card))]);
    } catch (cause) {
      return err(toStorageError(cause, directory));
    }
    unlocked = created;
    return ok(created.card);
  }

  /**
   * Keys without a card are what a crash in `create` leaves, for the card is written last, or else somebody
   * removed the card: they may have been used, so they are kept under another name and never overwritten.
   */
  async function setKeysAside(): Promise<void> {
    const moment = clock.now().replaceAll(/[^0-9TZ]/gu, "");
    try {
      await rename(keysPath, join(directory, `keys-${moment}-${randomUUID().slice(0, 8)}.age`));
    } catch (cause) {
      if (isAbsent(cause)) return;
      throw cause;
    }
    await syncDirectory(directory);
  }

  async function writeKeys(secrets: VaultSecrets, passphrase: string): Promise<void> {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(options.scryptWorkFactor ?? SCRYPT_WORK_FACTOR);
    encrypter.setPassphrase(passphrase);
    await storeKeys(Buffer.from(await encrypter.encrypt(JSON.stringify(secrets))));
  }

  /** Keeps an age file, wrapped where the operating system does that. */
  async function storeKeys(ageFile: Buffer): Promise<void> {
    const wrapped =
      keystore && (await isWrapped())
        ? Buffer.from(await keystore.protect(ageFile.toString("base64")), "base64")
        : ageFile;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeDurably(keysPath, [wrapped]);
  }

  /** The age file, unwrapped where the operating system had wrapped it. */
  async function readKeys(): Promise<Result<Buffer, FilesProblem>> {
    let stored: Buffer;
    try {
      stored = await readFile(keysPath);
    } catch (cause) {
      return err(isAbsent(cause) ? { type: "vault-damaged" } : toStorageError(cause, keysPath));
    }
    if (isSealed(stored) || !keystore) return ok(stored);
    const unwrapped = await keystore.unprotect(stored.toString("base64")).catch(() => null);
    return unwrapped === null ? err({ type: "vault-damaged" }) : ok(Buffer.from(unwrapped, "base64"));
  }

  async function exportFiles(): ReturnType<KeyVault["export"]> {
    const known = await loadCard();
    if (!known.ok) return known;
    if (!known.value) return ok(null);
    const keys = await readKeys();
    if (!keys.ok) return keys;
    if (!isSealed(keys.value)) return err({ type: "vault-damaged" });
    const others = await readFurther(files);
    if (!others.ok) return others;
    try {
      return ok({ card: await readFile(cardPath), keys: keys.value, others: others.value });
    } catch (cause) {
      return err(toStorageError(cause, cardPath));
    }
  }

  async function importFiles(identity: SealedIdentity): ReturnType<KeyVault["import"]> {
    const known = await loadCard();
    if (!known.ok) return known;
    const card = IdentityCard.safeParse(safeJson(Buffer.from(identity.card).toString("utf8")));
    const keys = Buffer.from(identity.keys);
    const others = identity.others ?? new Map<string, Uint8Array>();
    if (!card.success || !isSealed(keys) || !areFurther(others)) return err({ type: "vault-damaged" });
    if (known.value) {
      if (known.value.signingKey !== card.data.signingKey) return err({ type: "identity-exists" });
      const filled = await fillInFurther(files, others);
      return filled.ok ? ok(known.value) : filled;
    }
    try {
      await setKeysAside();
      await storeKeys(keys);
      for (const [name, bytes] of others) await writeDurably(join(directory, name), [bytes]);
      await writeDurably(cardPath, [identity.card]);
    } catch (cause) {
      return err(toStorageError(cause, directory));
    }
    return ok(card.data);
  }

  /** Two at once would leave the card of one beside the keys of the other. */
  function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const done = creating.then(work);
    creating = done.catch(() => undefined);
    return done;
  }

  return {
    state: async () => {
      if (unlocked) return { state: "unlocked", card: unlocked.card };
      const card = await loadCard();
      if (!card.ok) return { state: "locked", card: null };
      return card.value ? { state: "locked", card: card.value } : { state: "none", card: null };
    },
    protection: async () => ((await isWrapped()) ? "os+passphrase" : "passphrase"),
    create: (name, passphrase) => oneAtATime(() => create(name, passphrase)),
    export: exportFiles,
    import: (identity) => oneAtATime(() => importFiles(identity)),
    unlock: async (passphrase) => {
      const known = await loadCard();
      if (!known.ok) return known;
      const card = known.value;
      if (!card) return err({ type: "no-identity" });
      const secrets = await openKeys(readKeys, passphrase);
      if (!secrets.ok) return secrets;
      // Ed25519 is deterministic, so these keys signed this very card or it belongs to others.
      if (signText(secrets.value, identityCardPayload(card)) !== card.signature)
        return err({ type: "vault-damaged" });
      unlocked = { secrets: secrets.value, card };
      return ok(card);
    },
    lock: async () => {
      unlocked = null;
      sealed.forget();
    },
    sign: (text) => whenUnlocked(({ secrets }) => signText(secrets, text)),
    decrypt: async (packet) =>
      unlocked ? decryptPacket(packet, unlocked.secrets.ageIdentity) : err(await notUnlocked()),
    credentials: credentials.credentials,
    importPkcs12: credentials.importPkcs12,
    requestCertificate: credentials.requestCertificate,
    installCertificate: credentials.installCertificate,
    removeCredential: credentials.removeCredential,
    signDocument: async (pdf, signing) => {
      const name = await whenUnlocked(({ card }) => card.name);
      if (!name.ok) return name;
      const key = await credentials.pick(signing.credentialId, signing.signedAt);
      return key.ok ? signPdf(pdf, key.value, { ...signing, name: name.value }) : key;
    },
    files,
    sealed,
  };
}

async function openKeys(
  readKeys: () => Promise<Result<Buffer, FilesProblem>>,
  passphrase: string,
): Promise<Result<VaultSecrets, VaultError>> {
  const sealed = await readKeys();
  if (!sealed.ok) return sealed;
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const secrets = VaultSecrets.safeParse(safeJson(await decrypter.decrypt(sealed.value, "text")));
    return secrets.success ? ok(secrets.data) : err({ type: "vault-damaged" });
  } catch (cause) {
    return err({ type: isNoMatch(cause) ? "wrong-passphrase" : "vault-damaged" });
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
