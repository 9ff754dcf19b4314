import type {
  ComputedWhatIf,
  WhatIfMove,
  WhatIfOutcome,
} from "../../reconciliation/what-if/what-if-outcome.ts";
import {
  type WhatIfNames,
  whatIfDetails,
  whatIfSentence,
} from "../../reconciliation/what-if/what-if-sentences.ts";
import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import { indexRecord } from "../record-index.ts";
import type { TemplateContext } from "../template-context.ts";
import { recordDocument } from "./record-document.ts";
import { cell, paragraph, recordTable } from "./record-table.ts";
import { localised } from "./sheet-pages.ts";

/** Question by question, how many of the list would change and which; `null` without the computation. */
export function whatIfAnnex(context: TemplateContext): DefinedDocument | null {
  const { record, text, whatIf } = context;
  if (!whatIf) return null;
  const { season } = record;
  const changing = whatIf.filter((outcome) => outcome.state === "computed" && outcome.changed > 0).length;
  return recordDocument(context, {
    fileName: `lampiran-andai-${season.id}.pdf`,
    name: text.t("printedRecords.whatIf.name", { season: season.name }),
    title: text.t("printedRecords.whatIf.title"),
    subtitle: text.t("printedRecords.whatIf.subtitle", { number: whatIf.length, list: season.list.name }),
    footer: text.t("printedRecords.whatIf.footer", { season: season.name }),
    body: [
      paragraph(text.t("printedRecords.whatIf.basis")),
      paragraph(
        whatIf.length === 0
          ? text.t("printedRecords.whatIf.nothing")
          : text.t(changing === 0 ? "printedRecords.whatIf.summaryNone" : "printedRecords.whatIf.summary", {
              number: whatIf.length,
              changing,
            }),
      ),
      ...whatIf.flatMap((outcome, index) => question(context, outcome, index + 1)),
    ],
    hasMeans: false,
  });
}

function question(context: TemplateContext, outcome: WhatIfOutcome, place: number): readonly PlainValue[] {
  const { text } = context;
  const names = namesOf(context);
  const { key, values } = whatIfSentence(outcome, names);
  const sentence = `${place}. ${text.t(key, values)}`;
  const alone = { unbreakable: true, stack: [{ text: sentence, margin: [0, 5, 0, 0] }] };
  if (outcome.state === "impossible") return [alone];
  const moves = [
    ...outcome.entering.map((move) => moveRow(context, move, text.t("whatif.page.entering"))),
    ...outcome.leaving.map((move) => moveRow(context, move, text.t("whatif.page.leaving"))),
  ];
  return [moves.length === 0 ? alone : moveTable(context, sentence, moves), ...remarks(context, outcome)];
}

function moveTable(
  { text }: TemplateContext,
  caption: string,
  rows: readonly (readonly PlainValue[])[],
): PlainValue {
  return recordTable({
    caption,
    margin: [0, 8, 0, 0],
    columns: [
      { head: text.t("whatif.page.move"), share: 12 },
      { head: text.t("printedRecords.sheet.number"), share: 16 },
      { head: text.t("printedRecords.recap.innovation"), share: 42 },
      { head: text.t("whatif.page.rankBefore"), share: 15 },
      { head: text.t("whatif.page.rankAfter"), share: 15 },
    ],
    rows,
  });
}

function moveRow(
  { record, text }: TemplateContext,
  { dossierId, rankBefore, rankAfter }: WhatIfMove,
  kind: string,
): readonly PlainValue[] {
  const dossier = indexRecord(record).dossier(dossierId);
  const rank = (place: number | null): string =>
    place === null ? text.t("whatif.page.noRank") : String(place);
  return [
    cell(kind),
    cell(dossier?.number ?? dossierId),
    cell(dossier?.title ?? ""),
    cell(rank(rankBefore)),
    cell(rank(rankAfter)),
  ];
}

/** What the table of moves does not say: who loses the rank, what is newly tied at the line, the harm of a normalisation. */
function remarks(context: TemplateContext, outcome: ComputedWhatIf): readonly PlainValue[] {
  const { tieBefore, tieAfter } = outcome;
  const isOldTie = tieBefore?.dossierIds.join() === tieAfter?.dossierIds.join();
  const rest = whatIfDetails(
    { ...outcome, entering: [], leaving: [], largestMove: null, tieAfter: isOldTie ? null : tieAfter },
    namesOf(context),
  );
  return rest.map(({ key, values }) => ({
    text: context.text.t(key, values),
    fontSize: 8.5,
    margin: [0, 3, 0, 0],
  }));
}

function namesOf({ record, text }: TemplateContext): WhatIfNames {
  const index = indexRecord(record);
  return {
    dossier: (id) => index.dossier(id)?.number ?? id,
    judge: (id) => index.memberName(id),
    criterion: (id) => {
      const criterion = record.rubric.criteria.find((one) => one.id === id);
      return criterion ? localised(text, criterion.name) : id;
    },
  };
}
