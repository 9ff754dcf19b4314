import { buildShiftReport } from "../../documents/build-shift-report.ts";
import type { DocumentDetails } from "../../documents/document-details.ts";
import type { DocumentKind } from "../../documents/document-kind.ts";
import { paperLabel, withPaperLabels } from "../../documents/paper-labels.ts";
import { paperText } from "../../documents/paper-text.ts";
import { collectNotes, matchNotes, type NotesByReading, ResultNotes } from "../../documents/result-notes.ts";
import type { ResultRecord } from "../../documents/result-record.ts";
import type { TemplateContext } from "../../documents/template-context.ts";
import type { Language } from "../../i18n/localised-text.ts";
import type { DossierId, MemberId } from "../../identifiers.ts";
import { ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { OpenSeason } from "../workspace.ts";
import { makerOf } from "./document-maker.ts";
import { readLetterhead } from "./letterhead.ts";
import { shiftBasis } from "./shift-basis.ts";
import { withKnownKeys } from "./signatory-keys.ts";
import { askAboutRecord } from "./what-if-outcomes.ts";

export interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly paper: "F4" | "A4";
  readonly language: Language;
  readonly memberId: MemberId | null;
  readonly dossierId: DossierId | null;
  readonly group: string | null;
  readonly details: DocumentDetails;
  readonly isSigned: boolean;
}

/** Gathers what a template may use; only what its kind needs is computed. */
export async function documentContext(
  ports: HostPorts,
  open: OpenSeason,
  {
    request,
    record,
    task,
  }: {
    readonly request: DocumentRequest;
    readonly record: ResultRecord;
    readonly task: Task;
  },
): Promise<Result<TemplateContext, SeasonError>> {
  const { kind, memberId, dossierId, group, language, details } = request;
  const letterhead = await readLetterhead(ports);
  if (!letterhead.ok) return letterhead;
  const whatIf = kind === "what-if-annex" ? await askAboutRecord(ports, record, task) : ok(null);
  if (!whatIf.ok) return whatIf;
  const text = paperText(language);
  const { signatories: wished } = details;
  // Whoever makes a document signs it where nobody else is named; a decree is signed by its minister, elsewhere.
  const isOpen = wished.length > 0 || kind === "decree-annex";
  const named = isOpen ? wished : [await makerOf(ports, open.state, text)];
  const signatories = await withKnownKeys(
    ports,
    open.state,
    named.map((signatory) => ({ ...signatory, role: paperLabel(signatory.role, language) })),
  );
  return ok({
    record: { ...record, season: withPaperLabels(record.season, language) },
    scope: { memberId, dossierId, group },
    details: { ...details, signatories },
    letterhead: letterhead.value,
    text,
    madeAt: ports.clock.now(),
    notes:
      kind === "score-sheets" || kind === "dossier-sheets" ? await notesOf(ports, open, record) : new Map(),
    shifts:
      kind === "shift-report" || kind === "consolidation-minutes"
        ? buildShiftReport(open.state, await shiftBasis(ports, open))
        : null,
    whatIf: whatIf.value,
  });
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
