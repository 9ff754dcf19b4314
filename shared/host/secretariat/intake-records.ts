import { type IntakeRecord, IntakeRecords } from "../../intake/intake-record.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { OpenSeason, Workspace } from "../workspace.ts";

/** What the Secretariat's tables held of each proposal beyond its card; empty before the first import. */
export async function readRecords(
  { blobs, text }: HostPorts,
  { state }: OpenSeason,
): Promise<Result<IntakeRecord[], SeasonError>> {
  const { intakeHash } = state.status;
  if (intakeHash === null) return ok([]);
  const bytes = await blobs.get(intakeHash);
  const parsed = IntakeRecords.safeParse(parseJson((bytes && text.decode(bytes)) ?? ""));
  return parsed.success ? ok(parsed.data) : err({ type: "content-missing", what: "intake.json" });
}

/** Finds one proposal's record; the records of one import are read once, not for every question. */
export function createRecordFinder(ports: HostPorts) {
  let known: { readonly hash: string | null; readonly byDossier: ReadonlyMap<string, IntakeRecord> } | null =
    null;
  return async (open: OpenSeason, dossierId: string): Promise<Result<IntakeRecord | null, SeasonError>> => {
    const hash = open.state.status.intakeHash;
    if (known?.hash !== hash) {
      const records = await readRecords(ports, open);
      if (!records.ok) return records;
      known = { hash, byDossier: new Map(records.value.map((record) => [record.dossierId, record])) };
    }
    return ok(known.byDossier.get(dossierId) ?? null);
  };
}

/** The open season on the Secretariat's machine, where its content may still change. */
export function asChangeable(workspace: Workspace): Result<OpenSeason, SeasonError> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const { season, status } = open.value.state;
  if (status.archived) return err({ type: "season-archived", name: season.name });
  return status.frozen ? err({ type: "ranking-frozen" }) : open;
}
