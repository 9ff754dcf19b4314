import { type ColumnMapping, MappingProfile } from "../../intake/mapping.ts";
import { slugOf } from "../../intake/plain-text.ts";
import { SHIPPED_PROFILES } from "../../intake/profiles.ts";
import { err, ok, type Result } from "../../result.ts";
import type { StorageError } from "../host-errors.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";

const BOX = "profiles";

/** The mappings of this computer, its own before the shipped ones; one that cannot be read is named. */
export async function allProfiles({
  shelf,
}: HostPorts): Promise<Result<{ profiles: MappingProfile[]; unreadable: string[] }, StorageError>> {
  const names = await shelf.names(BOX);
  if (!names.ok) return names;
  const own: MappingProfile[] = [];
  const unreadable: string[] = [];
  for (const name of names.value.toSorted()) {
    const text = await shelf.read(BOX, name);
    if (!text.ok) return text;
    const parsed = MappingProfile.safeParse(parseJson(text.value ?? ""));
    if (parsed.success) own.push(parsed.data);
    else unreadable.push(name);
  }
  return ok({ profiles: [...own, ...SHIPPED_PROFILES], unreadable });
}

/** Keeps a mapping under its name; the same name and purpose replace the one before. */
export async function saveProfile(
  { shelf, crypto }: HostPorts,
  { name, purpose, mapping }: { name: string; purpose: MappingProfile["purpose"]; mapping: ColumnMapping },
): Promise<Result<MappingProfile, StorageError>> {
  const fields = Object.fromEntries(
    mapping.columns.filter(({ header }) => header !== "").map(({ header, field }) => [header, field]),
  );
  const id = `own-${slugOf(name).slice(0, 40)}-${crypto.sha256(`${purpose}/${name}`).slice(0, 8)}`;
  const profile: MappingProfile = { id, name, origin: "own", purpose, fields };
  const written = await shelf.write(BOX, id, JSON.stringify(profile));
  return written.ok ? ok(profile) : written;
}

/** Forgets a mapping of this computer; a shipped one stays. */
export async function deleteProfile(
  { shelf }: HostPorts,
  id: string,
): Promise<Result<Record<never, never>, StorageError>> {
  const names = await shelf.names(BOX);
  if (!names.ok) return names;
  if (!names.value.includes(id)) return ok({});
  const removed = await shelf.remove(BOX, id);
  return removed.ok ? ok({}) : err(removed.error);
}
