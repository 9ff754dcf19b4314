import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { reservedPlace } from "./block-place.ts";
import { inspectDocument, refuseReport } from "./inspect-document.ts";

/** Leaves an empty field in a document, for a certificate that only its owner's own tool can use (BSrE, PSrE). */
export async function reserveField(
  ports: HostPorts,
  workspace: Workspace,
  { file, name }: { readonly file: NamedFile; readonly name: string },
): Promise<Result<NamedFile, SeasonError>> {
  const inspected = await inspectDocument(ports, workspace, file);
  if (!inspected.ok) return inspected;
  const obstacle = refuseReport(inspected.value.report, []);
  const isComplete = obstacle?.type === "pdf-refused" && obstacle.problem === "complete";
  // A complete document may be asked for one more signature; only then is there none to make here.
  if (obstacle && !isComplete) return err(obstacle);
  const rectangle = reservedPlace(inspected.value, name);
  const reserved = await ports.revisions.reserveField(file.bytes, { name, rectangle });
  return reserved.ok ? ok({ name: file.name, bytes: reserved.value }) : reserved;
}
