import { canonicalJson } from "../../packet/canonical-json.ts";
import { err, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { HostPorts } from "../ports.ts";
import type { Saved, Workspace } from "../workspace.ts";
import { asChangeable, readRecords } from "./intake-records.ts";

/** Takes proposals out of the season with their records; refused once one has been dealt to a judge. */
export async function removeProposals(
  ports: HostPorts,
  workspace: Workspace,
  { dossierIds, reason }: { readonly dossierIds: readonly string[]; readonly reason: string },
): Promise<Result<Saved, SeasonError>> {
  const open = asChangeable(workspace);
  if (!open.ok) return open;
  const { season } = open.value.state;
  const removed = new Set(dossierIds);
  const gone = season.dossiers.filter(({ id }) => removed.has(id));
  if (gone.length < removed.size) {
    const known = new Set<string>(gone.map(({ id }) => id));
    return err({ type: "content-missing", what: dossierIds.find((id) => !known.has(id)) ?? "" });
  }
  const readings = [...season.assignments, ...(season.formerAssignments ?? [])];
  const dealt = new Set(readings.map(({ dossierId }) => dossierId).filter((id) => removed.has(id)));
  if (dealt.size > 0) return err({ type: "proposals-dealt", count: dealt.size });
  const records = await readRecords(ports, open.value);
  if (!records.ok) return records;
  const kept = records.value.filter(({ dossierId }) => !removed.has(dossierId));
  const stored = await ports.blobs.put(ports.text.encode(canonicalJson(kept)));
  if (!stored.ok) return stored;
  const revised = {
    ...season,
    dossiers: season.dossiers.filter(({ id }) => !removed.has(id)),
    ...(season.schedule
      ? { schedule: season.schedule.filter(({ dossierId }) => !removed.has(dossierId)) }
      : {}),
  };
  const change = { kind: "proposals" as const, figures: { removed: gone.length }, reason };
  return workspace.revise(revised, { change, intakeHash: stored.value });
}
