import type { DocumentDefinition, RenderInput } from "../documents/document-definition.ts";
import { formatMoment, SIGNATURE_AREA } from "../documents/layout.ts";
import type { PaperSheetToPrint } from "../documents/paper-form.ts";
import { paperSheets } from "../documents/paper-sheets.ts";
import { RECEIPT_ATTACHMENT, type ReleasedSheet, releaseReceipt } from "../documents/release-receipt.ts";
import { substituteCharacters } from "../documents/substitute.ts";
import type { DossierId } from "../identifiers.ts";
import { err, ok, type Result } from "../result.ts";
import { paperSheetCode } from "../scoring/paper-sheet-code.ts";
import { resolveSheets } from "../scoring/reading.ts";
import type { SeasonError } from "../season/season-error.ts";
import { asJudge, type JudgeSeason, openReading } from "./access.ts";
import type { NamedFile } from "./identity.ts";
import type { HostPorts, Task } from "./ports.ts";
import type { Workspace } from "./workspace.ts";

export interface OwnDocumentRequest {
  readonly kind: "release-receipt" | "paper-sheets";
  readonly dossierIds: readonly DossierId[];
  /** Prints the marks and notes of the draft into paper sheets. */
  readonly filled: boolean;
  readonly paper: "F4" | "A4";
  readonly taskId: string;
}

/** Reading, rendering and signing. */
const STEPS = 3;

/**
 * A judge's own papers. Only a receipt is signed and journalled. The season is read before anything waits, so the
 * paper shows one moment even when marking goes on while it is made.
 */
export async function makeOwnDocument(
  ports: HostPorts,
  workspace: Workspace,
  request: OwnDocumentRequest,
  task: Task,
): Promise<Result<NamedFile, SeasonError>> {
  // A paper shows marks and notes, so it is made only for whoever could read them on the screen.
  if ((await ports.vault.state()).state !== "unlocked") return err({ type: "vault-locked" });
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const progress = (done: number): void =>
    ports.emit("task.progress", { taskId: request.taskId, done, total: STEPS });
  const made =
    request.kind === "release-receipt"
      ? await makeReceipt(ports, { workspace, season: season.value, request, task, progress })
      : await makePaperSheets(ports, { season: season.value, request, task, progress });
  if (made.ok) progress(STEPS);
  return made;
}

interface Job {
  readonly season: JudgeSeason;
  readonly request: OwnDocumentRequest;
  readonly task: Task;
  readonly progress: (done: number) => void;
}

async function makePaperSheets(
  ports: HostPorts,
  { season, request, task, progress }: Job,
): Promise<Result<NamedFile, SeasonError>> {
  const sheets = collectForms(ports, season, request);
  if (!sheets.ok) return sheets;
  const { paper } = request;
  const { state, judge } = season;
  const document = paperSheets({ season: state.season, member: judge, sheets: sheets.value, paper });
  progress(1);
  const createdAt = ports.clock.now();
  const rendered = await renderPaper(ports, { ...document.input, attachments: [], createdAt, paper }, task);
  return rendered.ok ? ok({ name: document.fileName, bytes: rendered.value }) : rendered;
}

async function makeReceipt(
  ports: HostPorts,
  { workspace, season, request, task, progress }: Job & { readonly workspace: Workspace },
): Promise<Result<NamedFile, SeasonError>> {
  const sheets = collectReleased(season, request.dossierIds);
  if (!sheets.ok) return sheets;
  const { state, judge } = season;
  const { season: content } = state;
  const madeAt = ports.clock.now();
  const receipt = releaseReceipt({
    season: content,
    member: judge,
    sheets: sheets.value,
    madeAt,
    sha256: ports.crypto.sha256,
  });
  progress(1);
  const attachment = {
    name: RECEIPT_ATTACHMENT,
    mediaType: "application/json",
    bytes: ports.text.encode(receipt.list),
    relationship: "Data",
    description: "Daftar lembar yang dilepas",
  } as const;
  const { paper } = request;
  const input = { ...receipt.input, attachments: [attachment], createdAt: madeAt, paper };
  const rendered = await renderPaper(ports, input, task);
  if (!rendered.ok) return rendered;
  progress(2);
  const signed = await ports.vault.signDocument(rendered.value, {
    role: content.labels.judge,
    reason: receipt.input.title,
    signedAt: madeAt,
    appearance: {
      rectangle: SIGNATURE_AREA,
      heading: "Ditandatangani secara elektronik",
      timeText: formatMoment(madeAt),
      qrText: `pleno:${content.id}:release-receipt:${judge.id}:${receipt.digest}`,
    },
  });
  if (!signed.ok) return signed;
  if (task.cancelled) return err({ type: "cancelled" });
  const recorded = await recordReceipt(ports, workspace, { season, signed: signed.value });
  return recorded.ok ? ok({ name: receipt.fileName, bytes: signed.value }) : recorded;
}

/** Waits its turn among the writes; another season may have been opened meanwhile. */
function recordReceipt(
  ports: HostPorts,
  workspace: Workspace,
  { season, signed }: { readonly season: JudgeSeason; readonly signed: Uint8Array },
): Promise<Result<unknown, SeasonError>> {
  return workspace.exclusively(async () => {
    const open = workspace.current();
    if (!open.ok) return open;
    const { season: now } = open.value.state;
    if (now.id !== season.state.season.id) return err({ type: "other-season-open", name: now.name });
    return workspace.record([
      { type: "document-made", kind: "release-receipt", sha256: ports.crypto.sha256(signed) },
    ]);
  });
}

function collectForms(
  ports: HostPorts,
  season: JudgeSeason,
  { dossierIds, filled }: OwnDocumentRequest,
): Result<readonly PaperSheetToPrint[], SeasonError> {
  const seasonId = season.state.season.id;
  const forms: PaperSheetToPrint[] = [];
  for (const dossierId of new Set(dossierIds)) {
    const reading = openReading(season, dossierId);
    if (!reading.ok) return reading;
    const dossier = season.state.dossiers.get(dossierId);
    if (!dossier) return err({ type: "not-assigned", dossierId });
    const sheet = { seasonId, dossierId, memberId: season.judge.id };
    const { marks = {}, notes = {} } = reading.value.draft ?? {};
    forms.push({
      dossier,
      code: paperSheetCode(sheet, ports.crypto.sha256),
      entries: filled ? { marks, notes } : null,
    });
  }
  return ok(forms);
}

function collectReleased(
  season: JudgeSeason,
  dossierIds: readonly DossierId[],
): Result<readonly ReleasedSheet[], SeasonError> {
  const released: ReleasedSheet[] = [];
  for (const dossierId of new Set(dossierIds)) {
    const reading = openReading(season, dossierId);
    if (!reading.ok) return reading;
    const dossier = season.state.dossiers.get(dossierId);
    const resolved = resolveSheets(reading.value.sheets);
    if (!dossier || resolved.state !== "released") return err({ type: "nothing-released", dossierId });
    released.push({ dossier, sheet: resolved.current.sheet });
  }
  return ok(released);
}

/** Renders; characters that no font has are replaced and said to be. */
export async function renderPaper(
  ports: HostPorts,
  input: Omit<RenderInput, "language">,
  task: Task,
): Promise<Result<Uint8Array, SeasonError>> {
  const print = (definition: DocumentDefinition) =>
    ports.renderer.render({ ...input, definition, language: "id-ID" }, task);
  const rendered = await print(input.definition);
  const final =
    !rendered.ok && rendered.error.type === "glyph-missing"
      ? await print(substituteCharacters(input.definition, rendered.error.characters, "Pleno"))
      : rendered;
  if (final.ok) return final;
  if (final.error.type === "cancelled") return err({ type: "cancelled" });
  const { type, ...details } = final.error;
  return err({ type: "document-failed", problem: `${type} ${JSON.stringify(details)}` });
}
