import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { IdentityCard } from "#shared/panel/identity-card.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readInput } from "../read-input.ts";
import { type DataOptions, type HostClient, selectSeason, withWorkstation } from "../workstation.ts";
import { makeOutputFolder, writeOutput } from "../write-output.ts";

export interface PackOptions extends DataOptions {
  /** A season file, or the word `sample`; only needed the first time. */
  readonly season?: string;
  /** Folder of card files; each is bound to the member of the same name. */
  readonly cards: string;
  readonly out: string;
  /** Name of the identity to make when the folder has none. */
  readonly name: string;
}

/** Sets the season up if need be, registers the cards and seals one packet per member with a card. */
export function packSeason(context: CommandContext, options: PackOptions): Promise<Outcome> {
  return withWorkstation(context, { ...options, newIdentity: options.name }, async (client) => {
    const refusal = await ensureSeason(context, client, options.season);
    if (refusal) return refusal;
    const registered = await registerCards(context, client, options.cards);
    if (!Array.isArray(registered)) return registered;
    const folder = await makeOutputFolder(options.out);
    if (!folder.ok) return refused(context, folder.error);
    const files: string[] = [];
    for (const memberId of registered) {
      for (let part = 1, parts = 1; part <= parts; part += 1) {
        const packet = await client["packet.seal-for-member"]({ memberId, part });
        if (!packet.ok) return refused(context, packet.error, 1);
        ({ parts } = packet.value);
        const written = await writeOutput(join(options.out, packet.value.name), packet.value.bytes);
        if (!written.ok) return refused(context, written.error);
        files.push(packet.value.name);
      }
    }
    return done(files, { ok: true, out: options.out, files });
  });
}

async function ensureSeason(
  context: CommandContext,
  client: HostClient,
  season?: string,
): Promise<Outcome | null> {
  if (season === undefined)
    return (await selectSeason(client)) ? null : refused(context, { type: "no-season" });
  const started =
    season === "sample" ? await client["season.start-sample"]({}) : await startFromPath(client, season);
  if (!started.ok) return refused(context, started.error);
  await client["settings.write"]({ seasonId: started.value.id });
  return null;
}

async function startFromPath(client: HostClient, path: string) {
  const file = await readInput(path);
  return file.ok ? client["season.start-file"]({ file: file.value }) : file;
}

async function registerCards(context: CommandContext, client: HostClient, folder: string) {
  const season = (await client["season.current"]({}))?.season;
  const names = await readdir(folder).catch(() => null);
  if (!season || names === null) return refused(context, { type: "unreadable", name: folder });
  const registered: (typeof season.members)[number]["id"][] = [];
  for (const name of names.filter((candidate) => candidate.endsWith(".json")).toSorted()) {
    const file = await readInput(join(folder, name));
    if (!file.ok) return refused(context, file.error);
    const card = IdentityCard.safeParse(safeJson(Buffer.from(file.value.bytes).toString("utf8")));
    const namesakes = season.members.filter((candidate) => card.success && candidate.name === card.data.name);
    const [member] = namesakes;
    if (!member || namesakes.length > 1)
      return refused(context, { type: card.success ? "member-unknown" : "card-invalid" });
    const bound = await client["panel.register-card"]({ memberId: member.id, file: file.value });
    if (!bound.ok) return refused(context, bound.error);
    registered.push(member.id);
  }
  return registered;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
