import { DocumentKind } from "#shared/documents/document-kind.ts";
import { type Message, message } from "#shared/i18n/catalog.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";

/** What ids are called, as the log shows them. */
export interface LogNames {
  readonly dossier: (dossierId: string) => string;
  readonly member: (memberId: string) => string;
  readonly criterion: (criterionId: string) => string;
  readonly list: string;
}

type EventOf<T extends SeasonEvent["type"]> = Extract<SeasonEvent, { type: T }>;
type Writers = { readonly [T in SeasonEvent["type"]]: (event: EventOf<T>, names: LogNames) => Message };

/** One line of the log; contents of notes and marks of others stay out of other roles' journals by themselves. */
export function eventSentence(event: SeasonEvent, names: LogNames): Message {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Writers maps every type to a writer for that type
  const write = writers[event.type] as (event: SeasonEvent, names: LogNames) => Message;
  return write(event, names);
}

const writers: Writers = {
  "season-opened": () => message("log.event.season-opened"),
  "card-registered": ({ memberId }, { member }) =>
    message("log.event.card-registered", { member: member(memberId) }),
  "packet-sealed": ({ to, sequence }, { member }) =>
    message("log.event.packet-sealed", { member: member(to), sequence }),
  "pact-accepted": () => message("log.event.pact-accepted"),
  "sweep-finished": () => message("log.event.sweep-finished"),
  "conflict-declared": ({ conflict: { declaration } }, { dossier }) =>
    message("log.event.conflict-declared", {
      dossier: dossier(declaration.dossierId),
      kind: message(`conflict.kind.${declaration.kind}`),
    }),
  "mark-entered": ({ dossierId, criterionId, mark }, { dossier, criterion }) =>
    mark === null
      ? message("log.event.mark-cleared", { dossier: dossier(dossierId), criterion: criterion(criterionId) })
      : message("log.event.mark-entered", {
          mark: mark / 100,
          dossier: dossier(dossierId),
          criterion: criterion(criterionId),
        }),
  "note-entered": ({ dossierId, criterionId }, { dossier, criterion }) =>
    message("log.event.note-entered", { dossier: dossier(dossierId), criterion: criterion(criterionId) }),
  "sheet-released": ({ signed: { sheet } }, { dossier }) =>
    message("log.event.sheet-released", { dossier: dossier(sheet.dossierId), revision: sheet.revision }),
  "correction-started": ({ dossierId, reason }, { dossier }) =>
    reason === undefined
      ? message("log.event.correction-started", { dossier: dossier(dossierId) })
      : message("log.event.correction-explained", { dossier: dossier(dossierId), reason }),
  "paper-sheet-entered": ({ dossierId, confirmedBy, code }, { dossier }) =>
    message("log.event.paper-sheet-entered", { dossier: dossier(dossierId), confirmedBy, code }),
  "return-merged": ({ memberId, sheets, conflicts }, { member }) =>
    message("log.event.return-merged", {
      member: member(memberId),
      sheets: sheets.length,
      conflicts: conflicts.length,
    }),
  "season-revised": ({ revision, change: { kind, reason } }) =>
    message(reason === "" ? "log.event.season-revised" : "log.event.season-revised-because", {
      revision,
      what: message(`log.change.${kind}`),
      reason,
    }),
  "administration-checked": ({ proposals, findings }) =>
    message("log.event.administration-checked", { proposals, findings }),
  "admission-decided": ({ dossierIds, admission, reason }) =>
    message("log.event.admission-decided", {
      number: dossierIds.length,
      admission: message(`log.admission.${admission ?? "none"}`),
      reason,
    }),
  "duplicates-found": ({ pairs }) => message("log.event.duplicates-found", { number: pairs }),
  "pair-decided": ({ pair, verdict, reason }, { dossier }) =>
    message("log.event.pair-decided", {
      pair: pair.split("|").map(dossier).join(" – "),
      verdict: message(`log.verdict.${verdict ?? "none"}`),
      reason,
    }),
  "season-archived": ({ reason }) => message("log.event.season-archived", { reason }),
  "season-unarchived": ({ reason }) => message("log.event.season-unarchived", { reason }),
  "feedback-received": () => message("log.event.feedback-received"),
  "joint-score-decided": ({ score }, { dossier }) =>
    message("log.event.joint-score-decided", { dossier: dossier(score.dossierId) }),
  "readings-excluded": ({ readings, reason }) =>
    message("log.event.readings-excluded", { number: readings.length, reason }),
  "readings-included": ({ readings, reason }) =>
    message("log.event.readings-included", { number: readings.length, reason }),
  "ranking-frozen": ({ reason }) => message("log.event.ranking-frozen", { reason }),
  "ranking-reopened": ({ reason }) => message("log.event.ranking-reopened", { reason }),
  "result-received": () => message("log.event.result-received"),
  "document-made": ({ kind }, { list }) =>
    message("log.event.document-made", {
      kind: isNamedPaper(kind) ? message(`documents.kind.${kind}`, { list }) : kind,
    }),
};

/** Papers beside those of a ranking that the journal also knows as made. */
const OTHER_PAPERS = ["release-receipt", "signed-sheets", "administration-list"] as const;
type NamedPaper = DocumentKind | (typeof OTHER_PAPERS)[number];

function isNamedPaper(kind: string): kind is NamedPaper {
  return [...DocumentKind.options, ...OTHER_PAPERS].some((known) => known === kind);
}
