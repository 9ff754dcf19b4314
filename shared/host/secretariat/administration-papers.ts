import { resultRows } from "../../administration/result-rows.ts";
import { findingSheet, resultSheet } from "../../administration/tables.ts";
import { withPaperLabels } from "../../documents/paper-labels.ts";
import { paperText } from "../../documents/paper-text.ts";
import { signatureSlot } from "../../documents/signature-slots.ts";
import { administrationList } from "../../documents/templates/administration-list.ts";
import type { Language } from "../../i18n/localised-text.ts";
import { err, ok, type Result } from "../../result.ts";
import type { Season } from "../../season/season.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import { credentialForSeason } from "../certificates/own-certificates.ts";
import { readLetterhead } from "../documents/letterhead.ts";
import { printedBlock } from "../documents/printed-block.ts";
import { recordMade } from "../documents/record-made.ts";
import { renderPaper } from "../documents/render-paper.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { readLatestCheck } from "./administration-check.ts";

interface ExportRequest {
  readonly what: "results" | "findings";
  readonly format: "xlsx" | "ods" | "csv";
  readonly language: Language;
}

/** The results, or the findings, as a table file. */
export async function exportTable(
  ports: HostPorts,
  workspace: Workspace,
  { what, format, language }: ExportRequest,
): Promise<Result<NamedFile, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const { season, status } = open.value.state;
  const sheet = await (async () => {
    if (what === "results") return ok(resultSheet(resultRows(season.dossiers, status.admissions), language));
    const latest = await readLatestCheck(ports, workspace);
    if (!latest.ok) return latest;
    const titles = new Map<string, string>(season.dossiers.map(({ id, title }) => [id, title]));
    return ok(findingSheet(latest.value?.report.findings ?? [], (id) => titles.get(id) ?? "", language));
  })();
  if (!sheet.ok) return sheet;
  const name = what === "results" ? "hasil-seleksi-administrasi" : "temuan-seleksi-administrasi";
  return ok({
    name: `${name}-${season.id}.${format}`,
    bytes: ports.tableWriter.write(format, [sheet.value]),
  });
}

interface PrintRequest {
  readonly paper: "F4" | "A4";
  readonly language: Language;
  readonly taskId: string;
}

/** Reading, rendering and signing. */
const STEPS = 3;

/** Whoever sits here, and the certificate the season's papers are signed with. */
async function findSigner(ports: HostPorts, season: Season) {
  const { state, card } = await ports.vault.state();
  if (state !== "unlocked" || !card) return err({ type: "vault-locked" } as const);
  const credential = await credentialForSeason(ports, season);
  return credential.ok ? ok({ name: card.name, credentialId: credential.value }) : credential;
}

/** The list of results as a PDF signed by the Secretariat. */
export async function printList(
  ports: HostPorts,
  workspace: Workspace,
  { paper, language, taskId }: PrintRequest,
  task: Task,
): Promise<Result<NamedFile, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const signer = await findSigner(ports, open.value.state.season);
  if (!signer.ok) return signer;
  const progress = (done: number): void => ports.emit("task.progress", { taskId, done, total: STEPS });
  const { season, status } = open.value.state;
  const latest = await readLatestCheck(ports, workspace);
  if (!latest.ok) return latest;
  const letterhead = await readLetterhead(ports);
  if (!letterhead.ok) return letterhead;
  const madeAt = ports.clock.now();
  const text = paperText(language);
  const document = administrationList({
    season: withPaperLabels(season, language),
    rows: resultRows(season.dossiers, status.admissions),
    check: latest.value,
    secretary: signer.value.name,
    letterhead: letterhead.value,
    text,
    madeAt,
  });
  progress(1);
  const rendered = await renderPaper(
    ports,
    { ...document.input, attachments: [], createdAt: madeAt, paper, language },
    task,
  );
  if (!rendered.ok) return rendered;
  progress(2);
  const signed = await ports.vault.signDocument(rendered.value, {
    role: text.t("printedRecords.administration.signer"),
    reason: document.input.title,
    signedAt: madeAt,
    location: "",
    credentialId: signer.value.credentialId,
    fieldName: null,
    certification: null,
    timestampServer: null,
    appearance: printedBlock(text, {
      rectangle: signatureSlot(0, 1),
      signedAt: madeAt,
      qrText: `pleno:${season.id}:administration-list:${status.check?.findingsHash ?? ""}`,
    }),
  });
  if (!signed.ok) return signed;
  if (task.cancelled) return err({ type: "cancelled" });
  const recorded = await recordMade(ports, workspace, {
    seasonId: season.id,
    kind: "administration-list",
    bytes: signed.value,
  });
  if (!recorded.ok) return recorded;
  progress(STEPS);
  return ok({ name: document.fileName, bytes: signed.value });
}
