import type { NamedFile } from "#shared/host/identity.ts";
import { errorMessage } from "#shared/i18n/error-message.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readInputs } from "../read-input.ts";
import { type DataOptions, type HostClient, selectSeason, withWorkstation } from "../workstation.ts";

export interface MergeOptions extends DataOptions {
  readonly preview?: boolean;
}

/** Takes in packets: a season, judge or result packet opens or completes a season, return packets are merged. */
export function mergePackets(
  context: CommandContext,
  paths: readonly string[],
  options: MergeOptions,
): Promise<Outcome> {
  return withWorkstation(context, options, async (client) => {
    const files = await readInputs(paths);
    if (!files.ok) return refused(context, files.error);
    await selectSeason(client);
    const rows: {
      readonly name: string;
      readonly ok: boolean;
      readonly line: string;
      readonly detail: unknown;
    }[] = [];
    for (const file of files.value) rows.push(await takeIn(context, client, file, options.preview ?? false));
    const allTaken = rows.every(({ ok }) => ok);
    return done(
      rows.map(({ name, line }) => `${name}: ${line}`),
      { ok: allTaken, files: rows.map(({ name, ok, detail }) => ({ name, ok, detail })) },
      allTaken ? 0 : 1,
    );
  });
}

async function takeIn(context: CommandContext, client: HostClient, file: NamedFile, preview: boolean) {
  const { name } = file;
  const packet = await client["packet.inspect"]({ file });
  if (!packet.ok)
    return { name, ok: false, line: context.say(errorMessage(packet.error)), detail: packet.error };
  if (packet.value.kind !== "return-packet") {
    const taken = preview ? null : await client["packet.accept"]({ file });
    if (taken && !taken.ok)
      return { name, ok: false, line: context.say(errorMessage(taken.error)), detail: taken.error };
    if (taken) await client["settings.write"]({ seasonId: taken.value.id });
    return { name, ok: true, line: `${packet.value.kind}: ${packet.value.seasonName}`, detail: packet.value };
  }
  const [row] = await client[preview ? "merge.preview" : "merge.apply"]({ files: [file] });
  if (!row?.result.ok) {
    const error = row?.result.ok === false ? row.result.error : { type: "not-a-packet" as const };
    return { name, ok: false, line: context.say(errorMessage(error)), detail: error };
  }
  const { memberName, changes, unchanged, newConflicts } = row.result.value;
  return {
    name,
    ok: true,
    line: `${memberName}: +${changes.length} / =${unchanged} / !${newConflicts.length}`,
    detail: row.result.value,
  };
}
