import { createTranslate } from "../../i18n/translate.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { reserveSomewhere } from "./block-place.ts";
import { inspectDocument, isComplete, refuseReport } from "./inspect-document.ts";

/** Leaves an empty field in a document, for a certificate that only its owner's own tool can use (BSrE, PSrE). */
export async function reserveField(
  ports: HostPorts,
  workspace: Workspace,
  { file, name }: { readonly file: NamedFile; readonly name: string },
): Promise<Result<NamedFile & { readonly isVisible: boolean }, SeasonError>> {
  const inspected = await inspectDocument(ports, workspace, file);
  if (!inspected.ok) return inspected;
  const { report, statement } = inspected.value;
  const obstacle = refuseReport(report, []);
  // A complete document may be asked for one more signature; only then is there none to make here.
  if (obstacle && !isComplete(obstacle)) return err(obstacle);
  const t = createTranslate(statement?.language ?? "id");
  // Full stops cannot be part of the name of a field, so of some names nothing is left.
  const fieldName = /[^.\s]/u.test(name) ? name : t("printedRecords.signatureField");
  const reserved = await reserveSomewhere(ports.revisions, inspected.value, {
    bytes: file.bytes,
    name: fieldName,
    wanted: name,
  });
  return reserved.ok ? ok({ name: file.name, ...reserved.value }) : reserved;
}
