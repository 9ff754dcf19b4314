import type { Admission } from "../../administration/admission.ts";
import type { DossierId } from "../../identifiers.ts";
import { MINIMUM_REASON_LENGTH } from "../../plenary/decision.ts";
import { err, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import type { HostPorts } from "../ports.ts";
import type { OpenSeason, Saved, Workspace } from "../workspace.ts";
import { readLatestCheck } from "./administration-check.ts";

interface DecideRequest {
  readonly dossierIds: readonly DossierId[];
  /** `null` takes earlier decisions back. */
  readonly admission: Admission | null;
  readonly reason: string;
}

/** Decides on proposals, all of them or none. */
export async function decideAdmission(
  ports: HostPorts,
  workspace: Workspace,
  { dossierIds, admission, reason }: DecideRequest,
): Promise<Result<Saved, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const chosen = [...new Set(dossierIds)];
  const unknown = chosen.find((id) => !open.value.state.dossiers.has(id));
  if (unknown !== undefined) return err({ type: "content-missing", what: unknown });
  const dealt = countDealt(open.value, chosen);
  if (dealt > 0 && (admission === "rejected" || admission === "incomplete"))
    return err({ type: "proposals-dealt", count: dealt });
  if (reason.length < MINIMUM_REASON_LENGTH) {
    const needed = await needsReason(ports, workspace, { chosen, admission });
    if (!needed.ok) return needed;
    if (needed.value) return err({ type: "reason-missing" });
  }
  return workspace.record([{ type: "admission-decided", dossierIds: chosen, admission, reason }]);
}

/** Taking a decision back, and admitting where nothing blocks, need none. */
async function needsReason(
  ports: HostPorts,
  workspace: Workspace,
  { chosen, admission }: { readonly chosen: readonly DossierId[]; readonly admission: Admission | null },
): Promise<Result<boolean, SeasonError>> {
  if (admission === null) return { ok: true, value: false };
  if (admission !== "admitted") return { ok: true, value: true };
  const latest = await readLatestCheck(ports, workspace);
  if (!latest.ok) return latest;
  if (!latest.value) return { ok: true, value: true };
  const ids = new Set<string>(chosen);
  const { findings } = latest.value.report;
  return {
    ok: true,
    value: findings.some(({ dossierId, severity }) => severity === "blocking" && ids.has(dossierId)),
  };
}

function countDealt({ state }: OpenSeason, dossierIds: readonly DossierId[]): number {
  const dealt = new Set(state.season.assignments.map(({ dossierId }) => dossierId));
  return dossierIds.filter((id) => dealt.has(id)).length;
}
