import { Decrypter } from "age-encryption";
import type { PacketError } from "#shared/packet/manifest.ts";
import { err, ok, type Result } from "#shared/result.ts";

const AGE_MAGIC = "age-encryption.org/v1";

/** Whether bytes begin as an age file does. */
export function isSealed(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, AGE_MAGIC.length)).toString("latin1") === AGE_MAGIC;
}

/** The library tells a wrong key from damage only by its words; the contract test pins them. */
export function isNoMatch(cause: unknown): boolean {
  return cause instanceof Error && cause.message.includes("no identity matched");
}

/** Opens a packet that was sealed for an age identity. */
export async function decryptPacket(
  sealed: Uint8Array,
  identity: string,
): Promise<Result<Uint8Array, PacketError>> {
  if (!isSealed(sealed)) return err({ type: "not-a-packet" });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return ok(await decrypter.decrypt(sealed));
  } catch (cause) {
    return err(isNoMatch(cause) ? { type: "not-for-you" } : { type: "packet-damaged", where: "age" });
  }
}
