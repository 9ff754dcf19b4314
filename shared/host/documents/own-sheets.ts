import type { PaperSheetToPrint } from "../../documents/templates/paper-form.ts";
import type { DossierCard } from "../../dossier/dossier.ts";
import type { Language } from "../../i18n/localised-text.ts";
import type { DossierId } from "../../identifiers.ts";
import { err, ok, type Result } from "../../result.ts";
import { paperSheetCode } from "../../scoring/paper-sheet-code.ts";
import { resolveSheets } from "../../scoring/reading.ts";
import type { SignedSheet } from "../../scoring/score-sheet.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { type JudgeSeason, openReading } from "../access.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { recordMade } from "./record-made.ts";

export interface OwnDocumentRequest {
  readonly kind: "release-receipt" | "signed-sheets" | "paper-sheets";
  readonly dossierIds: readonly DossierId[];
  /** Prints the marks and notes of the draft into paper sheets. */
  readonly filled: boolean;
  readonly paper: "F4" | "A4";
  readonly language: Language;
  readonly taskId: string;
}

/** A judge's paper being made. */
export interface OwnDocumentJob {
  readonly workspace: Workspace;
  /** As it was when the paper was asked for. */
  readonly season: JudgeSeason;
  readonly request: OwnDocumentRequest;
  readonly task: Task;
  readonly progress: (done: number, total: number) => void;
}

/** The sheets to print for writing by hand, each dossier once. */
export function collectForms(
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

/** The sheets that were released and still count, each dossier once. */
export function collectReleased(
  season: JudgeSeason,
  dossierIds: readonly DossierId[],
): Result<readonly { readonly dossier: DossierCard; readonly signed: SignedSheet }[], SeasonError> {
  const released: { dossier: DossierCard; signed: SignedSheet }[] = [];
  for (const dossierId of new Set(dossierIds)) {
    const reading = openReading(season, dossierId);
    if (!reading.ok) return reading;
    const dossier = season.state.dossiers.get(dossierId);
    const resolved = resolveSheets(reading.value.sheets);
    if (!dossier || resolved.state !== "released") return err({ type: "nothing-released", dossierId });
    released.push({ dossier, signed: resolved.current });
  }
  return ok(released);
}

/** Writes a judge's paper into the journal of the season it was asked for. */
export function recordOwnDocument(
  ports: HostPorts,
  { workspace, season }: Pick<OwnDocumentJob, "workspace" | "season">,
  document: { readonly kind: string; readonly bytes: Uint8Array },
): Promise<Result<unknown, SeasonError>> {
  return recordMade(ports, workspace, { ...document, seasonId: season.state.season.id });
}
