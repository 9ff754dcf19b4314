import type { RenderInput } from "./document-definition.ts";
import type { DocumentKind } from "./document-kind.ts";
import type { PageRectangle } from "./signature-slots.ts";
import type { TemplateContext } from "./template-context.ts";
import { announcement } from "./templates/announcement.ts";
import { certificate } from "./templates/certificate.ts";
import { consolidationMinutes } from "./templates/consolidation-minutes.ts";
import { decreeAnnex } from "./templates/decree-annex.ts";
import { dossierSheets } from "./templates/dossier-sheets.ts";
import { finalistList } from "./templates/finalist-list.ts";
import { handover } from "./templates/handover.ts";
import { minutes } from "./templates/minutes.ts";
import { nominationList } from "./templates/nomination-list.ts";
import { recap } from "./templates/recap.ts";
import { scoreSheets } from "./templates/score-sheets.ts";
import { shiftReport } from "./templates/shift-report.ts";
import { topList } from "./templates/top-list.ts";
import { whatIfAnnex } from "./templates/what-if-annex.ts";

export interface DefinedDocument {
  readonly fileName: string;
  readonly input: Pick<RenderInput, "definition" | "title">;
  /** Where the signatories' blocks go on the last page, in the order of signing. */
  readonly slots?: readonly PageRectangle[];
}

/** One document's words and layout; `null` where the scope names nothing that could be printed. */
type Template = (context: TemplateContext) => DefinedDocument | null;

const TEMPLATES: Readonly<Record<DocumentKind, Template>> = {
  "score-sheets": scoreSheets,
  "dossier-sheets": dossierSheets,
  recap,
  "consolidation-minutes": consolidationMinutes,
  minutes,
  announcement,
  certificate,
  "decree-annex": decreeAnnex,
  "finalist-list": finalistList,
  handover,
  "nomination-list": nominationList,
  "top-list": topList,
  "shift-report": shiftReport,
  "what-if-annex": whatIfAnnex,
};

/** The pure definition of a document; `null` where its scope names nothing that could be printed. */
export function defineDocument(kind: DocumentKind, context: TemplateContext): DefinedDocument | null {
  return TEMPLATES[kind](context);
}
