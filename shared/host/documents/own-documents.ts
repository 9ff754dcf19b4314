import { withPaperLabels } from "../../documents/paper-labels.ts";
import { paperText } from "../../documents/paper-text.ts";
import { signatureSlot } from "../../documents/signature-slots.ts";
import { paperSheets } from "../../documents/templates/paper-sheets.ts";
import {
  RECEIPT_ATTACHMENT,
  receiptCode,
  releaseReceipt,
} from "../../documents/templates/release-receipt.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asJudge } from "../access.ts";
import { credentialForSeason } from "../certificates/own-certificates.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import {
  collectForms,
  collectReleased,
  type OwnDocumentJob,
  type OwnDocumentRequest,
  recordOwnDocument,
} from "./own-sheets.ts";
import { printedBlock } from "./printed-block.ts";
import { renderPaper } from "./render-paper.ts";
import { makeSignedSheets } from "./signed-sheets.ts";

/** Reading, rendering and signing. */
const STEPS = 3;

/**
 * A judge's own papers. Only what is signed is journalled. The season is read before anything waits, so the
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
  const progress = (done: number, total: number): void =>
    ports.emit("task.progress", { taskId: request.taskId, done, total });
  return makeKind(ports, { workspace, season: season.value, request, task, progress });
}

function makeKind(ports: HostPorts, job: OwnDocumentJob): Promise<Result<NamedFile, SeasonError>> {
  switch (job.request.kind) {
    case "release-receipt":
      return makeReceipt(ports, job);
    case "signed-sheets":
      return makeSignedSheets(ports, job);
    case "paper-sheets":
      return makePaperSheets(ports, job);
  }
}

async function makePaperSheets(
  ports: HostPorts,
  { season, request, task, progress }: OwnDocumentJob,
): Promise<Result<NamedFile, SeasonError>> {
  const sheets = collectForms(ports, season, request);
  if (!sheets.ok) return sheets;
  const { paper, language } = request;
  const { state, judge } = season;
  const text = paperText(language);
  const printed = withPaperLabels(state.season, language);
  const document = paperSheets({ season: printed, member: judge, sheets: sheets.value, paper, text });
  progress(1, STEPS);
  const createdAt = ports.clock.now();
  const input = { ...document.input, attachments: [], createdAt, paper, language };
  const rendered = await renderPaper(ports, input, task);
  if (!rendered.ok) return rendered;
  progress(STEPS, STEPS);
  return ok({ name: document.fileName, bytes: rendered.value });
}

async function makeReceipt(ports: HostPorts, job: OwnDocumentJob): Promise<Result<NamedFile, SeasonError>> {
  const { season, request, task, progress } = job;
  const released = collectReleased(season, request.dossierIds);
  if (!released.ok) return released;
  const { state, judge } = season;
  const { season: content } = state;
  const { paper, language } = request;
  const text = paperText(language);
  const madeAt = ports.clock.now();
  const receipt = releaseReceipt({
    season: content,
    member: judge,
    sheets: released.value.map(({ dossier, signed }) => ({ dossier, sheet: signed.sheet })),
    text,
    madeAt,
    sha256: ports.crypto.sha256,
  });
  const credential = await credentialForSeason(ports, content);
  if (!credential.ok) return credential;
  progress(1, STEPS);
  const attachment = {
    name: RECEIPT_ATTACHMENT,
    mediaType: "application/json",
    bytes: ports.text.encode(receipt.list),
    relationship: "Data",
    description: text.t("printedRecords.receipt.attachment"),
  } as const;
  const input = { ...receipt.input, attachments: [attachment], createdAt: madeAt, paper, language };
  const rendered = await renderPaper(ports, input, task);
  if (!rendered.ok) return rendered;
  progress(2, STEPS);
  const signed = await ports.vault.signDocument(rendered.value, {
    role: content.labels.judge,
    reason: receipt.input.title,
    signedAt: madeAt,
    location: "",
    credentialId: credential.value,
    fieldName: null,
    certification: null,
    timestampServer: null,
    appearance: printedBlock(text, {
      rectangle: signatureSlot(0, 1),
      signedAt: madeAt,
      qrText: receiptCode({ season: content, member: judge }, receipt.digest),
    }),
  });
  if (!signed.ok) return signed;
  if (task.cancelled) return err({ type: "cancelled" });
  const recorded = await recordOwnDocument(ports, job, { kind: "release-receipt", bytes: signed.value });
  if (!recorded.ok) return recorded;
  progress(STEPS, STEPS);
  return ok({ name: receipt.fileName, bytes: signed.value });
}
