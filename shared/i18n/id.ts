import { administration } from "./id/administration.ts";
import { agreement } from "./id/agreement.ts";
import { assigning } from "./id/assigning.ts";
import { attachments } from "./id/attachments.ts";
import { certificates } from "./id/certificates.ts";
import { commandLine } from "./id/command-line.ts";
import { common } from "./id/common.ts";
import { compare } from "./id/compare.ts";
import { desk } from "./id/desk.ts";
import { diagnosing } from "./id/diagnosing.ts";
import { documents } from "./id/documents.ts";
import { duplicates } from "./id/duplicates.ts";
import { errors, problems } from "./id/errors.ts";
import { exporting } from "./id/exporting.ts";
import { furtherReading } from "./id/further-reading.ts";
import { help } from "./id/help.ts";
import { intake } from "./id/intake.ts";
import { judge } from "./id/judge.ts";
import { keeping } from "./id/keeping.ts";
import { making } from "./id/making-documents.ts";
import { marking } from "./id/marking.ts";
import { mirror } from "./id/mirror.ts";
import { pact } from "./id/pact.ts";
import { palette } from "./id/palette.ts";
import { panel } from "./id/panel.ts";
import { paper } from "./id/paper.ts";
import { presentation } from "./id/presentation.ts";
import { printedLetter } from "./id/printed-letter.ts";
import { printedLists } from "./id/printed-lists.ts";
import { printedRecords } from "./id/printed-records.ts";
import { queue } from "./id/queue.ts";
import { ranking } from "./id/ranking.ts";
import { ratingsFile } from "./id/ratings-file.ts";
import { reading } from "./id/reading.ts";
import { reconciling } from "./id/reconciling.ts";
import { rehearsal } from "./id/rehearsal.ts";
import { rereading } from "./id/rereading.ts";
import { roster } from "./id/roster.ts";
import { rubrics } from "./id/rubrics.ts";
import { seasons } from "./id/seasons.ts";
import { shell } from "./id/shell.ts";
import { signing } from "./id/signing.ts";
import { ui } from "./id/ui.ts";
import { verifying } from "./id/verifying.ts";
import { whatif } from "./id/whatif.ts";
import { withheld } from "./id/withheld.ts";
import { workspace } from "./id/workspace.ts";

/** Bahasa Indonesia, the first language of the product. Gaps are written `{{name}}`. */
export const id = {
  ...common,
  ...workspace,
  ...panel,
  ...judge,
  ...ranking,
  ...documents,
  commandLine,
  errors,
  exporting,
  certificates,
  making,
  printedLetter,
  printedLists,
  printedRecords,
  signing,
  verifying,
  problems,
  ui,
  shell,
  palette,
  help,
  queue,
  pact,
  desk,
  reading,
  attachments,
  marking,
  keeping,
  compare,
  presentation,
  mirror,
  paper,
  reconciling,
  rehearsal,
  rereading,
  furtherReading,
  seasons,
  rubrics,
  intake,
  administration,
  duplicates,
  roster,
  assigning,
  agreement,
  ratingsFile,
  diagnosing,
  whatif,
  withheld,
} as const;
