import { foldDesk, listDeskEntries } from "../desk/desk.ts";
import { DeskEntry } from "../desk/desk-entry.ts";
import { type DossierId, readingKey } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import type { SeasonError } from "../season/season-error.ts";
import { asJudge, type JudgeSeason } from "./access.ts";
import { parseJson } from "./identity.ts";
import type { HostPorts } from "./ports.ts";
import type { Workspace } from "./workspace.ts";

/** Lines after which a desk is written anew with only what still holds. */
export const COMPACT_AFTER = 20_000;

/** What the judge keeps for themselves, oldest first; lines that only a newer Pleno understands are passed over. */
export async function readDesk(
  ports: HostPorts,
  workspace: Workspace,
): Promise<Result<DeskEntry[], SeasonError>> {
  const own = await ownDesk(ports, workspace);
  if (!own.ok) return own;
  const { id: seasonId } = own.value.state.season;
  const lines = await ports.desk.read(seasonId);
  if (!lines.ok) return lines;
  const { entries, foreign } = sortOut(lines.value);
  if (lines.value.length <= COMPACT_AFTER) return ok(entries);
  const kept = listDeskEntries(foldDesk(entries));
  // Where the rewriting fails the long file stays, and everything in it still holds.
  await ports.desk.replace(seasonId, [...foreign, ...kept.map(canonicalJson)]);
  return ok([...kept]);
}

/** Durable when it answers. Neither the journal nor any packet learns of it. */
export async function putOnDesk(
  ports: HostPorts,
  workspace: Workspace,
  entries: readonly DeskEntry[],
): Promise<Result<{ savedAt: string }, SeasonError>> {
  const own = await ownDesk(ports, workspace);
  if (!own.ok) return own;
  const { state, judge } = own.value;
  const foreign = entries
    .map(dossierOf)
    .find((dossierId) => dossierId && !state.readings.has(readingKey({ dossierId, memberId: judge.id })));
  if (foreign) return err({ type: "not-assigned", dossierId: foreign });
  const { id: seasonId } = state.season;
  const written = await ports.desk.append(seasonId, entries.map(canonicalJson));
  if (!written.ok) return written;
  ports.emit("desk.grown", { seasonId, entries: [...entries] });
  return ok({ savedAt: ports.clock.now() });
}

/** Only a judge has a desk, and only whoever can unlock the identity sees it. */
async function ownDesk(ports: HostPorts, workspace: Workspace): Promise<Result<JudgeSeason, SeasonError>> {
  const { state } = await ports.vault.state();
  if (state !== "unlocked") return err({ type: state === "none" ? "no-identity" : "vault-locked" });
  return asJudge(workspace);
}

function dossierOf(entry: DeskEntry): DossierId | undefined {
  if (entry.type === "pin") return entry.pin.dossierId;
  return "dossierId" in entry ? entry.dossierId : undefined;
}

function sortOut(lines: readonly string[]): { readonly entries: DeskEntry[]; readonly foreign: string[] } {
  const entries: DeskEntry[] = [];
  const foreign: string[] = [];
  for (const line of lines) {
    const entry = DeskEntry.safeParse(parseJson(line));
    if (entry.success) entries.push(entry.data);
    else foreign.push(line);
  }
  return { entries, foreign };
}
