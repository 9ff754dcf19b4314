import * as z from "zod";
import { conflictPayload, SignedConflict } from "../conflict/conflict.ts";
import { DossierId, MemberId, readingKey, type Sha256, Sha256Hex } from "../identifiers.ts";
import { pactDigest, pactPayload, type SignedPact } from "../panel/integrity-pact.ts";
import { isPlausibleProgress, type WorkProgress } from "../panel/work-progress.ts";
import { err, ok, type Result } from "../result.ts";
import { collectSheet, resolveSheets } from "../scoring/reading.ts";
import { findSheetProblems, isUnderRubric, SignedSheet, sheetPayload } from "../scoring/score-sheet.ts";
import { revisionOf } from "../season/season.ts";
import { findMember, type SeasonState, signingKeysOf } from "../season/season-state.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Manifest, PacketError } from "./manifest.ts";

/** What a judge sends back: every sheet ever released and every conflict declared. */
export const ReturnContent = z.object({
  sheets: z.array(SignedSheet).max(50_000),
  conflicts: z.array(SignedConflict).max(50_000),
});
export type ReturnContent = z.output<typeof ReturnContent>;

/** How far the judge is travels in an entry of its own; packets of earlier versions have none. */
export const PROGRESS_ENTRY = "progress.json";

/** The judge's integrity pact travels beside them, in an entry of its own. */
export const PACT_ENTRY = "pact.json";

/** What merging one sheet would change. */
export const SheetChange = z.object({
  dossierId: DossierId,
  memberId: MemberId,
  change: z.enum(["new", "newer-revision", "older-revision", "fork"]),
  revision: z.int(),
  previousRevision: z.int().nullable(),
  /** The judge released it after leaving, or for a reading that was taken from them. */
  flag: z.enum(["after-withdrawal", "taken-away"]).exactOptional(),
});
export type SheetChange = z.output<typeof SheetChange>;

/** The difference list shown before a merge; nothing is written until the chair agrees. */
export const MergeDifference = z.object({
  packetHash: Sha256Hex,
  memberId: MemberId,
  memberName: z.string(),
  sequence: z.int(),
  changes: z.array(SheetChange),
  unchanged: z.int(),
  newConflicts: z.array(DossierId),
});
export type MergeDifference = z.output<typeof MergeDifference>;

/** Verifies an Ed25519 signature (base64) over UTF-8 text with a raw public key (base64). */
export type VerifySignature = (publicKey: string, text: string, signature: string) => boolean;

export interface MergeCrypto {
  readonly sha256: Sha256;
  readonly verify: VerifySignature;
}

/** Refuses what a return packet cannot prove; `null` when every sheet and declaration in it stands. */
export function checkReturn(
  state: SeasonState,
  manifest: Manifest,
  content: ReturnContent,
  crypto: MergeCrypto,
): PacketError | null {
  return (
    checkSeason(state, manifest) ??
    checkSender(state, manifest) ??
    firstProblem(content.sheets, (signed) => checkSheet(state, manifest, signed, crypto)) ??
    firstProblem(content.conflicts, (signed) => checkConflict(state, manifest, signed, crypto))
  );
}

/** Refuses a pact that the packet's judge has not signed for this season; `null` when it stands. */
export function checkPact(
  state: SeasonState,
  manifest: Manifest,
  { acceptance, signature }: SignedPact,
  { sha256, verify }: MergeCrypto,
): PacketError | null {
  if (acceptance.seasonId !== state.season.id) return pactInvalid("other-season");
  if (acceptance.memberId !== manifest.memberId) return pactInvalid("other-judge");
  const { pact } = state.season;
  if (pact && pactDigest(pact, sha256) !== acceptance.pact.digest) return pactInvalid("other-pact");
  const isSigned = isSignedBy(state, acceptance.memberId, (key) =>
    verify(key, pactPayload(acceptance), signature),
  );
  return isSigned ? null : pactInvalid("signature-wrong");
}

/** Refuses counts that the packet or what was dealt contradicts; `null` when they stand. */
export function checkProgress(
  state: SeasonState,
  { memberId, createdAt }: Manifest,
  content: ReturnContent,
  progress: WorkProgress,
): PacketError | null {
  const { season, readings } = state;
  const dealt = new Set(
    [...season.assignments, ...(season.formerAssignments ?? []), ...readings.values()].flatMap((reading) =>
      reading.memberId === memberId ? [reading.dossierId] : [],
    ),
  ).size;
  const isPlausible = isPlausibleProgress(progress, {
    released: new Set(content.sheets.map(({ sheet }) => sheet.dossierId)).size,
    conflicts: content.conflicts.length,
    dealt,
    createdAt,
  });
  return isPlausible
    ? null
    : { type: "content-invalid", entry: PROGRESS_ENTRY, problem: "counts-implausible" };
}

function pactInvalid(problem: string): PacketError {
  return { type: "content-invalid", entry: PACT_ENTRY, problem };
}

/** Lists what a checked return packet would change in a season. */
export function describeMerge(
  state: SeasonState,
  manifest: Manifest,
  content: ReturnContent,
  packetHash: Sha256Hex,
): Result<MergeDifference, PacketError> {
  const member = manifest.memberId ? findMember(state, manifest.memberId) : undefined;
  if (!member) return err(unknownSender(manifest, ""));
  const changes = content.sheets.flatMap((signed) => describeSheet(state, signed) ?? []);
  return ok({
    packetHash,
    memberId: member.id,
    memberName: member.name,
    sequence: manifest.sequence,
    changes,
    unchanged: content.sheets.length - changes.length,
    newConflicts: content.conflicts
      .filter(({ declaration }) => isNewConflict(state, content, declaration))
      .map(({ declaration }) => declaration.dossierId),
  });
}

/** A conflict about a reading that was taken back without a sheet changes nothing. */
function isNewConflict(
  { readings }: SeasonState,
  { sheets }: ReturnContent,
  declaration: SignedConflict["declaration"],
): boolean {
  const key = readingKey(declaration);
  const reading = readings.get(key);
  return reading ? !reading.conflict : sheets.some(({ sheet }) => readingKey(sheet) === key);
}

/** Says whether a packet belongs to the season that is open. */
export function checkSeason(state: SeasonState, manifest: Manifest): PacketError | null {
  const { season } = state;
  if (manifest.seasonId !== season.id)
    return { type: "other-season", found: manifest.seasonName, expected: season.name };
  if (manifest.rehearsal !== season.rehearsal)
    return { type: "rehearsal-mixed", packetIsRehearsal: manifest.rehearsal };
  return null;
}

function checkSender(state: SeasonState, manifest: Manifest): PacketError | null {
  const member = manifest.memberId ? findMember(state, manifest.memberId) : undefined;
  const isMember = member?.card?.signingKey === manifest.sender.signingKey;
  return isMember ? null : unknownSender(manifest, member?.name ?? "");
}

function unknownSender(manifest: Manifest, memberName: string): PacketError {
  return { type: "sender-unknown", sender: manifest.sender.name, memberName };
}

function firstProblem<T>(items: readonly T[], check: (item: T) => PacketError | null): PacketError | null {
  for (const item of items) {
    const problem = check(item);
    if (problem) return problem;
  }
  return null;
}

function checkSheet(
  state: SeasonState,
  manifest: Manifest,
  { sheet, notes, signature }: SignedSheet,
  { sha256, verify }: MergeCrypto,
): PacketError | null {
  const refuse = (problem: string): PacketError => sheetInvalid(state, sheet.dossierId, problem);
  const { rubric } = state.season;
  if (sheet.seasonId !== state.season.id) return refuse("other-season");
  if (sheet.memberId !== manifest.memberId) return refuse("other-judge");
  if (!isAssigned(state, sheet)) return refuse("not-assigned");
  if (!isUnderRubric(sheet, rubric, sha256)) return refuse("other-rubric");
  const [problem] = findSheetProblems(sheet.marks, rubric);
  if (problem) return refuse(`${problem.type}:${problem.criterionId}`);
  if (sha256(canonicalJson(notes)) !== sheet.notesDigest) return refuse("notes-changed");
  return isSignedBy(state, sheet.memberId, (key) => verify(key, sheetPayload(sheet), signature))
    ? null
    : refuse("signature-wrong");
}

function checkConflict(
  state: SeasonState,
  manifest: Manifest,
  { declaration, signature }: SignedConflict,
  { verify }: MergeCrypto,
): PacketError | null {
  const refuse = (problem: string): PacketError => sheetInvalid(state, declaration.dossierId, problem);
  if (declaration.seasonId !== state.season.id) return refuse("other-season");
  if (declaration.memberId !== manifest.memberId) return refuse("other-judge");
  if (!isAssigned(state, declaration)) return refuse("not-assigned");
  return isSignedBy(state, declaration.memberId, (key) =>
    verify(key, conflictPayload(declaration), signature),
  )
    ? null
    : refuse("signature-wrong");
}

/** After a judge's card was renewed, what was signed before still stands; only the packet needs the newest key. */
function isSignedBy(state: SeasonState, memberId: MemberId, verifies: (key: string) => boolean): boolean {
  return signingKeysOf(state, memberId).some(verifies);
}

/** Dealt now, or dealt once and taken back: what a judge did before they heard of it stands. */
function isAssigned(state: SeasonState, reading: { dossierId: DossierId; memberId: MemberId }): boolean {
  return state.readings.has(readingKey(reading)) || isFormer(state, reading);
}

function isFormer(
  { season }: SeasonState,
  { dossierId, memberId }: { dossierId: DossierId; memberId: MemberId },
): boolean {
  return (season.formerAssignments ?? []).some(
    (former) => former.dossierId === dossierId && former.memberId === memberId,
  );
}

/** Refuses a return from a judge who already works on a later revision of the season than this machine has. */
export function checkRevision(
  { season }: SeasonState,
  manifest: Manifest,
  progress: WorkProgress | null,
): PacketError | null {
  const known = revisionOf(season);
  const isAhead = manifest.seasonId === season.id && progress !== null && progress.revision > known;
  return isAhead ? { type: "season-ahead", found: progress.revision, known } : null;
}

function sheetInvalid(state: SeasonState, dossierId: DossierId, problem: string): PacketError {
  return { type: "sheet-invalid", dossier: state.dossiers.get(dossierId)?.number ?? dossierId, problem };
}

function describeSheet(state: SeasonState, signed: SignedSheet): SheetChange | null {
  const { dossierId, memberId, revision } = signed.sheet;
  const known = state.readings.get(readingKey(signed.sheet))?.sheets ?? [];
  if (collectSheet(known, signed) === known) return null;
  const before = resolveSheets(known);
  const previousRevision =
    before.state === "none"
      ? null
      : before.state === "released"
        ? before.current.sheet.revision
        : before.revision;
  const flag = flagOf(state, signed);
  return {
    dossierId,
    memberId,
    revision,
    previousRevision,
    change: changeOf(revision, previousRevision),
    ...(flag ? { flag } : {}),
  };
}

function flagOf({ season }: SeasonState, { sheet }: SignedSheet): SheetChange["flag"] {
  const { dossierId, memberId, releasedAt } = sheet;
  const isDealt = season.assignments.some(
    (dealt) => dealt.dossierId === dossierId && dealt.memberId === memberId,
  );
  if (!isDealt) return "taken-away";
  const withdrawn = season.members.find(({ id }) => id === memberId)?.withdrawn;
  return withdrawn && Date.parse(releasedAt) > Date.parse(withdrawn.at) ? "after-withdrawal" : undefined;
}

function changeOf(revision: number, previous: number | null): SheetChange["change"] {
  if (previous === null) return "new";
  if (revision === previous) return "fork";
  return revision > previous ? "newer-revision" : "older-revision";
}
