import type { FileError } from "../host/host-errors.ts";
import type { IntakeProblem } from "../intake/intake-problem.ts";
import type { TableError } from "../intake/workbook.ts";
import type { StatisticsProblem } from "../reconciliation/methods/statistics-problem.ts";
import type { RatingsFileProblem } from "../reconciliation/ratings/ratings-file-problem.ts";
import type { RubricError } from "../rubric/rubric-error.ts";
import type { MarkError } from "../scoring/hundredths.ts";
import type { SeasonError } from "../season/season-error.ts";
import { type Message, type MessageKey, message } from "./catalog.ts";
import { id } from "./id.ts";

/** Why the files a person chose or dropped were not taken. */
export type ChoiceError =
  | FileError
  | { readonly type: "too-large-together"; readonly number: number; readonly limit: number };

/** Every failure a person can meet. PacketError, VaultError and StorageError are part of SeasonError. */
export type KnownError =
  | SeasonError
  | ChoiceError
  | TableError
  | IntakeProblem
  | { readonly type: "intake-problems"; readonly count: number }
  | RubricError
  | RatingsFileProblem
  | StatisticsProblem
  | MarkError;

/** How the ids inside an error are called on screen. */
export interface ErrorNames {
  readonly dossier: (dossierId: string) => string;
  readonly criterion: (criterionId: string) => string;
}

export const IDS_AS_NAMES: ErrorNames = { dossier: (name) => name, criterion: (name) => name };

type ErrorOf<T extends KnownError["type"]> = Extract<KnownError, { type: T }>;
type Writers = { readonly [T in KnownError["type"]]: (error: ErrorOf<T>, names: ErrorNames) => Message };

/** The sentence for an error: what happened, where, what to do. */
export function errorMessage(error: KnownError, names: ErrorNames = IDS_AS_NAMES): Message {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Writers maps every tag to a writer for that tag
  const write = writers[error.type] as (error: KnownError, names: ErrorNames) => Message;
  return write(error, names);
}

const BYTES_PER_MEGABYTE = 1024 * 1024;

const writers: Writers = {
  "pdf-refused": ({ problem }) => message(`errors.pdf-refused.${problem}`),
  "characters-missing": ({ characters, text }) =>
    message("errors.characters-missing", { characters: characters.join(" "), text }),
  "certificate-refused": ({ problem }) => message(`errors.certificate-refused.${problem}`),
  "pkcs12-refused": ({ problem }) => message(`errors.pkcs12-refused.${problem}`),
  "timestamp-failed": ({ problem }) => message(`errors.timestamp-failed.${problem}`),
  "authority-missing": plain("authority-missing"),
  "authority-exists": plain("authority-exists"),
  "request-invalid": ({ name }) => message("errors.request-invalid", { name }),
  "logo-refused": ({ problem }) => message(`errors.logo-refused.${problem}`),
  "no-season": plain("no-season"),
  "season-exists": ({ name }) => message("errors.season-exists", { name }),
  "other-season-open": ({ name }) => message("errors.other-season-open", { name }),
  "season-damaged": ({ line }) => message("errors.season-damaged", { line }),
  "content-missing": ({ what }) => message("errors.content-missing", { what }),
  "season-invalid": ({ problem, where }) =>
    message("errors.season-invalid", { problem: problemMessage(problem), where }),
  "file-unreadable": ({ name, problem }) =>
    message("errors.file-unreadable", { name, problem: problemMessage(problem) }),
  "not-your-role": ({ needed }) => message("errors.not-your-role", { needed: roleMessage(needed) }),
  "not-assigned": ({ dossierId }, names) =>
    message("errors.not-assigned", { dossier: names.dossier(dossierId) }),
  "pact-first": plain("pact-first"),
  "pact-changed": plain("pact-changed"),
  "sweep-first": plain("sweep-first"),
  "in-conflict": ({ dossierId }, names) =>
    message("errors.in-conflict", { dossier: names.dossier(dossierId) }),
  "already-released": ({ dossierId }, names) =>
    message("errors.already-released", { dossier: names.dossier(dossierId) }),
  "nothing-released": ({ dossierId }, names) =>
    message("errors.nothing-released", { dossier: names.dossier(dossierId) }),
  "mark-off-scale": ({ criterionId }, names) =>
    message("errors.mark-off-scale", { criterion: names.criterion(criterionId) }),
  "criterion-unknown": plain("criterion-unknown"),
  "mark-changed-elsewhere": ({ criterionId }, names) =>
    message("errors.mark-changed-elsewhere", { criterion: names.criterion(criterionId) }),
  "paper-code-wrong": ({ dossierId, problem }, names) =>
    problem === "mistyped"
      ? message("errors.paper-code-mistyped")
      : message("errors.paper-code-other", { dossier: names.dossier(dossierId) }),
  "second-person-needed": plain("second-person-needed"),
  "marks-missing": ({ dossierId, criteria }, names) =>
    message("errors.marks-missing", {
      dossier: names.dossier(dossierId),
      criteria: criteria.map(names.criterion).join(", "),
    }),
  "ranking-frozen": plain("ranking-frozen"),
  "ranking-not-frozen": plain("ranking-not-frozen"),
  "readings-open": ({ count }) => message("errors.readings-open", { number: count }),
  "nothing-to-rank": plain("nothing-to-rank"),
  "nothing-to-print": plain("nothing-to-print"),
  "parties-missing": plain("parties-missing"),
  "reason-missing": plain("reason-missing"),
  "card-missing": ({ memberName }) => message("errors.card-missing", { member: memberName }),
  "card-taken": ({ memberName }) => message("errors.card-taken", { member: memberName }),
  "card-invalid": plain("card-invalid"),
  "member-unknown": plain("member-unknown"),
  "name-missing": plain("name-missing"),
  "member-dealt": ({ memberName }) => message("errors.member-dealt", { name: memberName }),
  "duty-fixed": ({ memberName, problem }) =>
    problem === "sealed"
      ? message("errors.duty-fixed-sealed", { name: memberName })
      : message("errors.duty-fixed-taken-in", { name: memberName }),
  "last-chair": ({ memberName }) => message("errors.last-chair", { name: memberName }),
  "member-withdrawn": ({ memberName }) => message("errors.member-withdrawn", { name: memberName }),
  "other-secretariat": ({ name }) => message("errors.other-secretariat", { name }),
  "panel-table-refused": plain("panel-table-refused"),
  "reading-blocked": ({ memberName, number, rule }) =>
    message("errors.reading-blocked", {
      name: memberName,
      number,
      rule: message(`roster.ruleWords.${rule}`),
    }),
  "attachment-too-large": ({ name, limit }) =>
    message("errors.attachment-too-large", { name, limit: megabytes(limit) }),
  "document-failed": ({ problem }) => message("errors.document-failed", { problem: problemMessage(problem) }),
  cancelled: plain("cancelled"),
  "analysis-failed": ({ problem }) => message("errors.analysis-failed", { problem: problemMessage(problem) }),
  "catalogue-shipped": ({ name }) => message("errors.catalogue-shipped", { name }),
  "rules-unknown": ({ id: rulesId }) => message("errors.rules-unknown", { id: rulesId }),
  "proposals-dealt": ({ count }) => message("errors.proposals-dealt", { number: count }),
  "season-archived": ({ name }) => message("errors.season-archived", { name }),
  "rubric-unknown": ({ id: rubricId }) => message("errors.rubric-unknown", { id: rubricId }),
  "rubric-incomplete": ({ number }) => message("errors.rubric-incomplete", { number }),
  "rubric-draft-elsewhere": plain("rubric-draft-elsewhere"),
  "rubric-draft-missing": plain("rubric-draft-missing"),
  "rubric-draft-open": ({ name }) => message("errors.rubric-draft-open", { name }),
  "rubric-version-taken": ({ name, version }) => message("errors.rubric-version-taken", { name, version }),
  "rubric-file-too-large": ({ name, limit }) =>
    message("errors.rubric-file-too-large", { name, limit: megabytes(limit) }),
  "rubric-file-broken": ({ name }) => message("errors.rubric-file-broken", { name }),
  "rubric-file-other": ({ name }) => message("errors.rubric-file-other", { name }),
  "rubric-file-newer": ({ name }) => message("errors.rubric-file-newer", { name }),
  "rubric-file-invalid": ({ name, where }) => message("errors.rubric-file-invalid", { name, where }),
  "already-sealed": plain("already-sealed"),
  "packet-outdated": ({ found, known }) => message("errors.packet-outdated", { found, known }),
  "rubric-changed": plain("rubric-changed"),
  "attachment-in-part": ({ name, part }) => message("errors.attachment-in-part", { name, part }),
  "first-part-missing": ({ name }) => message("errors.first-part-missing", { name }),
  "transfer-gone": plain("transfer-gone"),
  "not-a-backup": plain("not-a-backup"),
  "backup-locked": plain("backup-locked"),
  "backup-damaged": ({ where }) => message("errors.backup-damaged", { where }),
  "backup-too-large": ({ limit }) => message("errors.backup-too-large", { limit: megabytes(limit) }),
  "backup-outdated": ({ name }) => message("errors.backup-outdated", { name }),
  "backup-diverges": ({ name }) => message("errors.backup-diverges", { name }),

  "table-unreadable": ({ name }) => message("errors.table-unreadable", { name }),
  "table-encrypted": ({ name }) => message("errors.table-encrypted", { name }),
  "table-too-large": ({ name, limit }) =>
    message("errors.table-too-large", { name, limit: megabytes(limit) }),
  "table-too-many-rows": ({ name, limit }) => message("errors.table-too-many-rows", { name, limit }),
  "table-too-many-columns": ({ name, limit }) => message("errors.table-too-many-columns", { name, limit }),
  "table-empty": ({ name }) => message("errors.table-empty", { name }),
  "table-sheet-unknown": ({ name, sheet }) => message("errors.table-sheet-unknown", { name, sheet }),
  "table-gone": plain("table-gone"),

  "intake-empty": plain("intake-empty"),
  "intake-column-missing": ({ column }) => message("errors.intake-column-missing", { column }),
  "intake-column-twice": ({ column, field }) => message("errors.intake-column-twice", { column, field }),
  "intake-cell-empty": ({ row, column }) => message("errors.intake-cell-empty", { row, column }),
  "intake-cell-invalid": ({ row, column, value }) =>
    message("errors.intake-cell-invalid", { row, column, value }),
  "intake-number-twice": ({ row, firstRow, value }) =>
    message("errors.intake-number-twice", { row, firstRow, value }),
  "intake-row-malformed": ({ row }) => message("errors.intake-row-malformed", { row }),
  "intake-problems": ({ count }) => message("errors.intake-problems", { number: count }),

  "ratings-header": ({ name }) => message("errors.ratings-header", { name }),
  "ratings-column-twice": ({ name, column }) => message("errors.ratings-column-twice", { name, column }),
  "ratings-no-sheet": ({ name }) => message("errors.ratings-no-sheet", { name }),
  "ratings-no-marks": ({ name }) => message("errors.ratings-no-marks", { name }),
  "ratings-too-many": ({ name, kind, limit }) =>
    message("errors.ratings-too-many", { name, kind: message(`ratingsFile.kinds.${kind}`), limit }),
  "ratings-label-empty": ({ row, column }) => message("errors.ratings-label-empty", { row, column }),
  "ratings-mark-invalid": ({ row, column, value }) =>
    message("errors.ratings-mark-invalid", { row, column, value }),
  "ratings-mark-off-scale": ({ row, column, value, min, max }) =>
    message("errors.ratings-mark-off-scale", { row, column, value, min, max }),
  "ratings-mark-between-steps": ({ row, column, value, step }) =>
    message("errors.ratings-mark-between-steps", { row, column, value, step }),
  "ratings-mark-twice": ({ row, firstRow, dossier, judge, criterion }) =>
    message("errors.ratings-mark-twice", { row, firstRow, dossier, judge, criterion }),
  "ratings-criterion-unknown": ({ row, criterion }) =>
    message("errors.ratings-criterion-unknown", { row, criterion }),
  "ratings-problems": ({ count }) => message("errors.ratings-problems", { number: count }),
  "ratings-rubric-unusable": ({ id: rubricId, problem }) =>
    message("errors.ratings-rubric-unusable", { id: rubricId, problem: problemMessage(problem) }),
  "ratings-name-unknown": ({ option, value }) => message("errors.ratings-name-unknown", { option, value }),
  "ratings-option-invalid": ({ option, value }) =>
    message("errors.ratings-option-invalid", { option, value }),
  "ratings-label-invalid": ({ row, column, value }) =>
    message("errors.ratings-label-invalid", { row, column, value }),
  "ratings-field-count": ({ row, count, limit }) =>
    message("errors.ratings-field-count", { row, count, limit }),
  "ratings-order-twice": ({ row, judge, value }) =>
    message("errors.ratings-order-twice", { row, judge, value }),
  "ratings-decimals-mixed": ({ name, value, text }) =>
    message("errors.ratings-decimals-mixed", { name, value, text }),
  "ratings-decimals-split": ({ name }) => message("errors.ratings-decimals-split", { name }),
  "ratings-draws-too-many": ({ count, limit }) => message("errors.ratings-draws-too-many", { count, limit }),
  "ratings-list-empty": ({ name }) => message("errors.ratings-list-empty", { name }),
  "ratings-list-column": ({ name, column }) => message("errors.ratings-list-column", { name, column }),
  "ratings-list-broken": ({ name, row }) => message("errors.ratings-list-broken", { name, row }),
  "ratings-list-blank": ({ name, row, column }) =>
    message("errors.ratings-list-blank", { name, row, column }),
  "ratings-list-number": ({ name, row, column, value }) =>
    message("errors.ratings-list-number", { name, row, column, value }),
  "ratings-list-twice": ({ name, row, firstRow, value }) =>
    message("errors.ratings-list-twice", { name, row, firstRow, value }),
  "ratings-list-unknown": ({ name, row, column, value }) =>
    message("errors.ratings-list-unknown", { name, row, column, value }),
  "ratings-list-near": ({ name, row, column, value, text }) =>
    message("errors.ratings-list-near", { name, row, column, value, text }),
  "statistics-not-json": ({ name }) => message("errors.statistics-not-json", { name }),
  "statistics-shape": ({ name }) => message("errors.statistics-shape", { name }),
  "statistics-method-unknown": ({ method }) => message("errors.statistics-method-unknown", { method }),
  "statistics-input-invalid": ({ method, where }) =>
    message("errors.statistics-input-invalid", { method, where: where || "input" }),

  "not-a-packet": plain("not-a-packet"),
  "packet-too-large": ({ limit }) => message("errors.packet-too-large", { limit: megabytes(limit) }),
  "not-for-you": plain("not-for-you"),
  "packet-damaged": plain("packet-damaged"),
  "signature-wrong": ({ sender }) => message("errors.signature-wrong", { sender }),
  "newer-version": ({ found, known }) => message("errors.newer-version", { found, known }),
  "older-version": ({ found, known }) => message("errors.older-version", { found, known }),
  "wrong-kind": ({ found, expected }) =>
    message("errors.wrong-kind", {
      found: message(`packet.kind.${found}`),
      expected: message(`packet.kind.${expected[0] ?? "judge-packet"}`),
    }),
  "other-season": ({ found, expected }) => message("errors.other-season", { found, expected }),
  "rehearsal-mixed": ({ packetIsRehearsal }) =>
    message(packetIsRehearsal ? "errors.rehearsal-into-real" : "errors.real-into-rehearsal"),
  "sender-unknown": ({ sender, memberName }) =>
    memberName === ""
      ? message("errors.sender-unknown", { sender })
      : message("errors.sender-other", { sender, member: memberName }),
  "content-invalid": ({ entry, problem }) =>
    message("errors.content-invalid", { entry, problem: problemMessage(problem) }),
  "season-ahead": ({ found, known }) => message("errors.season-ahead", { found, known }),
  "sheet-invalid": ({ dossier, problem }) =>
    message("errors.sheet-invalid", { dossier, problem: problemMessage(problem) }),

  "plan-outdated": plain("plan-outdated"),
  "reading-refused": ({ memberName, problem }) =>
    message("errors.reading-refused", { member: memberName, problem: problemMessage(problem) }),
  "no-identity": plain("no-identity"),
  "identity-exists": plain("identity-exists"),
  "vault-locked": plain("vault-locked"),
  "wrong-passphrase": plain("wrong-passphrase"),
  "passphrase-too-short": ({ minimum }) => message("errors.passphrase-too-short", { minimum }),
  "vault-damaged": plain("vault-damaged"),
  "signing-failed": ({ code }) => message("errors.signing-failed", { code }),
  "storage-failed": ({ detail }) => message("errors.storage-failed", { detail }),
  "disk-full": (error) =>
    "name" in error ? message("errors.file-disk-full", { name: error.name }) : message("errors.disk-full"),
  "no-permission": ({ name }) => message("errors.no-permission", { name }),

  "too-large": ({ name, limit }) => message("errors.too-large", { name, limit: megabytes(limit) }),
  "too-large-together": ({ number, limit }) =>
    message("errors.too-large-together", { number, limit: megabytes(limit) }),
  unreadable: ({ name }) => message("errors.unreadable", { name }),
  "not-a-file": ({ name }) => message("errors.not-a-file", { name }),
  "empty-file": ({ name }) => message("errors.empty-file", { name }),
  "changed-meanwhile": ({ name }) => message("errors.changed-meanwhile", { name }),
  "page-handles-files": plain("page-handles-files"),

  "not-a-number": ({ text }) => message("errors.not-a-number", { text }),
  "out-of-range": ({ min, max }) => message("errors.out-of-range", { min: min / 100, max: max / 100 }),
  "between-steps": ({ step }) => message("errors.between-steps", { step: step / 100 }),
};

type PlainKey = Extract<MessageKey, `errors.${string}`> extends `errors.${infer Tag}` ? Tag : never;

function plain(tag: PlainKey): () => Message {
  return () => message(`errors.${tag}`);
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / BYTES_PER_MEGABYTE);
}

/** A machine word from deep inside a check (`mark-missing:criterion`), in words where there are some. */
export function problemMessage(problem: string): Message {
  const tag = /^[a-z0-9-]+/u.exec(problem)?.[0] ?? "";
  return isProblemTag(tag) ? message(`problems.${tag}`) : message("problems.other", { problem });
}

function isProblemTag(tag: string): tag is Exclude<keyof (typeof id)["problems"], "other"> {
  return tag !== "other" && Object.hasOwn(id.problems, tag);
}

function roleMessage(role: string): Message {
  return role === "chair" || role === "secretariat" ? message(`role.${role}`) : message("role.judge");
}
