import type { SigningWish } from "../../bridge/documents-contract.ts";
import type { DocumentStatement } from "../../documents/document-statement.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { credentialForSeason, listOwnCredentials } from "../certificates/own-certificates.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { verifyDocument } from "./check-document.ts";
import { type InspectedDocument, inspectDocument, isComplete } from "./inspect-document.ts";
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
  const inspected = await inspectToSign(ports, workspace, { file, wish });
  if (!inspected.ok) return inspected;
  const { statement } = inspected.value;
  if (task.cancelled) return err({ type: "cancelled" });
  const credentialId = await findCredential(ports, workspace, wish.credentialId);
  if (!credentialId.ok) return credentialId;
  progress(1);
  const fileDigest = ports.crypto.sha256(file.bytes);
  const chosen = { ...wish, credentialId: credentialId.value };
  const signing = toSigning(inspected.value, chosen, { signedAt: ports.clock.now(), fileDigest });
  const signed = await ports.vault.signDocument(file.bytes, signing);
  if (!signed.ok) return signed;
  if (task.cancelled) return err({ type: "cancelled" });
  progress(2);
  const name = file.name;
  const isRevoked = await wasRevoked(ports, workspace, { name, bytes: signed.value });
  if (isRevoked) return err({ type: "certificate-refused", problem: "revoked" });
  const recorded = await record(ports, workspace, { statement, signed: signed.value });
  if (!recorded.ok) return recorded;
  progress(STEPS);
  return ok({ name, bytes: signed.value });
}

/** Reads the document unless something stands against this signature; a field left empty asks for one more than the list. */
async function inspectToSign(
  ports: HostPorts,
  workspace: Workspace,
  { file, wish }: Pick<SignRequest, "file" | "wish">,
): Promise<Result<InspectedDocument, SeasonError>> {
  const inspected = await inspectDocument(ports, workspace, file);
  if (!inspected.ok) return inspected;
  const { obstacle } = inspected.value;
  const isRefused = obstacle && !(isComplete(obstacle) && wish.fieldName !== null);
  return isRefused ? err(obstacle) : inspected;
}

/** The certificate that was named, unless it is known to be revoked; else the usual one here. */
async function findCredential(
  ports: HostPorts,
  workspace: Workspace,
  wished: string | null,
): Promise<Result<string, SeasonError>> {
  const open = workspace.current();
  const season = open.ok ? open.value.state.season : null;
  if (wished === null) return credentialForSeason(ports, season);
  const listed = await listOwnCredentials(ports, season);
  if (!listed.ok) return listed;
  const isRevoked = listed.value.some(({ id, ...credential }) => id === wished && credential.isRevoked);
  return isRevoked ? err({ type: "certificate-refused", problem: "revoked" }) : ok(wished);
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
async function record(
  ports: HostPorts,
  workspace: Workspace,
  { statement, signed }: { readonly statement: DocumentStatement | null; readonly signed: Uint8Array },
): Promise<Result<unknown, SeasonError>> {
  const { season, kind } = statement ?? { season: null, kind: "" };
  if (!season) return ok(null);
  return workspace.exclusively(async () => {
    const open = workspace.current();
    if (!open.ok || open.value.state.season.id !== season.id) return ok(null);
    if (open.value.state.status.archived !== null) return ok(null);
    return workspace.record([{ type: "document-made", kind, sha256: ports.crypto.sha256(signed) }]);
  });
}
