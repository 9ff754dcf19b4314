import type { Sha256Hex } from "../identifiers.ts";
import { DEFAULT_PACT, type PactAcceptance, pactDigest, pactPayload } from "../panel/integrity-pact.ts";
import { err, ok, type Result } from "../result.ts";
import type { SeasonError } from "../season/season-error.ts";
import { asJudge, hasPledged } from "./access.ts";
import type { HostPorts } from "./ports.ts";
import type { Saved, Workspace } from "./workspace.ts";

/** Signs the season's integrity pact; `digest` says which words the judge has read. A second time changes nothing. */
export async function acceptPact(
  ports: HostPorts,
  workspace: Workspace,
  digest: Sha256Hex,
): Promise<Result<Saved, SeasonError>> {
  const open = asJudge(workspace);
  if (!open.ok) return open;
  const { state, judge } = open.value;
  const pact = state.season.pact ?? DEFAULT_PACT;
  if (pactDigest(pact, ports.crypto.sha256) !== digest) return err({ type: "pact-changed" });
  const acceptedAt = ports.clock.now();
  if (hasPledged(state, judge.id)) return ok({ events: [], savedAt: acceptedAt });
  const acceptance: PactAcceptance = {
    seasonId: state.season.id,
    memberId: judge.id,
    pact: { id: pact.id, version: pact.version, digest },
    acceptedAt,
  };
  const signature = await ports.vault.sign(pactPayload(acceptance));
  if (!signature.ok) return signature;
  return workspace.record([{ type: "pact-accepted", pact: { acceptance, signature: signature.value } }]);
}
