import { type DefinedDocument, defineDocument } from "../../documents/define-document.ts";
import type { Attachment, DocumentDefinition } from "../../documents/document-definition.ts";
import type { DocumentKind } from "../../documents/document-kind.ts";
import { substituteCharacters } from "../../documents/substitute.ts";
import type { TemplateContext } from "../../documents/template-context.ts";
import { localeOf } from "../../i18n/format.ts";
import { isSamePerson } from "../../panel/person-name.ts";
import { err, ok, type Result } from "../../result.ts";
import type { Season } from "../../season/season.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asCollector } from "../access.ts";
import { credentialForSeason } from "../certificates/own-certificates.ts";
import type { RenderFailure } from "../document-ports.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { DocumentSigning } from "../vault-ports.ts";
import type { Workspace } from "../workspace.ts";
import { attachmentsOf } from "./document-attachments.ts";
import { type DocumentRequest, documentContext } from "./document-context.ts";
import { frozenResult } from "./frozen-result.ts";
import { printedBlock } from "./printed-block.ts";

/** Progress of one document in per cent: gathering, laying out and printing, signing. */
const GATHERED = 10;
const PRINTED = 90;
const DONE = 100;

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
  const document = defineDocument(request.kind, context.value);
  if (!document) return err(nothingToPrint(request.kind));
  const attachments = attachmentsOf(ports, context.value, { kind: request.kind, document, record: bytes });
  const rendered = await renderDocument(
    ports,
    { document, attachments, context: context.value, paper: request.paper },
    task,
  );
  if (!rendered.ok) return err(renderProblem(rendered.error));
  progress(PRINTED);
  const made = request.isSigned
    ? await ports.vault.signDocument(
        rendered.value,
        await firstSigning(ports, context.value, {
          document,
          qrText: `pleno:${record.season.id}:${request.kind}:${ports.crypto.sha256(bytes)}`,
          season: season.value.state.season,
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

/** The maker signs in their own place; where none has their name, in the first. */
async function firstSigning(
  ports: HostPorts,
  { details, text, madeAt }: TemplateContext,
  {
    document,
    qrText,
    season,
  }: {
    readonly document: DefinedDocument;
    readonly qrText: string;
    readonly season: Season;
  },
): Promise<DocumentSigning> {
  const { card } = await ports.vault.state();
  const own = details.signatories.findIndex(({ name }) => isSamePerson(name, card?.name ?? ""));
  const place = Math.max(own, 0);
  const rectangle = document.slots?.[place];
  return {
    role: details.signatories[place]?.role ?? "",
    reason: document.input.title,
    signedAt: madeAt,
    location: details.place,
    credentialId: await credentialForSeason(ports, season),
    fieldName: null,
    certification: null,
    timestampServer: null,
    appearance: rectangle ? printedBlock(text, { rectangle, signedAt: madeAt, qrText }) : null,
  };
}

/** Renders a document with its attachments; characters that no font has are replaced and said to be. */
async function renderDocument(
  ports: HostPorts,
  {
    document: { input },
    attachments,
    context: { record, text },
    paper,
  }: {
    readonly document: DefinedDocument;
    readonly attachments: readonly Attachment[];
    readonly context: TemplateContext;
    readonly paper: "F4" | "A4";
  },
  task: Task,
): ReturnType<HostPorts["renderer"]["render"]> {
  const language = localeOf(text.language);
  const createdAt = record.frozen.at;
  const render = (definition: DocumentDefinition) =>
    ports.renderer.render({ ...input, definition, paper, createdAt, language, attachments }, task);
  const rendered = await render(input.definition);
  if (rendered.ok || rendered.error.type !== "glyph-missing") return rendered;
  return render(
    substituteCharacters(input.definition, rendered.error.characters, (sign) =>
      text.t("printedLetter.substituted", { sign, where: text.t("printedLetter.inRecord") }),
    ),
  );
}

/** Which of the things a document is about is not there. */
function nothingToPrint(kind: DocumentKind): SeasonError {
  return { type: kind === "score-sheets" ? "member-unknown" : "nothing-to-print" };
}

function renderProblem(error: RenderFailure): SeasonError {
  if (error.type === "cancelled") return { type: "cancelled" };
  const { type, ...details } = error;
  return { type: "document-failed", problem: `${type} ${JSON.stringify(details)}` };
}
