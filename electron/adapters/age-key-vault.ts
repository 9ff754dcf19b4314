import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Decrypter, Encrypter } from "age-encryption";
import type { VaultError } from "#shared/host/host-errors.ts";
import type { Clock, DocumentSigning, KeyVault, OsKeystore } from "#shared/host/ports.ts";
import type { PacketError } from "#shared/packet/manifest.ts";
import { IdentityCard, identityCardPayload } from "#shared/panel/identity-card.ts";
import { MINIMUM_PASSPHRASE_LENGTH } from "#shared/panel/passphrase.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { writeDurably } from "./durable-file.ts";
import { toStorageError } from "./storage-error.ts";
import { createSecrets, signText, VaultSecrets } from "./vault-secrets.ts";

const AGE_MAGIC = "age-encryption.org/v1";

/** scrypt N = 2^17: about half a second on an office machine, 128 MB while it runs. */
const SCRYPT_WORK_FACTOR = 17;

/** Signs a PDF with a document key; supplied by the documents part so that the vault knows no PDF. */
export type SignPdf = (
  pdf: Uint8Array,
  secrets: VaultSecrets["document"],
  signer: DocumentSigning & { readonly name: string },
) => Promise<Result<Uint8Array, { readonly type: string }>>;

export interface AgeKeyVaultOptions {
  readonly directory: string;
  readonly clock: Clock;
  readonly signPdf: SignPdf;
  readonly keystore?: OsKeystore | undefined;
  readonly scryptWorkFactor?: number | undefined;
}

/**
 * One identity in two files: `card.json` (public) and `keys.age` (private parts under the passphrase by
 * age's scrypt; where the operating system's keystore is real, wrapped by it once more).
 */
export function createAgeKeyVault(options: AgeKeyVaultOptions): KeyVault {
  const { directory, clock, signPdf, keystore } = options;
  const cardPath = join(directory, "card.json");
  const keysPath = join(directory, "keys.age");
  let unlocked: { secrets: VaultSecrets; card: IdentityCard } | null = null;
  let creating: Promise<unknown> = Promise.resolve();

  async function isWrapped(): Promise<boolean> {
    return (await keystore?.available())?.real ?? false;
  }

  async function loadCard(): Promise<IdentityCard | "absent" | "damaged"> {
    const text = await readFile(cardPath, "utf8").catch(() => null);
    if (text === null) return "absent";
    const parsed = IdentityCard.safeParse(safeJson(text));
    return parsed.success ? parsed.data : "damaged";
  }

  async function readCard(): Promise<IdentityCard | null> {
    const card = await loadCard();
    return typeof card === "string" ? null : card;
  }

  async function create(name: string, passphrase: string): ReturnType<KeyVault["create"]> {
    const known = await loadCard();
    // Beside a damaged card lie keys that packets were sealed for; new ones must not take their place.
    if (known === "damaged") return err({ type: "vault-damaged" });
    if (known !== "absent") return err({ type: "identity-exists" });
    if (passphrase.length < MINIMUM_PASSPHRASE_LENGTH)
      return err({ type: "passphrase-too-short", minimum: MINIMUM_PASSPHRASE_LENGTH });
    const created = await createSecrets(name, clock.now());
    try {
      await writeKeys(created.secrets, passphrase);
      await writeDurably(cardPath, [Buffer.from(JSON.stringify(created.card))]);
    } catch (cause) {
      return err(toStorageError(cause, directory));
    }
    unlocked = created;
    return ok(created.card);
  }

  async function writeKeys(secrets: VaultSecrets, passphrase: string): Promise<void> {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(options.scryptWorkFactor ?? SCRYPT_WORK_FACTOR);
    encrypter.setPassphrase(passphrase);
    const sealed = Buffer.from(await encrypter.encrypt(JSON.stringify(secrets)));
    const wrapped =
      keystore && (await isWrapped())
        ? Buffer.from(await keystore.protect(sealed.toString("base64")), "base64")
        : sealed;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeDurably(keysPath, [wrapped]);
  }

  /** The age file, unwrapped where the operating system had wrapped it. */
  async function readKeys(): Promise<Buffer> {
    const stored = await readFile(keysPath);
    if (stored.subarray(0, AGE_MAGIC.length).toString("latin1") === AGE_MAGIC || !keystore) return stored;
    return Buffer.from(await keystore.unprotect(stored.toString("base64")), "base64");
  }

  return {
    state: async () => {
      if (unlocked) return { state: "unlocked", card: unlocked.card };
      const card = await readCard();
      return card ? { state: "locked", card } : { state: "none", card: null };
    },
    protection: async () => ((await isWrapped()) ? "os+passphrase" : "passphrase"),
    create: (name, passphrase) => {
      // Two at once would leave the card of one beside the keys of the other.
      const created = creating.then(() => create(name, passphrase));
      creating = created.catch(() => undefined);
      return created;
    },
    unlock: async (passphrase) => {
      const card = await loadCard();
      if (typeof card === "string") return err({ type: card === "absent" ? "no-identity" : "vault-damaged" });
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
    },
    sign: async (text) =>
      unlocked ? ok(signText(unlocked.secrets, text)) : err(await notUnlocked(readCard)),
    decrypt: async (sealed) =>
      unlocked ? decryptPacket(sealed, unlocked.secrets.ageIdentity) : err(await notUnlocked(readCard)),
    signDocument: async (pdf, details) => {
      if (!unlocked) return err(await notUnlocked(readCard));
      const { secrets, card } = unlocked;
      const signed = await signPdf(pdf, secrets.document, { ...details, name: card.name });
      return signed.ok ? signed : err({ type: "signing-failed", code: signed.error.type });
    },
  };
}

async function openKeys(
  readKeys: () => Promise<Buffer>,
  passphrase: string,
): Promise<Result<VaultSecrets, VaultError>> {
  const sealed = await readKeys().catch(() => null);
  if (!sealed) return err({ type: "vault-damaged" });
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const secrets = VaultSecrets.safeParse(safeJson(await decrypter.decrypt(sealed, "text")));
    return secrets.success ? ok(secrets.data) : err({ type: "vault-damaged" });
  } catch (cause) {
    return err({ type: isNoMatch(cause) ? "wrong-passphrase" : "vault-damaged" });
  }
}

async function decryptPacket(sealed: Uint8Array, identity: string): Promise<Result<Uint8Array, PacketError>> {
  const magic = Buffer.from(sealed.subarray(0, AGE_MAGIC.length)).toString("latin1");
  if (magic !== AGE_MAGIC) return err({ type: "not-a-packet" });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return ok(await decrypter.decrypt(sealed));
  } catch (cause) {
    return err(isNoMatch(cause) ? { type: "not-for-you" } : { type: "packet-damaged", where: "age" });
  }
}

/** The library tells a wrong key from damage only by its words; the contract test pins them. */
function isNoMatch(cause: unknown): boolean {
  return cause instanceof Error && cause.message.includes("no identity matched");
}

async function notUnlocked(readCard: () => Promise<IdentityCard | null>): Promise<VaultError> {
  return { type: (await readCard()) ? "vault-locked" : "no-identity" };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
