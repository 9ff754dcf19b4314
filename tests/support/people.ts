import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { type DossierId, type MemberId, Sha256Hex } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import type { IdentityCard } from "#shared/panel/identity-card.ts";
import { DEFAULT_PACT, pactDigest } from "#shared/panel/integrity-pact.ts";
import { generateSeason } from "#shared/rehearsal/generate-season.ts";
import type { Err, Result } from "#shared/result.ts";
import { RubricPack, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import type { SeasonBundle } from "#shared/season/season-bundle.ts";
import { resourcesDirectory } from "./contract-folders.ts";
import type { HostKind, Station } from "./contract-hosts.ts";

export const PASSPHRASE = "kata sandi panjang";

/** The value, or the test ends with the step that was refused. */
export function must<T, E>(result: Result<T, E>, step = ""): T {
  if (result.ok) return result.value;
  throw new Error(`${step}: ${JSON.stringify(result.error)}`);
}

/** The refusal, or `null` when it went through. */
export function errorOf<E>(result: { readonly ok: true } | Err<E> | undefined): E | null {
  return result?.ok === false ? result.error : null;
}

export function readRubric(): RubricPack {
  const path = join(resourcesDirectory, "rubrics", "kipp-8q-umum-2023-type.json");
  return RubricPack.parse(JSON.parse(readFileSync(path, "utf8")));
}

/** Four dossiers, the first with an attachment; three judges, two readers each; a list of two. */
export function buildSmallSeason(seed = 7): SeasonBundle {
  const { season, texts } = generateSeason({
    rubric: readRubric(),
    dossiers: 4,
    judges: 3,
    readers: 2,
    seed,
    listSize: 2,
    narrative: "short",
    createdAt: "2026-11-01T00:00:00.000Z",
    sha256: nodeCrypto.sha256,
  });
  const bytes = new TextEncoder().encode("bukti");
  const sha256 = Sha256Hex.parse(nodeCrypto.sha256(bytes));
  const attachment = { name: "bukti.txt", mediaType: "text/plain", size: bytes.length, sha256 };
  const dossiers = season.dossiers.map((card, index) =>
    index === 0 ? { ...card, attachments: [attachment] } : card,
  );
  return { season: { ...season, dossiers }, texts, attachments: new Map([[sha256, bytes]]) };
}

/** A value as it lies in a packet or a season file. */
export function toJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

/** A season as `pleno generate` writes it. */
export function toSeasonFile({ season, texts, attachments }: SeasonBundle, name = "season.zip"): NamedFile {
  const entries = [...attachments].map(([hash, bytes]) => [`attachments/${hash}`, bytes] as const);
  return {
    name,
    bytes: zipSync({
      "season.json": toJson(season),
      "texts.json": toJson(texts),
      ...Object.fromEntries(entries),
    }),
  };
}

/** Somebody with an identity on a machine of their own. */
export interface Person {
  readonly name: string;
  readonly station: Station;
  readonly client: Station["client"];
  readonly card: IdentityCard;
  readonly cardFile: NamedFile;
}

export async function invite(kind: HostKind, name: string): Promise<Person> {
  const station = await kind.openStation();
  const { client } = station;
  const card = must(await client["identity.create"]({ name, passphrase: PASSPHRASE }), name);
  return { name, station, client, card, cardFile: must(await client["identity.card"]({})) };
}

/** Everything of a machine that a refusal must leave as it was. */
export async function footprint({ client, station }: Person): Promise<unknown> {
  const current = await client["season.current"]({});
  return {
    current: current && { id: current.season.id, head: current.head, seasonHash: current.seasonHash },
    seasons: await client["season.list"]({}),
    settings: await client["settings.read"]({}),
    identity: await client["identity.status"]({}),
    kept: station.kept(),
  };
}

/** Accepts the integrity pact of the open season. */
export async function pledge({ client }: Pick<Person, "client">): Promise<void> {
  const season = (await client["season.current"]({}))?.season;
  const digest = pactDigest(season?.pact ?? DEFAULT_PACT, nodeCrypto.sha256);
  must(await client["pact.accept"]({ digest }), "pact");
}

/** Accepts the pact and ends the sweep, after which content opens. */
export async function openContent({ client }: Pick<Person, "client">): Promise<void> {
  await pledge({ client });
  must(await client["conflict.finish-sweep"]({}), "sweep");
}

/** Enters the same mark for every criterion. */
export async function markAll(
  { client }: Person,
  dossierId: DossierId,
  mark: number,
  rubric = readRubric(),
): Promise<void> {
  for (const { id: criterionId } of scoredCriteria(rubric))
    must(await client["sheet.mark"]({ dossierId, criterionId, mark }), `${dossierId} ${criterionId}`);
}

/** The dossiers a judge was dealt, in the order of the season. */
export function dealtTo({ season }: SeasonBundle, memberId: MemberId): DossierId[] {
  return season.dossiers
    .map(({ id }) => id)
    .filter((id) => season.assignments.some((one) => one.dossierId === id && one.memberId === memberId));
}
