import type { Sha256Hex } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import {
  MAX_PACKET_BYTES,
  Manifest,
  ManifestHeader,
  ManifestSignature,
  PACKET_FORMAT,
  PACKET_VERSION,
  type PacketError,
} from "../packet/manifest.ts";
import { err, ok, type Result } from "../result.ts";
import type { VaultError } from "./host-errors.ts";
import { isOwnCard, parseJson } from "./identity.ts";
import type { HostPorts } from "./ports.ts";

const MANIFEST_ENTRY = "manifest.json";
const SIGNATURE_ENTRY = "manifest.sig";

export type PacketContent = Omit<Manifest, "format" | "version" | "sender" | "createdAt" | "entries">;

/** A packet whose sealing, signature and entry hashes have been checked. */
export interface OpenedPacket {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest, which names every entry's hash: the packet's content hash. */
  readonly hash: Sha256Hex;
  readonly entries: ReadonlyMap<string, Uint8Array>;
}

/** Signs a manifest over the entries and seals both for the recipients. */
export async function sealPacket(
  ports: HostPorts,
  content: PacketContent,
  entries: ReadonlyMap<string, Uint8Array>,
  recipients: readonly string[],
): Promise<Result<{ sealed: Uint8Array; hash: Sha256Hex }, PacketError | VaultError>> {
  const { card } = await ports.vault.state();
  if (!card) return err({ type: "no-identity" });
  const { sha256 } = ports.crypto;
  const manifest: Manifest = {
    ...content,
    format: PACKET_FORMAT,
    version: PACKET_VERSION,
    sender: card,
    createdAt: ports.clock.now(),
    entries: [...entries].map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) })),
  };
  const text = canonicalJson(manifest);
  const signature = await ports.vault.sign(text);
  if (!signature.ok) return signature;
  const all = new Map([
    [MANIFEST_ENTRY, ports.text.encode(text)],
    [SIGNATURE_ENTRY, ports.text.encode(signature.value)],
    ...entries,
  ]);
  const sealed = await ports.container.seal(all, recipients);
  if (sealed.length > MAX_PACKET_BYTES) return err({ type: "packet-too-large", limit: MAX_PACKET_BYTES });
  return ok({ sealed, hash: sha256(text) });
}

/** Opens a sealed packet and checks everything that does not depend on a season. */
export async function openPacket(
  ports: HostPorts,
  sealed: Uint8Array,
): Promise<Result<OpenedPacket, PacketError | VaultError>> {
  if (sealed.length > MAX_PACKET_BYTES) return err({ type: "packet-too-large", limit: MAX_PACKET_BYTES });
  const zip = await ports.vault.decrypt(sealed);
  if (!zip.ok) return zip;
  const entries = ports.container.unpack(zip.value);
  if (!entries.ok) return entries;
  const text = decodeEntry(ports, entries.value, MANIFEST_ENTRY);
  const signature = decodeEntry(ports, entries.value, SIGNATURE_ENTRY);
  if (text === null || signature === null) return err({ type: "not-a-packet" });
  const manifest = readManifest(text);
  if (!manifest.ok) return manifest;
  const problem =
    checkSignature(ports, manifest.value, text, signature) ??
    checkEntries(ports, manifest.value, entries.value);
  if (problem) return err(problem);
  return ok({ manifest: manifest.value, hash: ports.crypto.sha256(text), entries: entries.value });
}

/** An entry as text; `null` when it is absent or not UTF-8. */
export function decodeEntry(
  ports: HostPorts,
  entries: ReadonlyMap<string, Uint8Array>,
  path: string,
): string | null {
  const bytes = entries.get(path);
  return bytes ? ports.text.decode(bytes) : null;
}

function readManifest(text: string): Result<Manifest, PacketError> {
  const json = parseJson(text);
  const header = ManifestHeader.safeParse(json);
  if (!header.success || header.data.format !== PACKET_FORMAT) return err({ type: "not-a-packet" });
  const { version } = header.data;
  if (version > PACKET_VERSION) return err({ type: "newer-version", found: version, known: PACKET_VERSION });
  if (version < PACKET_VERSION) return err({ type: "older-version", found: version, known: PACKET_VERSION });
  const parsed = Manifest.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const path = parsed.error.issues[0]?.path.join(".") ?? "";
  return err({ type: "content-invalid", entry: MANIFEST_ENTRY, problem: path });
}

function checkSignature(
  ports: HostPorts,
  { sender }: Manifest,
  text: string,
  signature: string,
): PacketError | null {
  const isSigned =
    ManifestSignature.safeParse(signature).success &&
    isOwnCard(ports, sender) &&
    ports.crypto.verify(sender.signingKey, text, signature);
  return isSigned ? null : { type: "signature-wrong", sender: sender.name };
}

function checkEntries(
  ports: HostPorts,
  manifest: Manifest,
  entries: ReadonlyMap<string, Uint8Array>,
): PacketError | null {
  const listed = new Set<string>([MANIFEST_ENTRY, SIGNATURE_ENTRY]);
  for (const { path, size, sha256 } of manifest.entries) {
    const bytes = entries.get(path);
    if (bytes?.length !== size || ports.crypto.sha256(bytes) !== sha256)
      return { type: "packet-damaged", where: path };
    listed.add(path);
  }
  const unlisted = [...entries.keys()].find((path) => !listed.has(path));
  return unlisted === undefined ? null : { type: "packet-damaged", where: unlisted };
}
