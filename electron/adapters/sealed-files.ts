import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";
import type { VaultError } from "#shared/host/host-errors.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { IdentityFiles } from "./identity-files.ts";

/**
 * Private files of an identity, each sealed by age for the identity's own X25519 recipient: written and read only while
 * the identity is unlocked. What was read once is remembered until it is locked, for a judge signs hundreds in one go.
 */
export interface SealedFiles {
  readonly names: IdentityFiles["names"];
  /** `null` where there is none. */
  readonly read: (name: string) => Promise<Result<string | null, VaultError>>;
  readonly write: (name: string, text: string) => Promise<Result<void, VaultError>>;
  readonly remove: IdentityFiles["remove"];
  /** Called when the identity is locked. */
  readonly forget: () => void;
}

/** `unlocked` answers the age identity, or why it is not to be had. */
export function createSealedFiles(
  files: IdentityFiles,
  unlocked: () => Promise<Result<string, VaultError>>,
): SealedFiles {
  const remembered = new Map<string, string>();
  return {
    names: files.names,
    read: async (name) => {
      const identity = await unlocked();
      if (!identity.ok) return identity;
      const known = remembered.get(name);
      if (known !== undefined) return ok(known);
      const sealed = await files.read(name);
      if (!sealed.ok) return sealed;
      if (!sealed.value) return ok(null);
      const opened = await open(sealed.value, identity.value);
      // Locked while it was being opened: what came out must not stay.
      if (opened.ok && (await unlocked()).ok) remembered.set(name, opened.value);
      return opened;
    },
    write: async (name, text) => {
      const identity = await unlocked();
      if (!identity.ok) return identity;
      const encrypter = new Encrypter();
      encrypter.addRecipient(await identityToRecipient(identity.value));
      remembered.delete(name);
      return files.write(name, await encrypter.encrypt(text));
    },
    remove: (name) => {
      remembered.delete(name);
      return files.remove(name);
    },
    forget: () => remembered.clear(),
  };
}

async function open(sealed: Uint8Array, identity: string): Promise<Result<string, VaultError>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return ok(await decrypter.decrypt(sealed, "text"));
  } catch {
    return err({ type: "vault-damaged" });
  }
}
