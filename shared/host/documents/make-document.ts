import { type DefinedDocument, type DocumentKind, defineDocument } from "../documents/define-document.ts";
import type { DocumentDefinition } from "../documents/document-definition.ts";
import { formatMoment, SIGNATURE_AREA } from "../documents/layout.ts";
import { recount } from "../documents/recount.ts";
import { collectNotes, matchNotes, type NotesByReading, ResultNotes } from "../documents/result-notes.ts";
import { RESULT_ATTACHMENT, ResultRecord } from "../documents/result-record.ts";
import { substituteCharacters } from "../documents/substitute.ts";
import type { MemberId } from "../identifiers.ts";
import { err, ok, type Result } from "../result.ts";
import type { SeasonError } from "../season/season-error.ts";
import { findMember } from "../season/season-state.ts";
import { asCollector } from "./access.ts";
import { type NamedFile, parseJson } from "./identity.ts";
import type { HostPorts, Task } from "./ports.ts";
import { readEntry } from "./season-content.ts";
import type { OpenSeason, Workspace } from "./workspace.ts";

interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly paper: "F4" | "A4";
  readonly memberId: MemberId | null;
}

/** Rendering and signing are one step each beside reading the record. */
const STEPS = 3;

/** Makes one signed PDF from the frozen result, with the record inside. */
export async function makeDocument(
  ports: HostPorts,
  workspace: Workspace,
  request: DocumentRequest & { readonly taskId: string },
  task: Task,
): Promise<Result<NamedFile, SeasonError>> {
  const progress = (done: number): void =>
    ports.emit("task.progress", { taskId: request.taskId, done, total: STEPS });
  const season = asCollector(workspace);
  if (!season.ok) return season;
  const found = await frozenRecord(ports, season.value);
  if (!found.ok) return found;
  const { record, bytes } = found.value;
  progress(1);
  const madeAt = ports.clock.now();
  const notes = request.kind === "score-sheets" ? await notesOf(ports, season.value, record) : new Map();
  const definition = defineDocument(record, request, { madeAt, notes });
  if (!definition) return err({ type: "member-unknown" });
  const rendered = await renderRecord(ports, definition, { record, bytes, paper: request.paper }, task);
  if (!rendered.ok) return err(renderProblem(rendered.error));
  progress(2);
  const signed = await ports.vault.signDocument(rendered.value, {
    role: signerRole(season.value),
    reason: definition.input.title,
    signedAt: madeAt,
    appearance: {
      rectangle: SIGNATURE_AREA,
      heading: "Ditandatangani secara elektronik",
      timeText: formatMoment(madeAt),
      qrText: `pleno:${record.season.id}:${request.kind}:${ports.crypto.sha256(bytes)}`,
    },
  });
  if (!signed.ok) return signed;
  if (task.cancelled) return err({ type: "cancelled" });
  const recorded = await workspace.record([
    { type: "document-made", kind: request.kind, sha256: ports.crypto.sha256(signed.value) },
  ]);
  if (!recorded.ok) return recorded;
  progress(STEPS);
  return ok({ name: definition.fileName, bytes: signed.value });
}

/** The chair's notes lie in the readings, the Secretariat's came beside the result. */
async function notesOf(
  ports: HostPorts,
  { state }: OpenSeason,
  record: ResultRecord,
): Promise<NotesByReading> {
  const notesHash = state.status.frozen?.notesHash;
  const bytes = notesHash ? await ports.blobs.get(notesHash) : null;
  const received = bytes ? ResultNotes.safeParse(parseJson(ports.text.decode(bytes) ?? "")) : null;
  const notes = received?.success ? received.data : collectNotes(state);
  return matchNotes(notes, record, ports.crypto.sha256);
}

/** Renders a document with the record inside; characters that no font has are replaced and said to be. */
async function renderRecord(
  ports: HostPorts,
  { input }: DefinedDocument,
  { record, bytes, paper }: { record: ResultRecord; bytes: Uint8Array; paper: "F4" | "A4" },
  task: Task,
): ReturnType<HostPorts["renderer"]["render"]> {
  const render = (definition: DocumentDefinition) =>
    ports.renderer.render(
      {
        ...input,
        definition,
        paper,
        createdAt: record.frozen.at,
        language: "id-ID",
        attachments: [
          {
            name: RESULT_ATTACHMENT,
            mediaType: "application/json",
            bytes,
            relationship: "Data",
            description: "Catatan hasil untuk penghitungan ulang",
          },
        ],
      },
      task,
    );
  const rendered = await render(input.definition);
  if (rendered.ok || rendered.error.type !== "glyph-missing") return rendered;
  return render(substituteCharacters(input.definition, rendered.error.characters));
}

/** Checks a PDF's signatures. Only chair and Secretariat may vouch for a document of the open season. */
export async function verifyDocument(ports: HostPorts, workspace: Workspace, file: NamedFile) {
  const { card } = await ports.vault.state();
  const open = workspace.current();
  const state = open.ok ? open.value.state : null;
  const officials = state?.season.members.filter(({ role }) => role !== "judge") ?? [];
  const cards = state
    ? [state.season.secretariat, ...officials.map(({ id }) => findMember(state, id)?.card)]
    : [card];
  const roots = new Set(cards.flatMap((known) => (known ? [known.documentRoot] : [])));
  return ports.reader.verify(file.bytes, {
    trustedRootsDer: [...roots].map(ports.text.fromBase64),
    at: ports.clock.now(),
  });
}

/** Computes the ranking inside a PDF again; needs nothing but the file. */
export async function recountDocument(ports: HostPorts, file: NamedFile) {
  const attachment = await ports.reader.attachment(file.bytes, RESULT_ATTACHMENT);
  if (!attachment.ok)
    return err({ type: "file-unreadable" as const, name: file.name, problem: attachment.error.type });
  const text = ports.text.decode(attachment.value);
  const record = ResultRecord.safeParse(parseJson(text ?? ""));
  if (!record.success)
    return err({ type: "file-unreadable" as const, name: file.name, problem: "result-invalid" });
  const { season, ranking } = record.data;
  return ok({
    report: recount(record.data, ports.crypto),
    seasonName: season.name,
    rehearsal: season.rehearsal,
    listed: ranking.filter(({ listed }) => listed).length,
  });
}

/** The frozen result as it was fixed, with its exact bytes. */
async function frozenRecord(
  ports: HostPorts,
  { state }: OpenSeason,
): Promise<Result<{ record: ResultRecord; bytes: Uint8Array }, SeasonError>> {
  const { frozen } = state.status;
  if (!frozen) return err({ type: "ranking-not-frozen" });
  const bytes = await ports.blobs.get(frozen.resultHash);
  if (!bytes) return err({ type: "content-missing", what: RESULT_ATTACHMENT });
  const record = readEntry(ports, new Map([[RESULT_ATTACHMENT, bytes]]), RESULT_ATTACHMENT, ResultRecord);
  return record.ok ? ok({ record: record.value, bytes }) : record;
}

/** Whoever holds this workspace signs: the chair, else the Secretariat. */
function signerRole({ state }: OpenSeason): string {
  return state.status.memberId === null ? "Tim Sekretariat" : `Ketua ${state.season.labels.panel}`;
}

function renderProblem(error: { readonly type: string }): SeasonError {
  if (error.type === "cancelled") return { type: "cancelled" };
  const { type, ...details } = error;
  return { type: "document-failed", problem: `${type} ${JSON.stringify(details)}` };
}
