import { type DefinedDocument, defineDocument } from "../../documents/define-document.ts";
import type { DocumentKind } from "../../documents/document-kind.ts";
import type { TemplateContext } from "../../documents/template-context.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asCollector } from "../access.ts";
import { credentialForSeason } from "../certificates/own-certificates.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { DocumentSigning } from "../vault-ports.ts";
import type { OpenSeason, Workspace } from "../workspace.ts";
import { attachmentsOf } from "./document-attachments.ts";
import { type DocumentRequest, documentContext } from "./document-context.ts";
import { makerOf } from "./document-maker.ts";
import { frozenResult } from "./frozen-result.ts";
import { findOwnPlaces } from "./own-turn.ts";
import { printedBlock } from "./printed-block.ts";
import { renderPaper } from "./render-paper.ts";

/** Progress of one document in per cent: gathering, laying out and printing, signing. */
const GATHERED = 10;
const PRINTED = 90;
const DONE = 100;

/** Of a handover. */
const PARTIES = 2;

/** Makes one PDF from the frozen result, with the record and the list of its signers inside. */
export async function makeDocument(
  ports: HostPorts,
  workspace: Workspace,
  request: DocumentRequest & { readonly taskId: string },
  task: Task,
): Promise<Result<NamedFile, SeasonError>> {
  const progress = (done: number): void =>
    ports.emit("task.progress", { taskId: request.taskId, done, total: DONE });
  const season = asCollector(workspace);
  if (!season.ok) return season;
  const found = await frozenResult(ports, season.value);
  if (!found.ok) return found;
  const { record, bytes } = found.value;
  const context = await documentContext(ports, season.value, { request, record, task });
  if (!context.ok) return context;
  progress(GATHERED);
  const credential = request.isSigned
    ? await credentialForSeason(ports, season.value.state.season)
    : ok(null);
  if (!credential.ok) return credential;
  const document = defineDocument(request.kind, context.value);
  if (!document) return err(nothingToPrint(request.kind, context.value.details));
  const attachments = attachmentsOf(ports, context.value, { kind: request.kind, document, record: bytes });
  const { paper, language } = request;
  const rendered = await renderPaper(
    ports,
    { ...document.input, attachments, createdAt: record.frozen.at, paper, language },
    task,
    {
      original: context.value.text.t("printedLetter.inRecord"),
      report: (share) => progress(GATHERED + Math.floor((PRINTED - GATHERED) * share)),
    },
  );
  if (!rendered.ok) return rendered;
  progress(PRINTED);
  const made = request.isSigned
    ? await ports.vault.signDocument(
        rendered.value,
        await firstSigning(ports, season.value, {
          context: context.value,
          document,
          qrText: `pleno:${record.season.id}:${request.kind}:${ports.crypto.sha256(bytes)}`,
          credentialId: credential.value,
        }),
      )
    : rendered;
  if (!made.ok) return made;
  if (task.cancelled) return err({ type: "cancelled" });
  const recorded = await workspace.record([
    { type: "document-made", kind: request.kind, sha256: ports.crypto.sha256(made.value) },
  ]);
  if (!recorded.ok) return recorded;
  progress(DONE);
  return ok({ name: document.fileName, bytes: made.value });
}

/** The maker signs in their own place; whoever has none in the list signs unseen, and takes nobody's. */
async function firstSigning(
  ports: HostPorts,
  { state }: OpenSeason,
  {
    context: { details, text, madeAt },
    document,
    qrText,
    credentialId,
  }: {
    readonly context: TemplateContext;
    readonly document: DefinedDocument;
    readonly qrText: string;
    readonly credentialId: string | null;
  },
): Promise<DocumentSigning> {
  const maker = await makerOf(ports, state, text);
  const [place] = findOwnPlaces(details.signatories, { name: maker.name, keyDigests: maker.keys });
  const rectangle = place === undefined ? undefined : document.slots?.[place];
  return {
    role: (place === undefined ? undefined : details.signatories[place]?.role) ?? maker.role,
    reason: document.input.title,
    signedAt: madeAt,
    location: details.place,
    credentialId,
    fieldName: null,
    certification: null,
    timestampServer: null,
    appearance: rectangle ? printedBlock(text, { rectangle, signedAt: madeAt, qrText }) : null,
  };
}

/** Which of the things a document is about is not there. */
function nothingToPrint(kind: DocumentKind, { signatories }: TemplateContext["details"]): SeasonError {
  if (kind === "handover" && signatories.length < PARTIES) return { type: "parties-missing" };
  return { type: kind === "score-sheets" ? "member-unknown" : "nothing-to-print" };
}
