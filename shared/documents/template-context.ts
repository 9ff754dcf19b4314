import type { MemberId } from "../identifiers.ts";
import type { WhatIfOutcome } from "../reconciliation/what-if/what-if-outcome.ts";
import type { DocumentDetails } from "./document-details.ts";
import type { Letterhead } from "./letterhead.ts";
import type { PaperText } from "./paper-text.ts";
import type { NotesByReading } from "./result-notes.ts";
import type { ResultRecord } from "./result-record.ts";
import type { ShiftReport } from "./shift-report.ts";

/** The part of a result one document is about; `null` is all of it. */
export interface DocumentScope {
  /** The judge of score sheets. */
  readonly memberId: MemberId | null;
  /** The dossier of score sheets of one dossier, or of one certificate. */
  readonly dossierId: string | null;
  /** Group (kelompok) of a recap or a list. */
  readonly group: string | null;
}

/** Everything a template may use; the same context gives the same definition. */
export interface TemplateContext {
  readonly record: ResultRecord;
  readonly scope: DocumentScope;
  readonly details: DocumentDetails;
  readonly letterhead: Letterhead;
  readonly text: PaperText;
  readonly madeAt: string;
  readonly notes: NotesByReading;
  /** Of a shift report alone. */
  readonly shifts: ShiftReport | null;
  /** Of a what-if annex alone. */
  readonly whatIf: readonly WhatIfOutcome[] | null;
}

/** What the head, the foot and the signatures of any printed paper need, also of one without a result. */
export interface PrintContext extends Pick<TemplateContext, "details" | "letterhead" | "text" | "madeAt"> {
  readonly record: {
    readonly season: Pick<ResultRecord["season"], "competition" | "name" | "labels" | "rehearsal">;
  };
}
