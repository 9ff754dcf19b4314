import type { SigningWish } from "../../bridge/documents-contract.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { verifyDocument } from "./check-document.ts";
import { inspectDocument } from "./inspect-document.ts";
import { toSigning } from "./to-signing.ts";

interface SignRequest {
  readonly file: NamedFile;
  readonly wish: SigningWish;
  readonly taskId: string;
}

/** Reading, signing and checking. */
const STEPS = 3;

/** Signs a PDF in the place its own list has for this person. Journalled where it belongs to the open season. */
export async function signDocument(
  ports: HostPorts,
  workspace: Workspace,
  { file, wish, taskId }: SignRequest,
  task: Task,
): Promise<Result<NamedFile, SeasonError>> {
  const progress = (done: number): void => ports.emit("task.progress", { taskId, done, total: STEPS });
  const inspected = await inspectDocument(ports, workspace, file);
  if (!inspected.ok) return inspected;
  const { obstacle, statement } = inspected.value;
  if (obstacle && !(isComplete(obstacle) && wish.fieldName !== null)) return err(obstacle);
  if (task.cancelled) return err({ type: "cancelled" });
  progress(1);
  const fileDigest = ports.crypto.sha256(file.bytes);
  const signing = toSigning(inspected.value, wish, { signedAt: ports.clock.now(), fileDigest });
  const signed = await ports.vault.signDocument(file.bytes, signing);
  if (!signed.ok) return signed;
  if (task.cancelled) return err({ type: "cancelled" });
  progress(2);
  const name = file.name;
  const isRevoked = await wasRevoked(ports, workspace, { name, bytes: signed.value });
  if (isRevoked) return err({ type: "certificate-refused", problem: "revoked" });
  const { season, kind } = statement ?? { season: null, kind: "" };
  const recorded = season ? await record(ports, workspace, { season, kind, signed: signed.value }) : ok(null);
  if (!recorded.ok) return recorded;
  progress(STEPS);
  return ok({ name, bytes: signed.value });
}

function isComplete(obstacle: SeasonError): boolean {
  return obstacle.type === "pdf-refused" && obstacle.problem === "complete";
}

/** Whether a revocation list known here names the certificate of the newest signature. */
async function wasRevoked(ports: HostPorts, workspace: Workspace, file: NamedFile): Promise<boolean> {
  const { signatures } = await verifyDocument(ports, workspace, {
    file,
    roots: [],
    lists: [],
    requireSigners: false,
  });
  return signatures.some(({ covers, codes }) => covers === "whole-document" && codes.includes("REVOKED"));
}

/** Waits its turn among the writes; a document of another season, or of none, is nothing this journal tells of. */
function record(
  ports: HostPorts,
  workspace: Workspace,
  {
    season,
    kind,
    signed,
  }: {
    readonly season: { readonly id: string };
    readonly kind: string;
    readonly signed: Uint8Array;
  },
): Promise<Result<unknown, SeasonError>> {
  return workspace.exclusively(async () => {
    const open = workspace.current();
    if (!open.ok || open.value.state.season.id !== season.id) return ok(null);
    if (open.value.state.status.archived !== null) return ok(null);
    return workspace.record([{ type: "document-made", kind, sha256: ports.crypto.sha256(signed) }]);
  });
}
