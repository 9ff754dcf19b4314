import type { Catalog } from "./catalog.ts";
import { administration } from "./en/administration.ts";
import { agreement } from "./en/agreement.ts";
import { assigning } from "./en/assigning.ts";
import { attachments } from "./en/attachments.ts";
import { certificates } from "./en/certificates.ts";
import { commandLine } from "./en/command-line.ts";
import { common } from "./en/common.ts";
import { compare } from "./en/compare.ts";
import { desk } from "./en/desk.ts";
import { diagnosing } from "./en/diagnosing.ts";
import { documents } from "./en/documents.ts";
import { duplicates } from "./en/duplicates.ts";
import { errors, problems } from "./en/errors.ts";
import { exporting } from "./en/exporting.ts";
import { furtherReading } from "./en/further-reading.ts";
import { help } from "./en/help.ts";
import { intake } from "./en/intake.ts";
import { judge } from "./en/judge.ts";
import { keeping } from "./en/keeping.ts";
import { making } from "./en/making-documents.ts";
import { marking } from "./en/marking.ts";
import { mirror } from "./en/mirror.ts";
import { pact } from "./en/pact.ts";
import { palette } from "./en/palette.ts";
import { panel } from "./en/panel.ts";
import { paper } from "./en/paper.ts";
import { presentation } from "./en/presentation.ts";
import { printedLetter } from "./en/printed-letter.ts";
import { printedLists } from "./en/printed-lists.ts";
import { printedRecords } from "./en/printed-records.ts";
import { queue } from "./en/queue.ts";
import { ranking } from "./en/ranking.ts";
import { ratingsFile } from "./en/ratings-file.ts";
import { reading } from "./en/reading.ts";
import { reconciling } from "./en/reconciling.ts";
import { rehearsal } from "./en/rehearsal.ts";
import { rereading } from "./en/rereading.ts";
import { roster } from "./en/roster.ts";
import { rubrics } from "./en/rubrics.ts";
import { seasons } from "./en/seasons.ts";
import { shell } from "./en/shell.ts";
import { signing } from "./en/signing.ts";
import { ui } from "./en/ui.ts";
import { verifying } from "./en/verifying.ts";
import { whatif } from "./en/whatif.ts";
import { withheld } from "./en/withheld.ts";
import { workspace } from "./en/workspace.ts";

export const en: Catalog = {
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
};
